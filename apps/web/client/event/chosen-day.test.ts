import { expect, it } from 'vitest';
import { sampleEvent } from '../test-support/sample-event.ts';
import { chosenDay } from './chosen-day.ts';

const { programme } = sampleEvent().content;

it('opens the day the address asks for, else the first, and none without a programme', () => {
  expect(chosenDay('?day=2027-06-03', programme)).toBe('2027-06-03');
  expect(chosenDay('?day=1999-01-01', programme)).toBe('2027-06-02');
  expect(chosenDay('', programme)).toBe('2027-06-02');
  expect(chosenDay('', [])).toBeNull();
});
