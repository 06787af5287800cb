import { readEvent } from '@lanyard/api/events/read-event';
import { encodeBody, sendEncoded } from '@lanyard/api/http/encoded-body';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from '../deps.ts';
import { serverWords } from '../strings.ts';
import { themeCss } from '../theme/theme-css.ts';
import { EventPages } from './event-pages.ts';

interface EventParams {
  readonly Params: { readonly slug: string };
}

const isHot = { config: { isHot: true } };

/** The event's page, its live numbers, its colours and its checkout: all from memory. */
export async function eventRoutes(app: FastifyInstance, { services, storefront }: WebDeps): Promise<void> {
  const find = async (slug: string) => {
    const reading = await readEvent(services, slug);
    if (!reading) throw new DomainError('EVENT_NOT_FOUND');
    return reading;
  };
  const pages = new EventPages({ storefront, read: (slug) => readEvent(services, slug) });

  app.get<EventParams>('/e/:slug', isHot, async (request, reply) => {
    const body = await pages.page(request.params.slug);
    if (!body) throw new DomainError('EVENT_NOT_FOUND');
    return sendEncoded(request, reply, body, 'no-cache');
  });

  app.get<EventParams>('/e/:slug/availability.json', isHot, async (request, reply) => {
    const { availability } = await find(request.params.slug);
    return reply
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(availability));
  });

  app.get<EventParams>('/e/:slug/theme.css', isHot, async (request, reply) => {
    const { entry } = await find(request.params.slug);
    const css = await encodeBody(themeCss(entry.view.content.accent), 'text/css; charset=utf-8');
    return sendEncoded(request, reply, css, 'public, max-age=60');
  });

  app.get<EventParams>('/e/:slug/checkout', async (request, reply) => {
    const { entry, availability } = await find(request.params.slug);
    const { view: event } = entry;
    const page = storefront.shell({
      kind: 'checkout',
      title: serverWords.checkout(event.name),
      event,
      availability,
      now: Date.now(),
    });
    const body = await encodeBody(page, 'text/html; charset=utf-8');
    return sendEncoded(request, reply, body, 'no-cache');
  });

  app.get('/', async (_request, reply) => {
    const slug = await services.eventCatalog.newestSlug();
    reply.header('cache-control', 'no-store');
    if (slug) return reply.redirect(`/e/${encodeURIComponent(slug)}`);
    const { noEvents } = serverWords;
    const page = storefront.shell({ kind: 'error', title: noEvents.title, message: noEvents });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}
