import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { invalidRequest } from './errors.ts';
import { parseFormBody, type FormBody } from './form-body.ts';
import { answerOnce, type Effect } from './idempotency.ts';
import { readParams } from './params.ts';
import type { EventCause } from './serializers/event.ts';

/** Answers a POST: idempotency first, then the parameters, then the work. */
export async function handlePost<T extends z.ZodType>(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  options: {
    schema: T;
    notBuilt?: readonly string[];
    run: (params: z.output<T>, cause: EventCause) => Effect;
  },
): Promise<FastifyReply> {
  const body = typeof request.body === 'string' ? request.body : '';
  const [path = ''] = request.url.split('?');
  const idempotencyKey = idempotencyKeyOf(request);
  const cause = { requestId: request.id, idempotencyKey };
  const answer = await answerOnce(
    context,
    { path, body, requestId: request.id, idempotencyKey },
    () => readParams(options.schema, formOf(body), options.notBuilt),
    (params) => options.run(params, cause),
  );
  if (answer.originalRequestId !== null) {
    reply.header('idempotent-replayed', 'true').header('original-request', answer.originalRequestId);
  }
  if (idempotencyKey !== null) reply.header('idempotency-key', idempotencyKey);
  return reply.code(answer.status).type('application/json').send(answer.body);
}

/** Reads the query of a GET by a schema. */
export function readQuery<T extends z.ZodType>(request: FastifyRequest, schema: T): z.output<T> {
  return readParams(schema, formOf(request.url.split('?')[1] ?? ''));
}

function formOf(encoded: string): FormBody {
  try {
    return parseFormBody(encoded);
  } catch (error) {
    throw invalidRequest(`Invalid request body: ${error instanceof Error ? error.message : 'not a form'}.`);
  }
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return null;
  if (key.length > 255) throw invalidRequest('Idempotency keys can be at most 255 characters long.');
  return key;
}
