import { envFields, serverEnvFields } from '@lanyard/api/env/env-fields';
import { parseEnv } from '@lanyard/api/env/parse-env';
import { z } from 'zod';

const { port, httpUrl } = envFields;

// STRIPE_API_BASE and RESEND_BASE_URL are set while a stand-in takes the vendor's place.
const schema = z.object({
  ...serverEnvFields,
  ADMIN_PORT: port.default(3001),
  ADMIN_URL: httpUrl.default('http://127.0.0.1:3001'),
  /** Where Temporal's own pages are; only they may ask for histories in clear. */
  TEMPORAL_UI_URL: httpUrl.optional(),
});

/** The dashboard's settings. */
export type AdminEnv = z.infer<typeof schema>;

/** Reads the environment once; a bad value throws one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv): AdminEnv {
  return parseEnv(schema, source);
}
