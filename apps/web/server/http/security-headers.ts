import type { FastifyInstance } from 'fastify';

/** Nothing from elsewhere and nothing inline. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Strict headers for every answer; no referrer, because addresses hold tokens. Written down once rather than
 * put together for each request: the event page is answered thousands of times a second.
 */
function securityHeaders(webUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(webUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Puts the headers on every answer of a server. */
export function secureHeaders(app: FastifyInstance, webUrl: string): void {
  const headers = securityHeaders(webUrl);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
