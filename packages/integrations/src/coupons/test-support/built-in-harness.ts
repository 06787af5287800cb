import type { BuiltInCodeStore } from '@lanyard/domain/ports/built-in-codes';
import type { Trouble } from '../../test-support/trouble.ts';
import { createBuiltInCouponSource } from '../built-in/built-in-coupon-source.ts';
import type { CouponCall, CouponHarness } from '../coupon-source.harness.ts';

/** What can go wrong with a store of our own: nobody limits how often we may ask. */
export const storeTroubles = ['ERROR_500', 'ERROR_500_AFTER_EFFECT'] as const;

const methods: Record<CouponCall, keyof BuiltInCodeStore> = {
  LOOK_UP: 'find',
  LIST: 'list',
  CREATE: 'insert',
  CHANGE: 'change',
};

/** The built-in source on a store, for the contract suite. */
export function makeBuiltInHarness(store: BuiltInCodeStore, close: () => Promise<void>): CouponHarness {
  const pending = new Map<keyof BuiltInCodeStore, Trouble>();
  async function strike<T>(method: keyof BuiltInCodeStore, work: () => Promise<T>): Promise<T> {
    const trouble = pending.get(method);
    pending.delete(method);
    if (trouble === 'ERROR_500') throw new Error('the store is away');
    const answer = await work();
    if (trouble) throw new Error('the answer was lost');
    return answer;
  }
  const source = createBuiltInCouponSource(
    {
      find: (code) => strike('find', () => store.find(code)),
      insert: (code) => strike('insert', () => store.insert(code)),
      change: (code, change) => strike('change', () => store.change(code, change)),
      list: (options) => strike('list', () => store.list(options)),
    },
    { pageSize: 10 },
  );
  return {
    source,
    pageSize: 10,
    pause: async (code) => void (await store.change(code, { isActive: false })),
    countCodes: async (code) => ((await store.find(code)) ? 1 : 0),
    unknownId: 'builtin_NEVER-MADE',
    trouble: async (kind, call) => void pending.set(methods[call], kind),
    clearTroubles: async () => pending.clear(),
    close,
  };
}
