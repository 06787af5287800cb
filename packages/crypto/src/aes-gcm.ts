import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of every key this package takes: AES-256 and HMAC-SHA256 both use 32. */
export const KEY_BYTES = 32;

/** Encrypts with AES-256-GCM under a fresh 96-bit nonce (NIST SP 800-38D) and returns `iv(12) | ciphertext | tag(16)`. */
export function encryptBytes(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Reverses `encryptBytes`; undefined says that key, AAD or bytes do not belong together, without saying which. */
export function decryptBytes(key: Uint8Array, body: Uint8Array, aad: string): Buffer | undefined {
  if (body.length < IV_BYTES + TAG_BYTES) return undefined;
  const tagStart = body.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(body.subarray(tagStart));
  const plain = decipher.update(body.subarray(IV_BYTES, tagStart));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}
