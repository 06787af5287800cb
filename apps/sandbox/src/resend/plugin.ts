import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { installHttpFaults } from '../faults/http-faults.ts';
import { bearerKey } from '../live-keys.ts';
import type { DelayedMails } from './delayed-mails.ts';
import { ResendError, unprocessable } from './errors.ts';
import { emailRoutes } from './routes.ts';

/** The mail vendor's API: its keys, its errors. */
export function resendPlugin(context: Context, delayed: DelayedMails) {
  return (app: FastifyInstance, _options: object, done: () => void): void => {
    installHttpFaults(app, context.faults, 'resend', {
      serverError: () => serverError().body(),
      rateLimit: (_request, reply) => {
        reply.headers({
          'retry-after': '1',
          'ratelimit-limit': '2',
          'ratelimit-remaining': '0',
          'ratelimit-reset': '1',
        });
        return rateLimited().body();
      },
    });
    app.addHook('onRequest', (request, _reply, next) => {
      const key = bearerKey(request);
      if (key === undefined)
        next(new ResendError(401, 'missing_api_key', 'Missing API key in the authorization header.'));
      else if (!key.startsWith('re_')) next(new ResendError(401, 'invalid_api_key', 'API key is invalid'));
      else next();
    });
    app.setErrorHandler((error, request, reply) => {
      const known = error instanceof ResendError ? error : fromFastify(error);
      if (known.status >= 500 && !(error instanceof ResendError))
        request.log.error({ err: error }, 'a Resend call failed');
      return reply.code(known.status).send(known.body());
    });
    emailRoutes(app, context, delayed);
    done();
  };
}

/** A body that is not JSON, or too large, is the caller's mistake; everything else is ours. */
function fromFastify(error: unknown): ResendError {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500
    ? unprocessable('validation_error', 'The request body is not valid JSON.')
    : serverError();
}

function serverError(): ResendError {
  return new ResendError(500, 'internal_server_error', 'An unexpected error occurred.');
}

function rateLimited(): ResendError {
  return new ResendError(
    429,
    'rate_limit_exceeded',
    'Too many requests. You can only make 2 requests per second.',
  );
}
