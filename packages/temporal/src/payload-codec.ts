import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing } from '@lanyard/crypto/key-ring';
import { decryptPayloadBytes, encryptPayloadBytes } from '@lanyard/crypto/payload-cipher';
import { SealError } from '@lanyard/crypto/seal';

// The names of Temporal's encryption sample, which its web page and CLI know.
const ENCODING = 'encoding';
const ENCRYPTED = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** A codec that encrypts each payload whole, metadata included, under the current payload key; decoding passes clear payloads through and throws SealError for a key it lacks. */
export function createPayloadCodec(payloadKeys: KeyRing): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encryptPayload(payloadKeys, payload)),
    decode: async (payloads) => payloads.map((payload) => decryptPayload(payloadKeys, payload)),
  };
}

function encryptPayload(payloadKeys: KeyRing, payload: Payload): Payload {
  const { keyId, body } = encryptPayloadBytes(payloadKeys, PayloadMessage.encode(payload).finish());
  return { metadata: { [ENCODING]: Buffer.from(ENCRYPTED), [KEY_ID]: Buffer.from(keyId) }, data: body };
}

function decryptPayload(payloadKeys: KeyRing, payload: Payload): Payload {
  if (metadataText(payload, ENCODING) !== ENCRYPTED) return payload;
  const keyId = metadataText(payload, KEY_ID);
  if (keyId === undefined || !payload.data) throw new SealError('malformed', 'not an encrypted payload');
  return PayloadMessage.decode(decryptPayloadBytes(payloadKeys, { keyId, body: payload.data }));
}

function metadataText(payload: Payload, name: string): string | undefined {
  const value = payload.metadata?.[name];
  return value ? Buffer.from(value).toString() : undefined;
}
