import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';

/** What a ticket's process has heard and not passed on yet, oldest first. */
export interface NewsQueue {
  readonly first: TicketNews | undefined;
  readonly all: readonly TicketNews[];
  add(news: TicketNews): void;
  drop(news: TicketNews): void;
}

/**
 * Opens a queue in which the same news stands once, and of versions of one kind the newest only: what is told
 * is read from the rows, so an older version would say nothing of its own.
 */
export function openNewsQueue(start: readonly TicketNews[]): NewsQueue {
  let all: readonly TicketNews[] = [];
  /** Newest version passed on, by kind. */
  const passed: Partial<Record<TicketNews['kind'], number>> = {};
  const queue: NewsQueue = {
    get first() {
      return all[0];
    },
    get all() {
      return all;
    },
    add(news) {
      const version = versionOf(news);
      if (version === null) {
        if (!all.some((other) => isSame(other, news))) all = [...all, news];
        return;
      }
      const newest = Math.max(
        passed[news.kind] ?? 0,
        ...all.map((other) => (other.kind === news.kind ? (versionOf(other) ?? 0) : 0)),
      );
      if (version <= newest) return;
      // The first may be on its way already; what waits behind it is overtaken.
      all = [...all.filter((other, place) => place === 0 || other.kind !== news.kind), news];
    },
    drop(news) {
      all = all.filter((other) => other !== news);
      const version = versionOf(news);
      if (version !== null) passed[news.kind] = version;
    },
  };
  for (const news of start) queue.add(news);
  return queue;
}

function versionOf(news: TicketNews): number | null {
  if ('version' in news) return news.version;
  return 'generation' in news ? news.generation : null;
}

const isSame = (a: TicketNews, b: TicketNews): boolean => JSON.stringify(a) === JSON.stringify(b);
