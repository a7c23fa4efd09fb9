import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: one build for the desktop window and for browsers. */
export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron 45 is newer; a managed Chrome or Edge may be some versions behind it.
    target: 'chrome140',
    // For the log's places in source; the host reads them, and no page is given them.
    sourcemap: 'hidden',
    // The content security policy allows no data: or inline scripts, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
