import { createHmac } from 'node:crypto';
import { KEY_BYTES } from './aes-gcm.ts';

/** HMAC-SHA256 (RFC 2104) over a purpose and parts in an encoding no other list shares, so one key can serve many purposes; throws RangeError unless the key has 32 bytes. */
export function keyedHash(key: Uint8Array, purpose: string, ...parts: (string | number)[]): Buffer {
  // createHmac takes any key, an empty one too.
  if (key.length !== KEY_BYTES) throw new RangeError(`a hash key must be ${KEY_BYTES} bytes long`);
  return createHmac('sha256', key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}
