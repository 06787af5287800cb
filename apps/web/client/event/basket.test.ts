import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleType } from '../test-support/sample-event.ts';
import {
  basketFromSearch,
  basketLines,
  basketTotal,
  checkoutPath,
  isLow,
  mostOf,
  setQuantity,
} from './basket.ts';

const types = sampleEvent().ticketTypes;

describe('a basket in the address', () => {
  it('reads quantities by ticket type and leaves out what is not sold', () => {
    expect(basketFromSearch('?conference=2&day=2027-06-03&vip=4', types)).toEqual({ conference: 2 });
  });

  it('never takes more than one order may have', () => {
    expect(basketFromSearch('?student=40', types)).toEqual({ student: 2 });
  });

  it.each(['?conference=', '?conference=two', '?conference=-1', '?conference=0', ''])(
    'takes %j as nothing',
    (search) => {
      expect(basketFromSearch(search, types)).toEqual({});
    },
  );

  it('comes back from its own checkout address', () => {
    const lines = basketLines({ student: 1, conference: 2 }, types);
    const path = checkoutPath('demo', lines);
    expect(path).toBe('/e/demo/checkout?conference=2&student=1');
    expect(basketFromSearch(new URL(path, 'http://localhost').search, types)).toEqual({
      conference: 2,
      student: 1,
    });
  });

  it('drops a quantity of zero', () => {
    const params = new URLSearchParams('conference=2&day=2027-06-03');
    setQuantity(params, 'conference', 0);
    expect(params.toString()).toBe('day=2027-06-03');
  });
});

describe('sums and limits', () => {
  it('adds up gross prices in minor units', () => {
    expect(basketTotal(basketLines({ conference: 2, student: 1 }, types))).toBe(67_000);
  });

  it('offers no more than are left, and the rule of the event when the count is unknown', () => {
    expect(mostOf(sampleType(), { key: 'conference', remaining: 3, capacity: 100 })).toBe(3);
    expect(mostOf(sampleType(), undefined)).toBe(10);
  });

  it('calls ten seats, or one in twenty, few', () => {
    expect(isLow({ key: 'a', remaining: 10, capacity: 60 })).toBe(true);
    expect(isLow({ key: 'a', remaining: 11, capacity: 60 })).toBe(false);
    expect(isLow({ key: 'a', remaining: 30, capacity: 600 })).toBe(true);
  });
});
