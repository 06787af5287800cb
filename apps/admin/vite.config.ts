import { defineConfig } from 'vite';

/** One script and one stylesheet under fixed names, for a page that the server writes. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'client/main.ts',
      output: {
        entryFileNames: 'assets/admin.js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'assets/admin.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
