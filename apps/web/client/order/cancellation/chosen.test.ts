import { expect, it } from 'vitest';
import { dueOfChoice, everything, settleChoice } from './chosen.ts';

const cancellation = {
  tickets: [
    { reference: 'K7M2QX-1', grossMinor: 29_000, dueMinor: 14_500 },
    { reference: 'K7M2QX-2', grossMinor: 29_000, dueMinor: 14_000 },
  ],
  swagDueMinor: 1200,
};

it('adds up what is chosen, and the extras only with everything', () => {
  expect(dueOfChoice(cancellation, ['K7M2QX-2'])).toBe(14_000);
  expect(dueOfChoice(cancellation, ['K7M2QX-1', 'K7M2QX-2'])).toBe(28_500);
  expect(dueOfChoice(cancellation, [everything])).toBe(29_700);
  expect(dueOfChoice({ ...cancellation, swagDueMinor: null }, [everything])).toBe(28_500);
});

it('lets the newest choice win between single tickets and everything', () => {
  expect(settleChoice(['K7M2QX-1', everything])).toEqual([everything]);
  expect(settleChoice([everything, 'K7M2QX-1'])).toEqual(['K7M2QX-1']);
  expect(settleChoice(['K7M2QX-1', 'K7M2QX-2'])).toEqual(['K7M2QX-1', 'K7M2QX-2']);
});
