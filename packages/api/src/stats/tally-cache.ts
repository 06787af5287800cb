import type { Tally } from '@lanyard/contracts/stats/stats-workflow';
import type { EventId } from '@lanyard/domain/ids/ids';

/** Least time between two Queries about one event. */
const QUERY_EVERY_MS = 1000;
/** A reader waits for numbers older than this, as for the first ones. */
const TOO_OLD_MS = 5000;
const LONGEST_WAIT_MS = 1500;

/** The tally as it was read; `readAt` in milliseconds since 1970. */
export interface TallyReading {
  readonly tally: Tally;
  readonly readAt: number;
}

/** What the cache needs: the Query itself, which may fail, and a clock that tests can set. */
export interface TallyCacheOptions {
  readonly query: (eventId: EventId) => Promise<Tally>;
  readonly now?: () => number;
  /** Hears of every Query made, for the metrics. */
  readonly onQuery?: () => void;
}

interface Slot {
  reading: TallyReading | null;
  askedAt: number;
  asking: Promise<void> | null;
  hasFailed: boolean;
}

/**
 * The one door to the live numbers: at most one Query a second an event, however many people look. Readers get
 * the last numbers at once; while Temporal is away they keep them, with the time they were read.
 */
export class TallyCache {
  readonly #options: TallyCacheOptions;
  readonly #slots = new Map<EventId, Slot>();

  constructor(options: TallyCacheOptions) {
    this.#options = options;
  }

  /** The newest numbers known; null when there are none yet. Waits at most 1.5 s, and only for want of fresh ones. */
  async read(eventId: EventId): Promise<TallyReading | null> {
    const slot = this.#slot(eventId);
    const now = this.#now();
    const isTooOld = slot.reading === null || now - slot.reading.readAt > TOO_OLD_MS;
    if (!slot.reading || now - slot.reading.readAt > QUERY_EVERY_MS) this.#refresh(eventId, slot);
    if (isTooOld && slot.asking && !slot.hasFailed) await withinLongestWait(slot.asking);
    return slot.reading;
  }

  #slot(eventId: EventId): Slot {
    const known = this.#slots.get(eventId);
    if (known) return known;
    const slot: Slot = { reading: null, askedAt: -Infinity, asking: null, hasFailed: false };
    this.#slots.set(eventId, slot);
    return slot;
  }

  #refresh(eventId: EventId, slot: Slot): void {
    if (slot.asking || this.#now() - slot.askedAt < QUERY_EVERY_MS) return;
    slot.askedAt = this.#now();
    this.#options.onQuery?.();
    slot.asking = this.#options
      .query(eventId)
      .then(
        (tally) => {
          slot.reading = { tally, readAt: this.#now() };
          slot.hasFailed = false;
        },
        () => {
          slot.hasFailed = true;
        },
      )
      .finally(() => {
        slot.asking = null;
      });
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}

function withinLongestWait(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
