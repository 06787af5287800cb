import { describe, expect, it } from 'vitest';
import { announcedMinutes, countdownText } from './countdown-words.ts';

describe('countdownText', () => {
  it.each([
    [24 * 60_000 + 5000, '24:05'],
    [59_001, '1:00'],
    [999, '0:01'],
    [0, '0:00'],
    [-5000, '0:00'],
    [3_729_000, '1:02:09'],
  ])('%i ms reads %s', (ms, text) => {
    expect(countdownText(ms)).toBe(text);
  });
});

describe('announcedMinutes', () => {
  it('speaks at a few marks only', () => {
    expect(announcedMinutes(29 * 60_000)).toBeNull();
    expect(announcedMinutes(10 * 60_000)).toBe(10);
    expect(announcedMinutes(9 * 60_000)).toBe(10);
    expect(announcedMinutes(4 * 60_000)).toBe(5);
    expect(announcedMinutes(20_000)).toBe(1);
  });
});
