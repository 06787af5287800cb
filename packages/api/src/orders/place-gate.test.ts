import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { PlaceGate } from './place-gate.ts';

const inMs = (ms: number) => Date.now() + ms;

it('lets so many in at a time, first come first served', async () => {
  const gate = new PlaceGate({ slots: 3 });
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      gate.run(inMs(5000), async () => {
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
  const gate = new PlaceGate({ slots: 1 });
  await expect(gate.run(inMs(1000), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(gate.run(inMs(1000), async () => 'next')).resolves.toBe('next');
});

it('says "not now" to whoever has waited too long, and goes on with the others', async () => {
  const gate = new PlaceGate({ slots: 1 });
  const slow = gate.run(inMs(1000), () => delay(60));
  await expect(gate.run(inMs(20), async () => 'too late')).rejects.toMatchObject({ code: 'NOT_NOW' });
  await slow;
  await expect(gate.run(inMs(1000), async () => 'fine')).resolves.toBe('fine');
});

it('lets nobody in whose time is over, even when there is room', async () => {
  const gate = new PlaceGate({ slots: 1 });
  await expect(gate.run(inMs(-1), async () => 'late')).rejects.toMatchObject({ code: 'NOT_NOW' });
});
