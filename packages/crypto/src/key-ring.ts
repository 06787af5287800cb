import { randomBytes } from 'node:crypto';
import { KEY_BYTES } from './aes-gcm.ts';
import { randomId } from './random.ts';

/** A 32-byte key and the public name under which ciphertexts remember it. */
export interface NamedKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** Keys by name: `current` encrypts, `get` finds the one that decrypts (undefined if it is unknown). */
export interface KeyRing {
  readonly current: NamedKey;
  get(id: string): Uint8Array | undefined;
}

/** A `LANYARD_KEYS` text that cannot be used; the message names the entry and never holds key material. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

// At most 32 characters, so that a key pasted where its id belongs is never taken, and echoed, as an id.
const RING_KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
const BASE64_32_BYTES = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Builds a ring whose first key is the current one; throws KeyRingError for no keys, a repeated id or a key that is not 32 bytes. */
export function createKeyRing(keys: readonly NamedKey[]): KeyRing {
  const [current] = keys;
  if (current === undefined) throw new KeyRingError('a key ring needs at least one key');
  const byId = new Map<string, Uint8Array>();
  for (const { id, key } of keys) {
    if (byId.has(id)) throw new KeyRingError(`key "${id}" is in the ring twice`);
    if (key.length !== KEY_BYTES) throw new KeyRingError(`key "${id}" must be ${KEY_BYTES} bytes long`);
    byId.set(id, key);
  }
  return { current, get: (id) => byId.get(id) };
}

/** Reads `LANYARD_KEYS` (`id:base64,id2:base64`, 32 bytes each, the first wraps); throws KeyRingError naming the faulty entry. */
export function parseKeyRing(text: string): KeyRing {
  const entries = text.split(',').map((entry) => entry.trim());
  return createKeyRing(entries.map((entry, index) => parseEntry(entry, index + 1)));
}

/** Makes a `LANYARD_KEYS` text of one fresh key, such as `key_4m1…:base64`; put it before the old text, with a comma, to rotate. */
export function generateKeyRingText(): string {
  return `${randomId('key')}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

function parseEntry(entry: string, position: number): NamedKey {
  const colon = entry.indexOf(':');
  const id = entry.slice(0, Math.max(colon, 0));
  if (!RING_KEY_ID.test(id)) {
    throw new KeyRingError(
      `entry ${position} must start with an id of 1 to 32 letters, digits, "-" or "_" and a colon`,
    );
  }
  const encoded = entry.slice(colon + 1);
  if (!BASE64_32_BYTES.test(encoded)) {
    throw new KeyRingError(`entry ${position} ("${id}") must hold ${KEY_BYTES} bytes in base64`);
  }
  return { id, key: Buffer.from(encoded, 'base64') };
}
