import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { renderToString } from 'react-dom/server';
import { eventHead } from './event/event-head.ts';
import { EventPage } from './event/event-page.tsx';
import { headHtml } from './shell/head.ts';
import { LoadingPage } from './shell/loading-page.tsx';
import { MessagePage } from './shell/message-page.tsx';
import { type PageState, stateScript } from './shell/page-state.ts';
import { commonWords } from './strings/en/common.ts';

/** The three parts a server puts into the template's markers. */
export interface RenderedPage {
  readonly html: string;
  readonly head: string;
  readonly state: string;
}

/** The whole event page; the browser takes over the same tree. */
export function renderEventPage(page: {
  readonly event: EventView;
  readonly availability: Availability;
  readonly now: number;
  readonly webUrl: string;
}): RenderedPage {
  const { event, availability, now, webUrl } = page;
  return {
    html: renderToString(<EventPage event={event} availability={availability} startedAt={now} />),
    head: eventHead(event, availability, now, webUrl),
    state: stateScript({ kind: 'event', event, availability, now }),
  };
}

/** What a page that is not rendered on the server needs to start; `message` is for pages that only say something. */
export interface ShellPage {
  readonly title: string;
  readonly kind: 'checkout' | 'order' | 'ticket' | 'transfer' | 'reminder' | 'find' | 'error';
  readonly event?: EventView;
  readonly availability?: Availability;
  readonly now?: number;
  readonly message?: { readonly title: string; readonly sentence: string };
}

/** Head, first outline and state of every other page. */
export function renderShell({ message, ...page }: ShellPage): RenderedPage {
  const { title, event } = page;
  const state = startState(message ? { kind: 'error' } : page);
  const said = message ?? commonWords.unexpected;
  return {
    html: renderToString(
      state.kind === 'error' || state.kind === 'event' ? (
        <MessagePage title={said.title} sentence={said.sentence} event={event} />
      ) : (
        <LoadingPage kind={state.kind} event={event} />
      ),
    ),
    head: headHtml({ title, isPrivate: true, ...(event ? { themeOf: event.slug } : {}) }),
    state: stateScript(state),
  };
}

const unknownNumbers: Availability = { ticketTypes: [], swag: [], workshops: [], asOf: null };

function startState({
  kind,
  event,
  availability = unknownNumbers,
  now = 0,
}: Pick<ShellPage, 'kind' | 'event' | 'availability' | 'now'>): PageState {
  if (kind === 'checkout') return event ? { kind, event, availability, now } : { kind: 'error' };
  if (kind === 'error') return { kind };
  return { kind, event: event ? { name: event.name, slug: event.slug, timeZone: event.timeZone } : null };
}
