import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { keyedHash } from './keyed-hash.ts';

/** A keyed hash (base64url, 43 characters) of a JSON value whatever the order of its keys; keyed, because it may stand in clear in an update id. */
export function contentHash(key: Uint8Array, value: JsonValue): string {
  return keyedHash(key, 'content-hash', canonicalJson(value)).toString('base64url');
}

/** SHA-256 in base64url of a random secret of at least 128 bits, for storing; not for passwords. */
export function hashSecret(secret: string): string {
  return sha256(secret).toString('base64url');
}

/** Compares two secrets, or two hashes of them, in a time that tells neither content nor length. */
export function secretsEqual(left: string, right: string): boolean {
  return timingSafeEqual(sha256(left), sha256(right));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
