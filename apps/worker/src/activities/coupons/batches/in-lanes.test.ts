import { describe, expect, it } from 'vitest';
import { inLanes } from './in-lanes.ts';

const items = Array.from({ length: 20 }, (_, n) => n);

describe('inLanes', () => {
  it('works through all of it, some at a time', async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    await inLanes(items, 4, async (item) => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;
      done.push(item);
      return true;
    });
    expect(done.toSorted((a, b) => a - b)).toEqual(items);
    expect(most).toBe(4);
  });

  it('begins nothing new once it is told to stop', async () => {
    const begun: number[] = [];
    await inLanes(items, 2, async (item) => {
      begun.push(item);
      return item < 5;
    });
    expect(begun.length).toBeLessThanOrEqual(7);
    expect(begun).toContain(5);
  });

  it('lets what was begun end before it throws the first failure', async () => {
    const ended: number[] = [];
    let fail: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    const running = inLanes(items, 3, async (item) => {
      if (item === 1) {
        fail();
        throw new Error('one');
      }
      await failed;
      await Promise.resolve();
      ended.push(item);
      return true;
    });
    await expect(running).rejects.toThrow('one');
    expect(ended).toEqual([0, 2]);
  });
});
