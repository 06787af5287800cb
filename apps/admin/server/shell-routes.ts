import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { httpStatusOf } from '@lanyard/api/errors/public-error';
import { failureBody } from '@lanyard/api/http/failure-body';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses that programs ask; a page at one of them would only hide a mistake. */
const notPages = /^\/(trpc|api|codec|assets|live)(\/|$)/;

/** Answers every address of a page with the one document the browser draws them in, and says failures in JSON. */
export function serveShell(app: FastifyInstance, document: string): void {
  app.setNotFoundHandler((request, reply) => {
    reply.header('cache-control', 'no-store');
    if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(document);
    const sentence = 'There is nothing at this address.';
    return reply.code(404).send(failureBody(404, 'INPUT_INVALID', { sentence }));
  });
  app.setErrorHandler((error, request, reply) => {
    reply.header('cache-control', 'no-store');
    if (error instanceof DomainError) {
      const status = httpStatusOf(error.code);
      return reply.code(status).send(failureBody(status, error.code, { sentence: error.sentence }));
    }
    const status = statusOf(error);
    if (status < 500) {
      const sentence = 'We did not understand this request. Reload the page.';
      return reply.code(status).send(failureBody(status, 'INPUT_INVALID', { sentence }));
    }
    request.log.error(errorLogFields(error), 'a request failed');
    return reply.code(500).send(failureBody(500, 'UNEXPECTED', { reference: request.id }));
  });
}

function wantsPage({ method, headers, url }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !notPages.test(url);
}

/** Status that Fastify gave its own error; anything else is ours. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 ? error.statusCode : 500;
}
