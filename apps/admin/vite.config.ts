import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A strict content policy refuses fonts and scripts that are written into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
