import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { httpStatusOf } from '@lanyard/api/errors/public-error';
import { failureBody } from '@lanyard/api/http/failure-body';
import { DomainError, errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Storefront } from '../pages/storefront.ts';
import { serverWords } from '../strings.ts';

/** A failure as a person reads it. */
interface Said {
  readonly status: number;
  readonly code: ErrorCode;
  readonly title: string;
  readonly sentence: string;
  readonly reference: string | null;
}

/** Answers what went wrong in words: a page where a page was asked for, otherwise JSON in the API's form. */
export function explainFailures(app: FastifyInstance, storefront: Storefront): void {
  app.setErrorHandler((error, request, reply) => {
    const said = describe(error, request);
    if (said.code === 'UNEXPECTED') request.log.error(errorLogFields(error), 'a request failed');
    return say(request, reply, storefront, said);
  });
  app.setNotFoundHandler((request, reply) =>
    say(request, reply, storefront, {
      ...serverWords.notFound,
      status: 404,
      code: 'LINK_UNKNOWN',
      reference: null,
    }),
  );
}

function describe(error: unknown, request: FastifyRequest): Said {
  const title = serverWords.failed.title;
  if (error instanceof DomainError) {
    const status = httpStatusOf(error.code);
    const heading = status === 404 ? serverWords.notFound.title : title;
    return { status, code: error.code, title: heading, sentence: error.sentence, reference: null };
  }
  const status = statusOf(error);
  if (status >= 500) {
    const sentence = errorSentence('UNEXPECTED');
    return { status: 500, code: 'UNEXPECTED', title, sentence, reference: request.id };
  }
  const sentence = status === 413 ? serverWords.tooBig : serverWords.notUnderstood;
  return { status, code: 'INPUT_INVALID', title, sentence, reference: null };
}

/** Status that Fastify gave its own error; anything else is ours. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 ? error.statusCode : 500;
}

function say(request: FastifyRequest, reply: FastifyReply, storefront: Storefront, said: Said): FastifyReply {
  const { status, code, title, sentence, reference } = said;
  reply.code(status).header('cache-control', 'no-store');
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (wantsPage) {
    const whole = reference ? `${sentence} ${serverWords.reference(reference)}` : sentence;
    const page = storefront.shell({ title, kind: 'error', message: { title, sentence: whole } });
    return reply.type('text/html; charset=utf-8').send(page);
  }
  return reply.type('application/json').send(failureBody(status, code, { sentence, reference }));
}
