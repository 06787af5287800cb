import type { TicketView } from '@lanyard/domain/tickets/ticket-view';

/** A ticket as this phone keeps it, and when it was read; milliseconds since 1970. */
export interface SavedTicket {
  readonly savedAt: number;
  readonly ticket: TicketView;
}

/** How long after its event a saved ticket stays, in milliseconds. */
const KEEP_AFTER_MS = 7 * 86_400_000;
const VIEW = 'view.json';
/** What names of caches with a saved ticket begin with; the rest is the path of its page. `ticket-worker.ts` knows it, too. */
const SAVED = 'lanyard-ticket:';
const savedName = (path: string) => SAVED + path;

const canSave = () => 'caches' in window && 'serviceWorker' in navigator;

/** Keeps what a ticket's page needs to open without network, in place of what was kept before; answers whether it could. */
export async function saveTicket(path: string, ticket: TicketView): Promise<boolean> {
  if (!canSave() || import.meta.env.DEV) return false;
  await navigator.serviceWorker.register('/t/worker.js', { scope: '/t/' });
  const cache = await caches.open(savedName(path));
  const saved: SavedTicket = { savedAt: Date.now(), ticket };
  await cache.put(`${path}/${VIEW}`, Response.json(saved));
  const code = `${path}/qr.svg`;
  if (ticket.status === 'CANCELLED') await cache.delete(code);
  const wanted = [
    path,
    `/e/${encodeURIComponent(ticket.event.slug)}/theme.css`,
    ...(ticket.status === 'CANCELLED' ? [] : [code]),
  ];
  const files = await Promise.all(
    loadedFiles().map(async (file) => ((await cache.match(file)) ? [] : [file])),
  );
  await Promise.all(
    [...wanted, ...files.flat()].map(async (address) => {
      const answer = await fetch(address);
      if (answer.ok) await cache.put(address, answer);
    }),
  );
  await forgetOver();
  return true;
}

/** What was kept of a ticket; null when nothing was. */
export async function readSaved(path: string): Promise<SavedTicket | null> {
  if (!canSave()) return null;
  // Opening a cache makes it, so what was never kept is asked for first.
  if (!(await caches.has(savedName(path)))) return null;
  const kept = await (await caches.open(savedName(path))).match(`${path}/${VIEW}`);
  // Written by `saveTicket`.
  return kept ? ((await kept.json()) as SavedTicket) : null;
}

/** Forgets a ticket whose link opens nothing any more. */
export async function forgetSaved(path: string): Promise<void> {
  if (canSave()) await caches.delete(savedName(path));
}

/** Scripts, styles and fonts that the page has loaded. */
function loadedFiles(): string[] {
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  return [...new Set(paths)];
}

/** Forgets tickets of events that are over. */
async function forgetOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(SAVED)) continue;
    const saved = await readSaved(name.slice(SAVED.length));
    const endsAt = saved ? Date.parse(saved.ticket.event.endsAt) : 0;
    if (endsAt + KEEP_AFTER_MS < Date.now()) await caches.delete(name);
  }
}
