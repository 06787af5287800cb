import type { FastifyInstance } from 'fastify';

/** What the pages of an app need beyond the strictest. */
interface PageNeeds {
  /** Whether elements may carry `style` attributes; style sheets and scripts still come from us alone. */
  readonly styleAttributes?: boolean;
  /** Whether pages come from their sources: Vite writes scripts and styles into them. Development only. */
  readonly isDev?: boolean;
}

/** Nothing from elsewhere and nothing inline. */
const contentPolicy = ({ styleAttributes = false, isDev = false }: PageNeeds) => [
  "default-src 'none'",
  isDev ? "script-src 'self' 'unsafe-inline'" : "script-src 'self'",
  isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  ...(styleAttributes ? ["style-src-attr 'unsafe-inline'"] : []),
  "img-src 'self' data:",
  "font-src 'self'",
  isDev ? "connect-src 'self' ws:" : "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * Strict headers for every answer; no referrer, because addresses hold tokens. Written down once rather than
 * put together for each request: the event page is answered thousands of times a second.
 */
function securityHeaders(url: string, needs: PageNeeds): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy(needs).join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(url.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Puts the headers on every answer of a server with this public address. */
export function secureHeaders(app: FastifyInstance, url: string, needs: PageNeeds = {}): void {
  const headers = securityHeaders(url, needs);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
