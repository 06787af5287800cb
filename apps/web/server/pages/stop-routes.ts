import { limitNetworks } from '@lanyard/api/http/limit-networks';
import { findStopLink } from '@lanyard/api/reminders/find-stop-link';
import { setReminders } from '@lanyard/commands/reminders/set-reminders';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from '../deps.ts';

/**
 * Where mail programs stop reminders by one press (RFC 8058): they post to the link in the mail themselves, without
 * a page, a session or an origin. The token is all the proof there is, as for every link.
 */
export async function stopRoutes(app: FastifyInstance, { services, networkLimit }: WebDeps): Promise<void> {
  limitNetworks(app, networkLimit);
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: 2048 },
    (_request, body, done) => done(null, body),
  );
  app.post<{ Params: { readonly token: string } }>('/r/:token', async (request, reply) => {
    const { db, keys } = services;
    const { eventId, emailIndex } = await findStopLink(db, request.params.token);
    const ctx = { db, keys, now: services.now(), actor: { kind: 'attendee' } } as const;
    await setReminders(ctx, { eventId, emailIndex, wantsAll: false });
    return reply.header('cache-control', 'no-store').code(204).send();
  });
}
