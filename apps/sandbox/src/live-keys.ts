import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The API key of a request, from a bearer token or as the name of basic authentication. */
export function bearerKey(request: FastifyRequest): string | undefined {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') return value || undefined;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  return Buffer.from(value, 'base64').toString().split(':')[0] || undefined;
}

/** Turns away every request that carries a key for real money, before anything else looks at it. */
export function refuseLiveKeys(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (!/^[sr]k_live_/.test(bearerKey(request) ?? '')) {
      next();
      return;
    }
    const message =
      'This is the Lanyard sandbox, not Stripe: live keys are refused. Use a key that starts with sk_test_.';
    void reply
      .code(401)
      .send({ error: { type: 'invalid_request_error', code: 'livemode_mismatch', message } });
  });
}
