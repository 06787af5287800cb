import type { EventId } from '@lanyard/domain/ids/ids';
import { SingleFlight } from '../concurrency/single-flight.ts';
import type { CatalogEntry } from './load-event.ts';

/** How long "there is no such event" and "this is the newest event" are believed without asking again. */
const BELIEVE_MS = 5000;
/** Least time between two loads of one event, should the tally promise a version that does not come. */
const RELOAD_EVERY_MS = 1000;
const MAX_UNKNOWN = 1000;

/** Where the catalog reads from; each call is one trip to the database. */
export interface EventSource {
  load(where: { readonly slug: string } | { readonly id: EventId }): Promise<CatalogEntry | null>;
  newestSlug(): Promise<string | null>;
}

/** Events in memory: read from the database once, and again only when the tally tells of a newer version. */
export class EventCatalog {
  readonly #source: EventSource;
  readonly #now: () => number;
  readonly #bySlug = new Map<string, CatalogEntry>();
  readonly #unknownUntil = new Map<string, number>();
  readonly #loads = new SingleFlight<CatalogEntry | null>();
  #newest: { slug: string | null; until: number } | null = null;

  constructor(source: EventSource, now: () => number = Date.now) {
    this.#source = source;
    this.#now = now;
  }

  /** The event at a slug; null when there is none. */
  async find(slug: string): Promise<CatalogEntry | null> {
    const known = this.#bySlug.get(slug);
    if (known) return known;
    if ((this.#unknownUntil.get(slug) ?? 0) > this.#now()) return null;
    return this.#loads.run(`slug:${slug}`, async () => {
      const entry = await this.#source.load({ slug });
      if (entry) this.#keep(entry);
      else this.#rememberUnknown(slug);
      return entry;
    });
  }

  /** The same event at least as new as `version`, if the database has it; otherwise what is known. */
  async refresh(entry: CatalogEntry, version: number): Promise<CatalogEntry> {
    const isFresh = entry.version >= version || this.#now() - entry.loadedAt < RELOAD_EVERY_MS;
    if (isFresh) return entry;
    const newer = await this.#loads.run(`id:${entry.eventId}`, async () => {
      const loaded = await this.#source.load({ id: entry.eventId });
      if (!loaded) return null;
      if (loaded.view.slug !== entry.view.slug) this.#bySlug.delete(entry.view.slug);
      this.#keep(loaded);
      return loaded;
    });
    return newer ?? entry;
  }

  /** Slug of the event made last; null when there is none yet. */
  async newestSlug(): Promise<string | null> {
    if (this.#newest && this.#newest.until > this.#now()) return this.#newest.slug;
    const slug = await this.#source.newestSlug();
    this.#newest = { slug, until: this.#now() + BELIEVE_MS };
    return slug;
  }

  #keep(entry: CatalogEntry): void {
    this.#unknownUntil.delete(entry.view.slug);
    this.#bySlug.set(entry.view.slug, entry);
  }

  #rememberUnknown(slug: string): void {
    if (this.#unknownUntil.size >= MAX_UNKNOWN) this.#unknownUntil.clear();
    this.#unknownUntil.set(slug, this.#now() + BELIEVE_MS);
  }
}
