import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Pages of an app straight from its sources, for development only. */
export interface DevPages {
  /** Makes the server that the app must run on: the browser hears of changes through it, too. */
  readonly serverFactory: (handler: RequestListener) => Server;
  /** The app's `index.html` as a browser needs it to load sources. */
  document(): Promise<string>;
  /** Loads a source file of the pages on the server, as it is now. */
  load(path: string): Promise<Record<string, unknown>>;
  /** Calls back when a source file has changed. */
  onChange(changed: () => void): void;
  /** Serves sources at addresses that the app has no route for. */
  serve(app: FastifyInstance): void;
}

const settleMs = 50;

/** Opens Vite for an app; `root` is the app's folder. Nothing of this is loaded outside development. */
export async function openVite(root: string): Promise<DevPages> {
  const { createServer: createVite } = await import('vite');
  const server = createServer();
  const vite = await createVite({
    root,
    appType: 'custom',
    clearScreen: false,
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    serverFactory: (handler) => server.on('request', handler),
    document: () => vite.transformIndexHtml('/', readFileSync(join(root, 'index.html'), 'utf8')),
    load: (path) => vite.ssrLoadModule(path),
    onChange(changed) {
      let timer: NodeJS.Timeout | undefined;
      // Vite itself must have noticed first, and editors write a file in several steps.
      vite.watcher.on('change', () => {
        clearTimeout(timer);
        timer = setTimeout(changed, settleMs);
      });
    },
    serve(app) {
      app.addHook('onRequest', async (request, reply) => {
        if (!request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return;
        const isServed = await new Promise<boolean>((resolve) => {
          reply.raw.once('close', () => resolve(true));
          vite.middlewares(request.raw, reply.raw, () => resolve(false));
        });
        if (isServed) reply.hijack();
      });
      // Its connection to browsers would keep the server from stopping.
      app.addHook('preClose', () => vite.close());
    },
  };
}
