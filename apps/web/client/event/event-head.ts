import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { dateRange } from '../browser/times.ts';
import { escapeHtml, headHtml } from '../shell/head.ts';
import { eventJsonLd } from './event-json-ld.ts';

/** Head of the event page: title, description, canonical address, Open Graph and schema.org data. */
export function eventHead(event: EventView, availability: Availability, now: number, webUrl: string): string {
  const { content } = event;
  const page = `${webUrl}/e/${event.slug}`;
  const when = dateRange(event.startsAt, event.endsAt, event.timeZone);
  const title = `${event.name}: ${content.tagline} · ${when}, ${content.venue.city}`;
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', event.name],
    ['og:title', title],
    ['og:description', content.lead],
    ['og:url', page],
    ['og:image', new URL(content.heroImage ?? '/images/og.png', webUrl).href],
  ];
  const jsonLd = JSON.stringify(eventJsonLd(event, availability, now, webUrl)).replaceAll('<', '\\u003c');
  return headHtml({
    title,
    description: content.lead,
    themeOf: event.slug,
    extra: [
      `<link rel="canonical" href="${escapeHtml(page)}">`,
      ...properties.map(([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}">`),
      '<meta name="twitter:card" content="summary_large_image">',
      `<script type="application/ld+json">${jsonLd}</script>`,
    ],
  });
}
