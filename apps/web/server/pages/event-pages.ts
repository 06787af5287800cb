import { SingleFlight } from '@lanyard/api/concurrency/single-flight';
import type { EventReading } from '@lanyard/api/events/read-event';
import { encodeBody, type EncodedBody } from '@lanyard/api/http/encoded-body';
import { pricesChangeAt } from '@lanyard/domain/pricing/prices-change-at';
import type { Storefront } from './storefront.ts';

/** Least time between two renderings of one page. */
const RENDER_EVERY_MS = 1000;
/** The page says when its numbers were read, so it is drawn again at times even if they stand still. */
const RENDER_AT_LEAST_MS = 10_000;
/** Nobody is shown a page older than this while a newer one is drawn. */
const TOO_OLD_MS = 3000;

interface Drawn {
  readonly reading: EventReading;
  readonly drawnAt: number;
  readonly edition: number;
  /** From when on another dated price may count; nobody is shown the page then. */
  readonly pricesUntil: number;
  readonly body: EncodedBody;
}

/** Where the pages come from; the clock is given by tests. */
export interface EventPagesOptions {
  readonly read: (slug: string) => Promise<EventReading | null>;
  readonly storefront: Pick<Storefront, 'eventPage' | 'edition'>;
  readonly now?: () => number;
}

/** Event pages as ready, compressed bytes: drawn at most once a second, and only when what they show has changed. */
export class EventPages {
  readonly #options: EventPagesOptions;
  readonly #drawn = new Map<string, Drawn>();
  readonly #drawing = new SingleFlight<Drawn>();

  constructor(options: EventPagesOptions) {
    this.#options = options;
  }

  /** The page at a slug; null when there is no such event. */
  async page(slug: string): Promise<EncodedBody | null> {
    const reading = await this.#options.read(slug);
    if (!reading) return null;
    const drawn = this.#drawn.get(slug);
    const now = this.#now();
    const { edition } = this.#options.storefront;
    const isOther = drawn?.reading.entry !== reading.entry || drawn.edition !== edition;
    if (!drawn || isOther || now >= drawn.pricesUntil) return (await this.#draw(slug, reading)).body;
    const age = now - drawn.drawnAt;
    const isSame = sameNumbers(drawn.reading, reading);
    if (isSame ? age < RENDER_AT_LEAST_MS : age < RENDER_EVERY_MS) return drawn.body;
    const redrawn = this.#draw(slug, reading);
    if (!isSame && age > TOO_OLD_MS) return (await redrawn).body;
    // Whoever comes next gets the new one; a failure to draw it is theirs to hear of.
    redrawn.catch(() => undefined);
    return drawn.body;
  }

  #draw(slug: string, reading: EventReading): Promise<Drawn> {
    return this.#drawing.run(slug, async () => {
      const { entry, availability } = reading;
      const now = this.#now();
      const { storefront } = this.#options;
      const { edition } = storefront;
      const html = storefront.eventPage({ event: entry.view, availability, now });
      const body = await encodeBody(html, 'text/html; charset=utf-8');
      const pricesUntil = pricesChangeAt(entry.view.ticketTypes, now) ?? Infinity;
      const drawn = { reading, drawnAt: now, edition, pricesUntil, body };
      this.#drawn.set(slug, drawn);
      return drawn;
    });
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}

function sameNumbers(one: EventReading, other: EventReading): boolean {
  if (one.availability === other.availability) return true;
  const numbers = ({ availability: { ticketTypes, swag } }: EventReading) =>
    JSON.stringify([ticketTypes, swag]);
  return numbers(one) === numbers(other);
}
