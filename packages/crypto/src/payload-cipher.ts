import { decryptBytes, encryptBytes } from './aes-gcm.ts';
import type { KeyRing } from './key-ring.ts';
import { SealError } from './seal.ts';

/** Encrypted bytes (`iv | ciphertext | tag`) and the id of the payload key that opens them. */
export interface EncryptedBytes {
  readonly keyId: string;
  readonly body: Uint8Array;
}

/** Encrypts bytes of an event history under the current payload key. */
export function encryptPayloadBytes(keys: KeyRing, plain: Uint8Array): EncryptedBytes {
  const { id, key } = keys.current;
  return { keyId: id, body: encryptBytes(key, plain, payloadAad(id)) };
}

/** Opens `encryptPayloadBytes` with whichever key it names; throws SealError (unknown-key, not-authentic). */
export function decryptPayloadBytes(keys: KeyRing, { keyId, body }: EncryptedBytes): Uint8Array {
  const key = keys.get(keyId);
  if (key === undefined) throw new SealError('unknown-key', `no payload key "${keyId}"`);
  const plain = decryptBytes(key, body, payloadAad(keyId));
  if (plain === undefined) {
    throw new SealError('not-authentic', `a payload encrypted with key "${keyId}" does not open`);
  }
  return plain;
}

// No workflow id or namespace: a schedule, a replay and a codec server decode without knowing them.
function payloadAad(keyId: string): string {
  return JSON.stringify(['lanyard-payload', keyId]);
}
