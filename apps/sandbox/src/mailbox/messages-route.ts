import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { MailRecord } from '../store/records.ts';
import { bareAddress } from '../store/store.ts';
import { take } from '../store/take.ts';

const messagesQuery = z.object({
  to: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
});

/** `GET /api/messages?to=`: the mails someone was sent, newest first. */
export function messagesRoute(app: FastifyInstance, context: Context): void {
  app.get('/api/messages', (request, reply) => {
    const query = messagesQuery.safeParse(request.query);
    if (!query.success)
      return reply.code(400).send({ error: 'limit: must be a whole number from 1 to 10000' });
    const { to, limit } = query.data;
    // A plus sign that was not encoded arrives as a space, which no address contains.
    const address = to && bareAddress(to).replaceAll(' ', '+');
    const mails = address ? context.store.mailsByRecipient.get(address) : context.store.mails;
    return take(mails.newestFirst(), limit).map(toMessage);
  });
}

function toMessage(mail: MailRecord): object {
  return {
    id: mail.id,
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: mail.attachments,
    headers: mail.headers,
    at: new Date(mail.createdAt).toISOString(),
  };
}
