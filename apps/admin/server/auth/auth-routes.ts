import { refuseOtherSites } from '@lanyard/api/http/refuse-other-sites';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AdminDeps } from '../deps.ts';
import { authPaths } from './auth-paths.ts';
import { explainRefusal } from './explain-refusal.ts';

const MAX_BYTES = 8 * 1024;

/**
 * The staff's login under `/api/auth`: JSON in, JSON and cookies out. What goes well is answered as the library
 * does; refusals have the form of every other failure, `{ error: { message, data: { code, sentence, … } } }`.
 */
export async function authRoutes(app: FastifyInstance, { auth, adminUrl }: AdminDeps): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  refuseOtherSites(app, adminUrl);
  for (const [path, method] of authPaths) {
    const url = `/api/auth${path}`;
    app.route({
      method,
      url,
      bodyLimit: MAX_BYTES,
      handler: async (request, reply) => {
        const { body } = request;
        const asked = new Request(new URL(url, adminUrl), {
          method,
          headers: headersFor(request, adminUrl),
          ...(method === 'POST' && Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}),
        });
        return pass(request, reply, await auth.handler(asked));
      },
    });
  }
}

/** Only what the login reads; the caller's address is ours to tell, and the origin has just been checked. */
function headersFor({ headers, ip }: FastifyRequest, adminUrl: string): Headers {
  const passed = new Headers({ 'x-client-ip': ip, origin: new URL(adminUrl).origin });
  for (const name of ['content-type', 'cookie', 'user-agent'] as const) {
    const value = headers[name];
    if (value !== undefined) passed.set(name, value);
  }
  return passed;
}

async function pass(request: FastifyRequest, reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  const text = await answer.text();
  if (answer.ok)
    return reply
      .code(answer.status)
      .type('application/json')
      .send(text || 'null');
  const { status, body } = explainRefusal(answer.status, codeOf(text), request.id);
  if (status >= 500) request.log.error({ status: answer.status }, 'the login failed');
  return reply.code(status).send(body);
}

function codeOf(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
      ? body.code
      : null;
  } catch {
    return null;
  }
}
