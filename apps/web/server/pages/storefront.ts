import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Availability, EventView } from '@lanyard/domain/events/event-view';

/** What a rendered page puts into the template. */
export interface RenderedPage {
  readonly html: string;
  readonly head: string;
  readonly state: string;
}

/** What a page that the browser draws needs to start. */
export interface ShellPage {
  readonly title: string;
  readonly kind: 'checkout' | 'order' | 'ticket' | 'transfer' | 'reminder' | 'find' | 'error';
  readonly event?: EventView;
  readonly availability?: Availability;
  /** The server's time, milliseconds since 1970: prices depend on it. */
  readonly now?: number;
  readonly message?: { readonly title: string; readonly sentence: string };
}

/** What the event page shows; `now` in milliseconds since 1970 decides its prices. */
export interface EventPageFacts {
  readonly event: EventView;
  readonly availability: Availability;
  readonly now: number;
}

/** The renderers that the storefront's build exports. */
export interface EntryServer {
  renderEventPage(page: EventPageFacts & { webUrl: string }): RenderedPage;
  renderShell(page: ShellPage): RenderedPage;
}

/** The storefront's pages as whole HTML documents. */
export interface Storefront {
  /** Another number means that the pages themselves look different now, as they may in development. */
  readonly edition: number;
  eventPage(facts: EventPageFacts): string;
  shell(page: ShellPage): string;
}

/** Loads the built storefront; throws one line when it has not been built. */
export async function loadStorefront(distFolder: string, webUrl: string): Promise<Storefront> {
  const template = join(distFolder, 'client/index.html');
  const entry = join(distFolder, 'server/entry-server.js');
  if (!existsSync(template) || !existsSync(entry)) {
    throw new Error('the storefront is not built: run pnpm --filter @lanyard/web build');
  }
  // The build's own output; its functions are written against the same shapes.
  const pages = (await import(pathToFileURL(entry).href)) as EntryServer;
  return createStorefront(readFileSync(template, 'utf8'), pages, webUrl);
}

/** Puts rendered pages into the template's markers. */
export function createStorefront(template: string, pages: EntryServer, webUrl: string): Storefront {
  const document = ({ html, head, state }: RenderedPage) =>
    template
      .replace('<!--head-->', () => head)
      .replace('<!--app-->', () => html)
      .replace('<!--state-->', () => state);
  return {
    edition: 0,
    eventPage: (facts) => document(pages.renderEventPage({ ...facts, webUrl })),
    shell: (page) => document(pages.renderShell(page)),
  };
}
