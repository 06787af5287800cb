import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HTTP_FAULTS, type Fault } from './fault.ts';
import type { FaultRegistry } from './registry.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The fault this request has run into, if it strikes after the work is done. */
    lateFault: Fault | null;
  }
}

const HELD_OPEN_MS = 60_000;

/** How a vendor words the failures the sandbox can play. */
export interface FaultBodies {
  serverError: (request: FastifyRequest) => object;
  rateLimit: (request: FastifyRequest, reply: FastifyReply) => object;
}

/** Lets the faults of one vendor strike its routes; call it inside that vendor's plugin. */
export function installHttpFaults(
  app: FastifyInstance,
  faults: FaultRegistry,
  service: Fault['service'],
  bodies: FaultBodies,
): void {
  const closing = new AbortController();
  app.addHook('preClose', (done) => {
    closing.abort();
    done();
  });

  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const fault = faults.take(service, HTTP_FAULTS, `${request.method} ${path}`);
    if (!fault) return undefined;
    if (fault.kind === 'timeout_after_effect' || fault.kind === 'error_500_after_effect') {
      request.lateFault = fault;
      return undefined;
    }
    if (fault.delayMs > 0) await sleep(fault.delayMs, undefined, { ref: false });
    if (fault.kind === 'unreachable') {
      reply.hijack();
      request.raw.socket.destroy();
      return undefined;
    }
    if (fault.kind === 'rate_limit') return reply.code(429).send(bodies.rateLimit(request, reply));
    return reply.code(500).send(bodies.serverError(request));
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const fault = request.lateFault;
    if (!fault) return payload;
    if (fault.kind === 'error_500_after_effect') {
      reply.code(500).removeHeader('content-length');
      return JSON.stringify(bodies.serverError(request));
    }
    await untilGone(request, fault.delayMs || HELD_OPEN_MS, closing.signal);
    request.raw.socket.destroy();
    return payload;
  });
}

/** Waits until the client hangs up, the time is over or the sandbox closes. */
async function untilGone(request: FastifyRequest, ms: number, closing: AbortSignal): Promise<void> {
  const gone = new AbortController();
  const hangUp = () => gone.abort();
  request.raw.socket.once('close', hangUp);
  const signal = AbortSignal.any([gone.signal, closing]);
  // An aborted wait is the expected end, not an error.
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  request.raw.socket.off('close', hangUp);
}
