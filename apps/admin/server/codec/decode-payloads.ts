import type { KeyRing } from '@lanyard/crypto/key-ring';
import { SealError } from '@lanyard/crypto/seal';
import { createPayloadCodec } from '@lanyard/temporal/payload-codec';
import { z } from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const payloadSchema = z.object({
  metadata: z.record(z.string(), base64).default({}),
  data: base64.default(''),
});

/** Payloads in the JSON form of Temporal's codec protocol: bytes in base 64. */
export const payloadsSchema = z.object({ payloads: z.array(payloadSchema).max(10_000) });

type JsonPayload = z.infer<typeof payloadSchema>;

/** Opens payloads with the keys we have; one that none of them opens is given back as it came. */
export async function decodePayloads(
  keys: KeyRing,
  payloads: readonly JsonPayload[],
): Promise<JsonPayload[]> {
  const codec = createPayloadCodec(keys);
  return Promise.all(
    payloads.map(async (payload) => {
      const metadata = Object.fromEntries(
        Object.entries(payload.metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
      );
      try {
        const [opened] = await codec.decode([{ metadata, data: Buffer.from(payload.data, 'base64') }]);
        return opened ? toJson(opened) : payload;
      } catch (error) {
        if (error instanceof SealError) return payload;
        throw error;
      }
    }),
  );
}

function toJson({
  metadata,
  data,
}: {
  metadata?: Record<string, Uint8Array> | null;
  data?: Uint8Array | null;
}): JsonPayload {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, text(value)])),
    data: text(data ?? new Uint8Array()),
  };
}
