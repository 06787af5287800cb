import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Context, Outcome } from '../context.ts';
import { ResendError } from './errors.ts';

/** Runs a call once per key and payload; another payload under the same key is refused with 409. */
export async function sendOnce(
  context: Context,
  request: FastifyRequest,
  run: (idempotencyKey: string | null) => Outcome & { body: object },
): Promise<string> {
  const key = keyOf(request);
  const id = `resend ${request.url.split('?')[0] ?? ''} ${key ?? ''}`;
  const paramsHash =
    key === null ? '' : createHash('sha256').update(JSON.stringify(request.body)).digest('base64url');
  const saved = key === null ? undefined : context.store.idempotent(id);
  if (saved) {
    if (saved.paramsHash !== paramsHash) {
      throw new ResendError(
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with a different request payload.',
      );
    }
    await context.store.flushed();
    return saved.body;
  }
  const outcome = run(key);
  const body = JSON.stringify(outcome.body);
  const record = { id, createdAt: context.now(), paramsHash, status: 200, body, requestId: request.id };
  await context.commit({
    changes: key === null ? outcome.changes : { ...outcome.changes, idempotency: [record] },
    events: outcome.events,
  });
  return body;
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 256) return key;
  throw new ResendError(
    400,
    'invalid_idempotency_key',
    'The idempotency key must be between 1 and 256 characters.',
  );
}
