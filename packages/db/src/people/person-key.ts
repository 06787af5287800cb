import type { SealKey } from '@lanyard/crypto/seal';
import { randomId } from '@lanyard/crypto/random';
import { dataKeyContext, generateDataKey, unwrapKey, wrapKey } from '@lanyard/crypto/wrapped-key';
import type { Keys } from '../keys/keys.ts';

const kind = 'person';

/** A new key for one person, and the row that keeps it wrapped. */
export function newPersonKey(keys: Keys): {
  key: SealKey;
  row: { id: string; kind: string; wrapped: string };
} {
  const id = randomId('key');
  const key = generateDataKey();
  return {
    key: { keyId: id, key },
    row: { id, kind, wrapped: wrapKey(keys.ring, key, dataKeyContext(id, kind)) },
  };
}

/** Opens a person's key; throws a `SealError` when it was destroyed with the person's data. */
export function openPersonKey(keys: Keys, row: { id: string; wrapped: string }): SealKey {
  return { keyId: row.id, key: unwrapKey(keys.ring, row.wrapped, dataKeyContext(row.id, kind)) };
}
