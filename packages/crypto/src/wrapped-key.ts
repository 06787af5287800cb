import { randomBytes } from 'node:crypto';
import { KEY_BYTES, decryptBytes, encryptBytes } from './aes-gcm.ts';
import { decodeBase64Url } from './base64url.ts';
import type { KeyRing } from './key-ring.ts';
import { SealError } from './seal.ts';

const WRAPPED = /^w1\.(?<ringKeyId>[A-Za-z0-9_-]{1,32})\.(?<body>[A-Za-z0-9_-]+)$/;

/** A fresh random 32-byte key, to be stored only wrapped. */
export function generateDataKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/** The context of a DataKey row, which makes a wrapped key useless in another row or for another purpose. */
export function dataKeyContext(rowId: string, kind: string): string {
  return JSON.stringify(['DataKey', rowId, kind]);
}

/** Encrypts a data key under the ring's current key as `w1.<ringKeyId>.<base64url iv|ct|tag>`, bound to its context as AAD. */
export function wrapKey(ring: KeyRing, dataKey: Uint8Array, context: string): string {
  const { id, key } = ring.current;
  return `w1.${id}.${encryptBytes(key, dataKey, context).toString('base64url')}`;
}

/** Decrypts what `wrapKey` made with whichever ring key it names; throws SealError (malformed, unknown-key, not-authentic). */
export function unwrapKey(ring: KeyRing, wrapped: string, context: string): Uint8Array {
  const ringKeyId = wrappedKeyId(wrapped);
  const body = decodeBase64Url(WRAPPED.exec(wrapped)?.groups?.['body'] ?? '');
  if (ringKeyId === undefined || body === undefined) throw new SealError('malformed', 'not a wrapped key');
  const key = ring.get(ringKeyId);
  if (key === undefined) throw new SealError('unknown-key', `key "${ringKeyId}" is not in the key ring`);
  const dataKey = decryptBytes(key, body, context);
  if (dataKey === undefined) {
    throw new SealError('not-authentic', `a data key wrapped with "${ringKeyId}" does not open here`);
  }
  return dataKey;
}

/** The id of the ring key that wraps it, to find rows still to be rotated; undefined if the text is not a wrapped key. */
export function wrappedKeyId(wrapped: string): string | undefined {
  return WRAPPED.exec(wrapped)?.groups?.['ringKeyId'];
}
