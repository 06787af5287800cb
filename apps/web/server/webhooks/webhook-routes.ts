import { commandContext } from '@lanyard/api/context';
import { recordEmailNotice } from '@lanyard/commands/emails/record-email-notice';
import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebDeps } from '../deps.ts';

const MAX_BYTES = 1024 * 1024;

/**
 * Takes in the vendors' messages. The signature covers the raw bytes, so nothing parses them before. A message
 * that is not genuine is refused for good; one we could not write down is answered 500, and the vendor sends it
 * again.
 */
export async function webhookRoutes(app: FastifyInstance, deps: WebDeps): Promise<void> {
  const { services, payments, email } = deps;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.post('/webhooks/stripe', { bodyLimit: MAX_BYTES }, async (request, reply) => {
    const notice = readNotice(request, payments.readNotice);
    if (!notice) return refuse(reply);
    const ctx = commandContext(services, { kind: 'processor' });
    return recordPaymentNotice(ctx, { processor: payments.name, notice });
  });

  app.post('/webhooks/resend', { bodyLimit: MAX_BYTES }, async (request, reply) => {
    const notice = readNotice(request, email.readNotice);
    if (!notice) return refuse(reply);
    const ctx = commandContext(services, { kind: 'mail-provider' });
    return recordEmailNotice(ctx, { provider: email.name, notice });
  });
}

/** The verified message; null when it is not genuine. */
function readNotice<Notice>(
  request: FastifyRequest,
  read: (rawBody: Buffer, headers: FastifyRequest['headers']) => Notice,
): Notice | null {
  try {
    return read(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), request.headers);
  } catch (error) {
    if (!(error instanceof PortError) || error.code !== 'INVALID') throw error;
    request.log.warn({ reason: error.vendorCode }, 'a webhook was not genuine');
    return null;
  }
}

function refuse(reply: FastifyReply): FastifyReply {
  return reply.code(400).send({ error: 'signature' });
}
