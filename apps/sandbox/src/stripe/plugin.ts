import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { installHttpFaults } from '../faults/http-faults.ts';
import { bearerKey } from '../live-keys.ts';
import { API_VERSION, StripeError } from './errors.ts';
import type { FailingRefunds } from './failing-refunds.ts';
import { couponRoutes } from './routes/coupons.ts';
import { eventRoutes } from './routes/events.ts';
import { paymentRoutes } from './routes/payments.ts';
import { promotionCodeRoutes } from './routes/promotion-codes.ts';
import { refundRoutes } from './routes/refunds.ts';
import { sessionRoutes } from './routes/sessions.ts';
import type { SessionExpiry } from './session-expiry.ts';

/** The vendor's API under `/v1`: its body format, its headers, its errors. */
export function stripePlugin(context: Context, expiry: SessionExpiry, failing: FailingRefunds) {
  return (app: FastifyInstance, _options: object, done: () => void): void => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, parsed) => parsed(null, body),
    );
    app.addHook('onRequest', (request, reply, next) => {
      const version = request.headers['stripe-version'];
      reply.header('request-id', request.id);
      reply.header('stripe-version', typeof version === 'string' ? version : API_VERSION);
      next();
    });
    installHttpFaults(app, context.faults, 'stripe', {
      serverError: (request) => serverError().body(request.id),
      rateLimit: (request) => rateLimited().body(request.id),
    });
    app.addHook('onRequest', (request, _reply, next) => {
      const problem = keyProblem(bearerKey(request));
      next(problem ? new StripeError(401, { message: problem }) : undefined);
    });

    app.setErrorHandler((error, request, reply) => {
      if (error instanceof StripeError) return reply.code(error.status).send(error.body(request.id));
      request.log.error({ err: error }, 'a Stripe call failed');
      return reply.code(500).send(serverError().body(request.id));
    });
    app.setNotFoundHandler((request, reply) => {
      const message = `Unrecognized request URL (${request.method}: ${request.url.split('?')[0] ?? ''}). The sandbox may not have built it yet.`;
      return reply.code(404).send(new StripeError(404, { message }).body(request.id));
    });

    sessionRoutes(app, context, expiry);
    paymentRoutes(app, context);
    refundRoutes(app, context, failing);
    couponRoutes(app, context);
    promotionCodeRoutes(app, context);
    eventRoutes(app, context);
    done();
  };
}

function keyProblem(key: string | undefined): string | undefined {
  if (key === undefined) {
    return 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.';
  }
  return /^[sr]k_test_/.test(key) ? undefined : `Invalid API Key provided: ${key.slice(0, 7)}****`;
}

function serverError(): StripeError {
  return new StripeError(500, { type: 'api_error', message: 'An unknown error occurred.' });
}

function rateLimited(): StripeError {
  return new StripeError(429, {
    code: 'rate_limit',
    message:
      'Request rate limit exceeded. Learn more about rate limits at https://stripe.com/docs/rate-limits.',
  });
}
