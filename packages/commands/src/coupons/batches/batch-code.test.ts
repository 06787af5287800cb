import { asId } from '@lanyard/domain/ids/ids';
import { describe, expect, it } from 'vitest';
import { batchCode } from './batch-code.ts';

const links = Buffer.alloc(32, 7);
const batchId = asId('couponBatch', 'bat_00000000000000000001');
const at = (position: number, prefix = 'SPEAKER') => batchCode({ links }, { batchId, prefix, position });

describe('batchCode', () => {
  it('is the same for the same place, and readable aloud', () => {
    expect(at(0)).toBe(at(0));
    expect(at(3)).toMatch(/^SPEAKER(-[2-9A-HJKMNP-TV-Z]{5}){2}$/);
    expect(at(3, 'A'.repeat(20))).toHaveLength(32);
  });

  it('is another one at each place, in each batch and under each key', () => {
    const places = Array.from({ length: 2000 }, (_, position) => at(position));
    expect(new Set(places).size).toBe(2000);
    const other = asId('couponBatch', 'bat_00000000000000000002');
    expect(batchCode({ links }, { batchId: other, prefix: 'SPEAKER', position: 0 })).not.toBe(at(0));
    const otherKey = { links: Buffer.alloc(32, 8) };
    expect(batchCode(otherKey, { batchId, prefix: 'SPEAKER', position: 0 })).not.toBe(at(0));
  });
});
