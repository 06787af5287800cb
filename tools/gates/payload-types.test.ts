import { describe, expect, expectTypeOf, it } from 'vitest';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { type ClearText, clearFields } from './payload-types.ts';
import { readSourceFiles } from './source-files.ts';

// The compiler is the gate: `clearFields` has to name every field that could hold free text, and no other.

describe('payloads', () => {
  it('let no clear text through without a reason', () => {
    expect(Object.values(clearFields).every((reason) => reason.split(' ').length > 3)).toBe(true);
  });

  it('are all looked at', () => {
    const files = readSourceFiles();
    const gate = files.find(({ path }) => path === 'tools/gates/payload-types.ts');
    const contracts = files
      .filter(
        ({ path, text }) =>
          path.startsWith('packages/contracts/src/') && /\bdefine(Signal|Query|Update)\b/.test(text),
      )
      .map(({ path }) => path.replace('packages/contracts/src/', '@lanyard/contracts/').replace(/\.ts$/, ''));
    expect(contracts.length).toBeGreaterThan(2);
    expect(contracts.filter((name) => !gate?.text.includes(`'${name}'`))).toEqual([]);
  });

  it('show a planted field', () => {
    expectTypeOf<
      ClearText<{ readonly orderId: OrderId; readonly buyer: { readonly email: string } }>
    >().toEqualTypeOf<'buyer.email'>();
    expectTypeOf<ClearText<{ readonly names: readonly string[] }>>().toEqualTypeOf<'names[]'>();
    expectTypeOf<ClearText<{ readonly link: string | null }>>().toEqualTypeOf<'link'>();
    expectTypeOf<ClearText<{ readonly facts: Record<string, string> }>>().toEqualTypeOf<'facts'>();
    expectTypeOf<ClearText<{ readonly body: unknown }>>().toEqualTypeOf<'body'>();
    expectTypeOf<ClearText<{ kind: 'A'; phone: string } | { kind: 'B' }>>().toEqualTypeOf<'phone'>();
    expectTypeOf<
      ClearText<{ orderId: OrderId; at: number; kind: 'A' | 'B'; heldUntil: string | null }>
    >().toEqualTypeOf<never>();
  });
});
