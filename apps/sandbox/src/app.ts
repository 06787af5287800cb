import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { Context } from './context.ts';
import type { Env } from './env.ts';
import { FaultRegistry } from './faults/registry.ts';
import { faultRoutes } from './faults/routes.ts';
import { healthRoutes } from './health-routes.ts';
import { newId } from './ids.ts';
import { ledgerRoute } from './ledger/routes.ts';
import { refuseLiveKeys } from './live-keys.ts';
import { mailPages } from './mailbox/pages.ts';
import { messagesRoute } from './mailbox/messages-route.ts';
import { payControlRoute } from './pay-page/control-route.ts';
import { payPages } from './pay-page/routes.ts';
import { styleRoute } from './pages/style-route.ts';
import { DelayedMails } from './resend/delayed-mails.ts';
import { resendPlugin } from './resend/plugin.ts';
import { Store } from './store/store.ts';
import { disputeControlRoute } from './stripe/dispute-control.ts';
import { FailingRefunds } from './stripe/failing-refunds.ts';
import { stripePlugin } from './stripe/plugin.ts';
import { SessionExpiry } from './stripe/session-expiry.ts';
import { createDeliverEvent } from './webhooks/deliver-event.ts';
import { DeliveryQueue } from './webhooks/delivery-queue.ts';

const BODY_LIMIT = 64 * 1024 * 1024;

/** A running sandbox. */
export interface Sandbox {
  /** Where it is reached. */
  url: string;
  close: () => Promise<void>;
}

/** Loads the data folder, listens, and takes up what was unfinished; `now` can be another clock in tests. */
export async function startSandbox(env: Env, now: () => number = Date.now): Promise<Sandbox> {
  const logger: FastifyBaseLogger = pino({ level: env.logLevel, name: 'sandbox' });
  const onError = (error: unknown) => logger.error({ err: error }, 'a background step failed');
  const store = new Store(now);
  const queue = new DeliveryQueue({
    retry: env.webhookRetry,
    now,
    attempt: createDeliverEvent(
      store,
      {
        targets: env.webhookTargets,
        stripeSecret: env.stripeWebhookSecret,
        resendSecret: env.resendWebhookSecret,
      },
      now,
    ),
    settle: (delivery, state) => {
      if (state === 'gave_up')
        logger.error({ event: delivery.eventId, type: delivery.type }, 'gave up on a webhook');
      store.commit({ deliveries: [{ ...delivery, state }] }).catch(onError);
    },
  });
  const context = new Context({ store, faults: new FaultRegistry(), queue, now });
  const expiry = new SessionExpiry(context, onError);
  const failing = new FailingRefunds(context, onError);
  const delayed = new DelayedMails(context, onError);

  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId('req_', 14),
    routerOptions: { maxParamLength: 200 },
  });
  addRoutes(app, context, { expiry, failing, delayed });

  await store.open(env.dataDir);
  context.publicUrl = await app.listen({ host: env.host, port: env.port });
  queue.add(store.pendingDeliveries.values());
  expiry.start();
  failing.start();
  delayed.start();

  const close = async () => {
    expiry.close();
    failing.close();
    delayed.close();
    await app.close();
    await queue.close();
    await store.close();
  };
  let closing: Promise<void> | undefined;
  return { url: context.publicUrl, close: () => (closing ??= close()) };
}

function addRoutes(
  app: FastifyInstance,
  context: Context,
  timers: { expiry: SessionExpiry; failing: FailingRefunds; delayed: DelayedMails },
): void {
  app.decorateRequest('lateFault', null);
  // Plain text would let any web page post here without asking; nothing needs it.
  app.removeContentTypeParser('text/plain');
  refuseLiveKeys(app);
  app.register(stripePlugin(context, timers.expiry, timers.failing), { prefix: '/v1' });
  app.register(resendPlugin(context, timers.delayed));
  app.register(payPages(context));
  app.register(mailPages(context));
  healthRoutes(app, context);
  styleRoute(app);
  faultRoutes(app, context.faults);
  ledgerRoute(app, context);
  payControlRoute(app, context);
  disputeControlRoute(app, context);
  messagesRoute(app, context);
}
