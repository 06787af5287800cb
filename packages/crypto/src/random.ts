import { createHash, randomBytes } from 'node:crypto';

// Douglas Crockford's base 32: no i, l, o, u. 32 signs, so five bits of a byte pick one without bias.
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 20;
const ENTRY_CODE_LENGTH = 26;
const PREFIX = /^[a-z][a-z0-9]{0,7}$/;

// Also without 0 and 1, since people read a reference aloud and write it down.
const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 6;

/** A new random id such as `ord_7k3…`: the prefix and 20 Crockford characters, 100 bits. */
export function randomId(prefix: string): string {
  return withPrefix(prefix, crockford(randomBytes(ID_LENGTH), ID_LENGTH));
}

/** An id in the shape of `randomId` that is the same for the same parts, so that a retry makes the same row. */
export function derivedId(prefix: string, ...parts: (string | number)[]): string {
  return withPrefix(prefix, crockford(digest('id', [prefix, ...parts]), ID_LENGTH));
}

/** A new secret for a ticket's QR code: 26 upper-case Crockford characters, 130 bits, all in QR's alphanumeric mode (ISO/IEC 18004). */
export function newEntryCode(): string {
  return crockford(randomBytes(ENTRY_CODE_LENGTH), ENTRY_CODE_LENGTH).toUpperCase();
}

/** A new random reference for people: 6 characters without 0, O, 1, I, L and U, one of 729 million, so uniqueness must be checked. */
export function newReference(): string {
  return reference(randomBytes(8));
}

/** The reference that belongs to an id, the same each time; two ids may share one, so uniqueness must be checked. */
export function derivedReference(id: string): string {
  return reference(digest('reference', [id]));
}

function withPrefix(prefix: string, body: string): string {
  if (!PREFIX.test(prefix)) throw new RangeError('an id prefix is 1 to 8 lower-case letters or digits');
  return `${prefix}_${body}`;
}

function crockford(bytes: Buffer, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => CROCKFORD.charAt(byte & 31)).join('');
}

function reference(bytes: Buffer): string {
  // 64 bits folded to under 30 bits: the bias is below one in ten thousand million.
  let rest = bytes.readBigUInt64BE();
  let text = '';
  while (text.length < REFERENCE_LENGTH) {
    text += REFERENCE_SIGNS.charAt(Number(rest % BigInt(REFERENCE_SIGNS.length)));
    rest /= BigInt(REFERENCE_SIGNS.length);
  }
  return text;
}

function digest(purpose: string, parts: (string | number)[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}
