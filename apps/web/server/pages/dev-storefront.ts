import type { DevPages } from '@lanyard/api/dev/open-vite';
import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import type { Logger } from 'pino';
import { createStorefront, type EntryServer, type Storefront } from './storefront.ts';

/** The storefront drawn by its sources as they are now; after a mistake in them the last good pages stay. */
export async function openDevStorefront(
  devPages: DevPages,
  webUrl: string,
  log: Logger,
): Promise<Storefront> {
  const template = await devPages.document();
  // The pages' own source; its functions are written against the same shapes.
  const load = async () => (await devPages.load('/client/entry-server.tsx')) as unknown as EntryServer;
  let pages = await load();
  let edition = 0;
  devPages.onChange(() => {
    load().then(
      (loaded) => {
        pages = loaded;
        edition += 1;
      },
      (error: unknown) => log.error(errorLogFields(error), 'the pages could not be loaded anew'),
    );
  });
  const storefront = createStorefront(
    template,
    {
      renderEventPage: (page) => pages.renderEventPage(page),
      renderShell: (page) => pages.renderShell(page),
    },
    webUrl,
  );
  return {
    get edition() {
      return edition;
    },
    eventPage: (facts) => storefront.eventPage(facts),
    shell: (page) => storefront.shell(page),
  };
}
