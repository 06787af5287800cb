import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { sendPage } from '../pages/layout.ts';
import { recipientsOf } from '../store/store.ts';
import { take } from '../store/take.ts';
import { bodyDocument } from './body-document.ts';
import { listPage } from './list-page.ts';
import { mailPage, unknownMailPage } from './mail-page.ts';

type MailRequest = { Params: { id: string; index: string }; Querystring: { to?: string; view?: string } };

const SHOWN = 100;

// A mail is shown in a frame with an origin of its own. Its scripts never run: no source is allowed for them. The
// frame itself may run scripts only so that accessibility checks, which inject theirs from outside, can look inside.
const BODY_POLICY =
  "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline' http: https:; font-src data: http: https:";

/** The mailbox for people. */
export function mailPages(context: Context) {
  return (app: FastifyInstance, _options: object, done: () => void): void => {
    const { mails } = context.store;
    app.get('/', (_request, reply) => reply.redirect('/mail'));

    app.get<MailRequest>('/mail', (request, reply) => {
      const search = (typeof request.query.to === 'string' ? request.query.to : '').trim();
      const found = take(matching(context, search.toLowerCase()), SHOWN);
      return sendPage(reply, {
        title: 'Mailbox · Lanyard sandbox',
        kind: 'mail',
        body: listPage(found, search, mails.size),
      });
    });

    app.get<MailRequest>('/mail/:id', (request, reply) => {
      const mail = mails.get(request.params.id);
      if (!mail) return notFound(reply);
      const view = request.query.view === 'text' || mail.html === null ? 'text' : 'html';
      return sendPage(reply, {
        title: `${mail.subject} · Lanyard sandbox`,
        kind: 'mail',
        body: mailPage(mail, view),
      });
    });

    app.get<MailRequest>('/mail/:id/body', (request, reply) => {
      const mail = mails.get(request.params.id);
      if (!mail) return notFound(reply);
      return reply
        .header('content-security-policy', BODY_POLICY)
        .type('text/html; charset=utf-8')
        .send(bodyDocument(mail));
    });

    app.get<MailRequest>('/mail/:id/attachments/:index', (request, reply) => {
      const attachment = mails.get(request.params.id)?.attachments[Number(request.params.index)];
      if (!attachment) return notFound(reply);
      return reply
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
        )
        .header('x-content-type-options', 'nosniff')
        .type(
          /^[\w.+-]+\/[\w.+-]+$/.test(attachment.contentType)
            ? attachment.contentType
            : 'application/octet-stream',
        )
        .send(Buffer.from(attachment.content, 'base64'));
    });
    done();
  };
}

function* matching({ store }: Context, search: string) {
  for (const mail of store.mails.newestFirst()) {
    if (search === '' || [...recipientsOf(mail)].some((address) => address.includes(search))) yield mail;
  }
}

function notFound(reply: FastifyReply): FastifyReply {
  return sendPage(reply.code(404), {
    title: 'No such mail · Lanyard sandbox',
    kind: 'mail',
    body: unknownMailPage(),
  });
}
