import { readEvent } from '@lanyard/api/events/read-event';
import { limitNetworks } from '@lanyard/api/http/limit-networks';
import { findLinkedEvent, type LinkedKind } from '@lanyard/api/links/find-linked-event';
import { findTicket } from '@lanyard/api/tickets/find-ticket';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { toString as toQrSvg } from 'qrcode';
import type { WebDeps } from '../deps.ts';
import { serverWords } from '../strings.ts';

interface LinkParams {
  readonly Params: { readonly token: string };
}

/** Pages behind secret links: the shell here, what it shows through the API. An unknown link is a page, too. */
export async function linkRoutes(app: FastifyInstance, deps: WebDeps): Promise<void> {
  const { services, storefront, networkLimit } = deps;
  limitNetworks(app, networkLimit);

  const sendShell = async (reply: FastifyReply, kind: LinkedKind, token: string) => {
    const slug = await findLinkedEvent(services.db, kind, token);
    const event = (await readEvent(services, slug))?.entry.view;
    const title = serverWords[kind](event?.name ?? '');
    const page = storefront.shell({ kind, title, ...(event ? { event } : {}) });
    return reply.header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(page);
  };

  app.get<LinkParams>('/o/:token', (request, reply) => sendShell(reply, 'order', request.params.token));
  app.get<LinkParams>('/t/:token', (request, reply) => sendShell(reply, 'ticket', request.params.token));
  app.get<LinkParams>('/r/:token', (request, reply) => sendShell(reply, 'reminder', request.params.token));
  app.get<LinkParams>('/x/:token', (request, reply) => sendShell(reply, 'transfer', request.params.token));

  app.get<{ Querystring: { readonly event?: unknown } }>('/find', async (request, reply) => {
    const { event: slug } = request.query;
    const event = typeof slug === 'string' ? (await readEvent(services, slug))?.entry.view : undefined;
    const title = serverWords.find(event?.name ?? null);
    const page = storefront.shell({ kind: 'find', title, ...(event ? { event } : {}) });
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });

  app.get<LinkParams>('/t/:token/qr.svg', async (request, reply) => {
    const ticket = await findTicket(services.db, request.params.token);
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    const code = await openEntryCode(services.db.prisma, services.keys, ticket);
    const svg = await toQrSvg(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return reply.header('cache-control', 'private, no-store').type('image/svg+xml').send(svg);
  });
}
