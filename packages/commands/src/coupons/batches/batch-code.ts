import { keyedHash } from '@lanyard/crypto/keyed-hash';
import type { Keys } from '@lanyard/db/keys/keys';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponBatchId } from '@lanyard/domain/ids/ids';

// No 0, 1, I, L, O and U: people read codes aloud and write them down.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 2;
const groupLength = 5;

/**
 * The code at a place of a batch: its beginning and two groups of five signs, `SPEAKER-7K4MQ-2XP9H`. The same each
 * time, so that whoever goes on with a batch makes no other one, and made with the key of links, so that nobody
 * finds one from another: there are 590 million million.
 */
export function batchCode(
  keys: Pick<Keys, 'links'>,
  place: { readonly batchId: CouponBatchId; readonly prefix: string; readonly position: number },
): CouponCode {
  // 64 bits folded to under 50: the bias is below one in thirty thousand.
  let rest = keyedHash(keys.links, 'coupon-batch', place.batchId, place.position).readBigUInt64BE();
  const parts = [place.prefix];
  for (let group = 0; group < groups; group++) {
    let part = '';
    while (part.length < groupLength) {
      part += signs.charAt(Number(rest % BigInt(signs.length)));
      rest /= BigInt(signs.length);
    }
    parts.push(part);
  }
  const code = couponCodeOf(parts.join('-'));
  if (!code) throw new Error('the beginning of a batch is not in its one spelling');
  return code;
}
