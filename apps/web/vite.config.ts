import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The display face, which the largest line is set in: asked for before the stylesheet is read. Text can wait. */
const displayFont = /bricolage-grotesque-latin-wght-normal-[\w-]+\.woff2$/;

function preloadDisplayFont(): Plugin {
  return {
    name: 'lanyard:preload-display-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => displayFont.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), preloadDisplayFont()],
  // The server's bundle carries its own React, so that it runs from `dist/` alone.
  ...(command === 'build' ? { ssr: { noExternal: true } } : {}),
  ...(isSsrBuild ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    // A strict content policy refuses fonts and scripts that are written into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The worker of ticket pages is a file of its own, with a name that stays.
    ...(isSsrBuild
      ? {}
      : {
          rollupOptions: {
            input: { main: 'index.html', 'ticket-worker': 'client/ticket/offline/ticket-worker.ts' },
            output: {
              entryFileNames: ({ name }: { name: string }) =>
                name === 'ticket-worker' ? '[name].js' : 'assets/[name]-[hash].js',
            },
          },
        }),
  },
}));
