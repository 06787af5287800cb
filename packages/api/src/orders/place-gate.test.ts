import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { PlaceGate } from './place-gate.ts';

it('lets so many in at a time, first come first served', async () => {
  const gate = new PlaceGate({ slots: 3, longestWaitMs: 5000 });
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      gate.run(async () => {
        order.push(index);
        inside += 1;
        most = Math.max(most, inside);
        await delay(2);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

it('gives the slot back when the work fails', async () => {
  const gate = new PlaceGate({ slots: 1, longestWaitMs: 1000 });
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(gate.run(async () => 'next')).resolves.toBe('next');
});

it('says "not now" to whoever has waited too long, and goes on with the others', async () => {
  const gate = new PlaceGate({ slots: 1, longestWaitMs: 20 });
  const slow = gate.run(() => delay(60));
  await expect(gate.run(async () => 'too late')).rejects.toMatchObject({ code: 'NOT_NOW' });
  await slow;
  await expect(gate.run(async () => 'fine')).resolves.toBe('fine');
});
