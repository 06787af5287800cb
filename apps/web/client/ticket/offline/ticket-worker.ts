/*
 * Runs beside ticket pages and opens them without network. It keeps nothing by itself: the page puts into a cache of
 * its own what it needs (`keep-ticket.ts`), and here that is handed out where the network does not answer.
 */
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What a service worker's global has, as far as this one needs it; the compiler knows pages only. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const NETWORK_WITHIN_MS = 4000;
/** As in `saved-ticket.ts`: a worker is one file, so it imports nothing. */
const savedName = (path: string) => `lanyard-ticket:${path}`;
// In a worker `self` is its scope; these types do not say so.
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (/^\/t\/[^/]+$/.test(pathname)) event.respondWith(openPage(request, pathname));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fromSaved(request).then((saved) => saved ?? fetch(request)));
  } else if (/^\/t\/[^/]+\/qr\.svg$|^\/e\/[^/]+\/theme\.css$/.test(pathname)) {
    event.respondWith(
      fromNetwork(request).catch(async (error: unknown) => (await fromSaved(request)) ?? fail(error)),
    );
  }
});

/** The page as it is now, else as it was saved; a link that opens nothing any more is forgotten. */
async function openPage(request: Request, pathname: string): Promise<Response> {
  try {
    const answer = await fromNetwork(request);
    if (answer.status === 404) await caches.delete(savedName(pathname));
    return answer;
  } catch (error) {
    const saved = await (await caches.open(savedName(pathname))).match(pathname);
    return saved ?? fail(error);
  }
}

function fromNetwork(request: Request): Promise<Response> {
  return Promise.race([
    fetch(request),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), NETWORK_WITHIN_MS);
    }),
  ]);
}

const fromSaved = (request: Request) => caches.match(request, { ignoreVary: true });

function fail(error: unknown): never {
  throw error;
}
