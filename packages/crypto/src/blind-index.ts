import { keyedHash } from './keyed-hash.ts';

/** A keyed hash (base64url, 43 characters) by which a sealed value can be found; equal values meet only within one scope. */
export function blindIndex(key: Uint8Array, scope: string, value: string): string {
  return keyedHash(key, 'blind-index', scope, value).toString('base64url');
}

/** Folds what people type differently into one address: Unicode NFKC, no outer blanks, lower case. */
export function normaliseEmail(email: string): string {
  // Lower-casing can leave a sequence that NFKC would fold further, hence twice.
  return email.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/** The blind index of an e-mail address within one event: the same person in two events cannot be linked by it. */
export function emailIndex(key: Uint8Array, eventId: string, email: string): string {
  return blindIndex(key, `email:${eventId}`, normaliseEmail(email));
}
