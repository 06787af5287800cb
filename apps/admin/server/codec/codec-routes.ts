import { failureBody } from '@lanyard/api/http/failure-body';
import { isOwnOrigin } from '@lanyard/api/http/is-own-origin';
import { requireRight } from '@lanyard/api/staff/require-right';
import { requireStaff } from '@lanyard/api/staff/require-staff';
import { staffCommandContext } from '@lanyard/api/staff/staff-command-context';
import { recordHistoriesDecoded } from '@lanyard/commands/staff/record-histories-decoded';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readStaff } from '../auth/read-staff.ts';
import type { AdminDeps } from '../deps.ts';
import { decodePayloads, payloadsSchema } from './decode-payloads.ts';

const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Temporal's codec protocol, so that its own pages can show histories in clear to those of the staff who may
 * see them: `POST /codec/decode`, with the cookies of the dashboard's login, from TEMPORAL_UI_URL's origin only.
 * Nothing encodes here, and no payload is logged.
 */
export async function codecRoutes(app: FastifyInstance, deps: AdminDeps): Promise<void> {
  const { services, auth, adminUrl } = deps;
  const uiOrigin = services.temporalUiUrl === null ? null : new URL(services.temporalUiUrl).origin;
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.headers({ 'cache-control': 'no-store', vary: 'origin' });
    if (origin !== undefined && origin === uiOrigin) {
      reply.headers({ ...corsHeaders, 'access-control-allow-origin': origin });
    } else if (!isOwnOrigin(request.headers, adminUrl)) {
      return reply.code(403).send(failureBody(403, 'INPUT_INVALID', { sentence: wrongOrigin }));
    }
    return undefined;
  });
  app.options('/codec/decode', async (_request, reply) => reply.code(204).send());
  app.post('/codec/decode', { bodyLimit: MAX_BYTES }, async (request, reply) => {
    const staff = requireStaff(await readStaff({ ...services, auth }, request.headers.cookie));
    requireRight(staff, 'histories.decode', null);
    const parsed = payloadsSchema.safeParse(request.body);
    if (!parsed.success)
      return reply.code(400).send(failureBody(400, 'INPUT_INVALID', { sentence: wrongBody }));
    const { payloads } = parsed.data;
    await recordHistoriesDecoded(staffCommandContext({ ...services, staff }), {
      namespace: namespaceOf(request),
      payloads: payloads.length,
    });
    return { payloads: await decodePayloads(services.keys.payload, payloads) };
  });
}

const corsHeaders = {
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, x-namespace, authorization, authorization-extras',
  'access-control-max-age': '600',
};
const wrongOrigin = 'Histories are shown in clear to our own pages and to Temporal’s, and to no others.';
const wrongBody = 'These are not payloads as Temporal sends them.';

function namespaceOf({ headers }: FastifyRequest): string {
  const name = headers['x-namespace'];
  return typeof name === 'string' && /^[\w.-]{1,64}$/.test(name) ? name : 'unknown';
}
