import { describe, expect, it } from 'vitest';
import { loginSearch, orderListSearch, storySearch } from './search-params.ts';

describe('what an address says', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(orderListSearch({ state: 'EXPIRED', q: 'ada@example.org', x: 1 })).toEqual({
      state: 'EXPIRED',
      q: 'ada@example.org',
    });
    expect(orderListSearch({ state: 'DROP TABLE', q: '', after: {} })).toEqual({});
    expect(storySearch({ show: 'MAIL', entry: 'tl_1' })).toEqual({ show: 'MAIL', entry: 'tl_1' });
  });

  it('reads a reference of digits as a text again', () => {
    expect(orderListSearch({ q: 234567 })).toEqual({ q: '234567' });
  });

  it('does not carry a novel', () => {
    expect(loginSearch({ next: 'x'.repeat(1000) })).toEqual({});
  });
});
