import type { FastifyInstance } from 'fastify';
import type { GetEmailResponseSuccess } from 'resend';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { MailRecord } from '../store/records.ts';
import { take } from '../store/take.ts';
import type { DelayedMails } from './delayed-mails.ts';
import { ResendError, unprocessable } from './errors.ts';
import { sendOnce } from './idempotency.ts';
import { readMail, type MailInput } from './mail-input.ts';
import { messageIdOf } from './mail-events.ts';
import { sendMails } from './send-mails.ts';

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().optional(),
  before: z.string().optional(),
});

const MAX_BATCH = 100;

/** `/emails` as the vendor has it. */
export function emailRoutes(app: FastifyInstance, context: Context, delayed: DelayedMails): void {
  app.post('/emails', async (request, reply) => {
    const body = await sendOnce(context, request, (key) => {
      const { mails, ...outcome } = sendMails([readMail(request.body)], key, context.now());
      delayed.watch(mails);
      return { ...outcome, body: { id: mails[0]?.id } };
    });
    return reply.type('application/json').send(body);
  });

  app.post('/emails/batch', async (request, reply) => {
    const isPermissive = request.headers['x-batch-validation'] === 'permissive';
    const body = await sendOnce(context, request, (key) => {
      const { inputs, errors } = readBatch(request.body, isPermissive);
      const { mails, ...outcome } = sendMails(inputs, key, context.now());
      delayed.watch(mails);
      return {
        ...outcome,
        body: { data: mails.map(({ id }) => ({ id })), ...(isPermissive ? { errors } : {}) },
      };
    });
    return reply.type('application/json').send(body);
  });

  app.get<{ Params: { id: string } }>('/emails/:id', (request) => {
    const mail = context.store.mails.get(request.params.id);
    if (!mail) throw new ResendError(404, 'not_found', 'Email not found');
    return serializeMail(mail);
  });

  app.get('/emails', (request) => {
    const query = listQuery.safeParse(request.query);
    if (!query.success) throw unprocessable('validation_error', 'Invalid pagination parameters.');
    const { limit, after, before } = query.data;
    const { mails } = context.store;
    const walk = before === undefined ? mails.newestFirst(after) : mails.oldestFirst(before);
    const found = take(walk, limit + 1);
    const page = found.slice(0, limit);
    if (before !== undefined) page.reverse();
    return { object: 'list', has_more: found.length > limit, data: page.map(toListed) };
  });
}

function readBatch(body: unknown, isPermissive: boolean) {
  if (!Array.isArray(body) || body.length === 0 || body.length > MAX_BATCH) {
    throw unprocessable('validation_error', `A batch is a list of 1 to ${MAX_BATCH} emails.`);
  }
  const inputs: MailInput[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of body.entries()) {
    try {
      const input = readMail(item);
      if (input.attachments?.length)
        throw unprocessable('validation_error', 'Attachments are not supported in a batch.');
      inputs.push(input);
    } catch (error) {
      if (!isPermissive || !(error instanceof ResendError)) throw error;
      errors.push({ index, message: error.message });
    }
  }
  return { inputs, errors };
}

function serializeMail(mail: MailRecord): GetEmailResponseSuccess {
  return {
    object: 'email',
    id: mail.id,
    message_id: messageIdOf(mail),
    from: mail.from,
    to: mail.to,
    cc: mail.cc.length > 0 ? mail.cc : null,
    bcc: mail.bcc.length > 0 ? mail.bcc : null,
    reply_to: mail.replyTo.length > 0 ? mail.replyTo : null,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    tags: mail.tags,
    created_at: new Date(mail.createdAt).toISOString(),
    last_event: mail.lastEvent,
    scheduled_at: null,
  };
}

function toListed(mail: MailRecord): object {
  const { html: _html, text: _text, tags: _tags, object: _object, ...listed } = serializeMail(mail);
  return listed;
}
