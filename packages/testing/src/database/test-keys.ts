import { createKeyRing, type KeyRing } from '@lanyard/crypto/key-ring';

const named = (id: string, fill: number) => ({ id, key: Buffer.alloc(32, fill) });

/** The operator's key ring of every test; known to everybody, so good for nothing else. */
export const testKeyRing: KeyRing = createKeyRing([named('test-ring', 7)]);

/** Payload keys of workflow tests and of the recorded histories, which stay readable because it never changes. */
export const testPayloadKeys: KeyRing = createKeyRing([named('test-payload', 11)]);
