import { Stripe } from 'stripe';

/** How to reach Stripe. */
export interface StripeAccess {
  readonly secretKey: string;
  /** Origin of another server that speaks Stripe's protocol, such as `http://127.0.0.1:3002`. */
  readonly apiBase?: string;
  /** Longest silence on a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** Stripe's client, quiet and without retries: those belong to whoever calls. */
export function createStripeClient({ secretKey, apiBase, timeoutMs }: StripeAccess): Stripe {
  return new Stripe(secretKey, {
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: timeoutMs,
    ...(apiBase ? addressOf(apiBase) : {}),
  });
}

function addressOf(apiBase: string): { protocol: 'http' | 'https'; host: string; port: string } {
  const { protocol, hostname, port, pathname } = new URL(apiBase);
  if (!/^https?:$/.test(protocol) || pathname !== '/') {
    throw new Error('the Stripe address must be an http(s) origin without a path');
  }
  const name = protocol === 'https:' ? 'https' : 'http';
  return { protocol: name, host: hostname, port: port || (name === 'https' ? '443' : '80') };
}
