import { decryptBytes, encryptBytes } from './aes-gcm.ts';
import { decodeBase64Url } from './base64url.ts';

/** Why something sealed did not open: not in our form, its key is gone or unknown, or key, context and bytes do not belong together. */
export type SealErrorCode = 'malformed' | 'unknown-key' | 'not-authentic';

/** A value that cannot be sealed or opened; carries the key's id at most, never the value or a key. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: SealErrorCode;

  constructor(code: SealErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A 32-byte data key and the id of its row. */
export interface SealKey {
  readonly keyId: string;
  readonly key: Uint8Array;
}

/** Finds a 32-byte data key by id; undefined when it was destroyed or never existed. */
export type KeyLookup = (keyId: string) => Uint8Array | undefined;

// v1.<keyId>.<base64url of iv | ciphertext | tag>; the body is at least an iv and a tag, 38 characters.
const SEALED = /^v1\.(?<keyId>[A-Za-z0-9_-]{1,64})\.(?<body>[A-Za-z0-9_-]{38,})$/;
const SEALED_KEY_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The AAD that ties a sealed value to its cell, so that a ciphertext moved to another row or column does not open. */
export function columnAad(table: string, column: string, rowId: string): string {
  return JSON.stringify([table, column, rowId]);
}

/** Seals text as `v1.<keyId>.<base64url iv|ct|tag>` with AES-256-GCM; the same text seals differently each time. */
export function sealText({ key, keyId }: SealKey, value: string, aad: string): string {
  if (!SEALED_KEY_ID.test(keyId)) {
    throw new SealError('malformed', 'a key id is 1 to 64 letters, digits, "-" or "_"');
  }
  return `v1.${keyId}.${encryptBytes(key, Buffer.from(value, 'utf8'), aad).toString('base64url')}`;
}

/** Opens what `sealText` made with the same AAD; throws SealError when the text, its key or its place is wrong. */
export function openText(keys: SealKey | KeyLookup, sealed: string, aad: string): string {
  const parts = parseSealed(sealed);
  if (parts === undefined) throw new SealError('malformed', 'not a sealed value');
  const { keyId, body } = parts;
  const key = typeof keys === 'function' ? keys(keyId) : keyId === keys.keyId ? keys.key : undefined;
  if (key === undefined) throw new SealError('unknown-key', `no key "${keyId}" to open a sealed value`);
  const plain = decryptBytes(key, body, aad);
  if (plain === undefined) {
    throw new SealError('not-authentic', `a value sealed with key "${keyId}" does not open here`);
  }
  return plain.toString('utf8');
}

/** True if the text has the form of a sealed value; says nothing about whether it opens. */
export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

/** The id of the key a value is sealed with, or undefined if the text is not sealed. */
export function sealedKeyId(text: string): string | undefined {
  return SEALED.exec(text)?.groups?.['keyId'];
}

function parseSealed(text: string): { keyId: string; body: Buffer } | undefined {
  const groups = SEALED.exec(text)?.groups;
  const keyId = groups?.['keyId'];
  const body = decodeBase64Url(groups?.['body'] ?? '');
  return keyId === undefined || body === undefined ? undefined : { keyId, body };
}
