import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from '@lanyard/crypto/key-ring';
import { createPayloadCodec } from './payload-codec.ts';

/** Path of the failure converter; `bundleWorkflowCode` needs it too, or failures made inside workflows stay in clear. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

/** The data converter that clients, workers, replays and test environments share, so that histories hold nothing in clear but ids, types and search attributes. */
export function createDataConverter(payloadKeys: KeyRing): DataConverter {
  return { payloadCodecs: [createPayloadCodec(payloadKeys)], failureConverterPath };
}
