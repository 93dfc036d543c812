import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that the shell is made of. */
const FRAMEWORK =
  /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next|wouter|regexparam|openapi-fetch|openapi-react-query|eventsource-parser|@tanstack[\\/](query-core|react-query))[\\/]/;

// The server of the API also serves what is built here. `vite web` for development: it passes the API on to a running server.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  // The server puts a nonce in its place, anew for each page (src/http/web.ts).
  html: { cspNonce: 'LAMPFIELD_NONCE' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is put inline: the content security policy allows files of our own alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every page needs comes in two files, not in forty: each has half a kilobyte of headers, and a turn of its own.
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: 'framework', test: FRAMEWORK },
            { name: 'base', test: /web[\\/]src[\\/](ui|api|shell[\\/](?!palette))/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/1.1': process.env.LAMPFIELD_PUBLIC_URL ?? 'http://127.0.0.1:9486' } },
});
