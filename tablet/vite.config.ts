import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Where the function that serves the tablet finds it on its classpath. */
const SITE = 'target/classes/amends/lambda/tablet/site';

/** What belongs to the API; `./amends up` answers it while `vite dev` answers the rest. */
const API = ['/complaints', '/desk', '/off-duty', '/stays', '/rooms', '/parked', '/sign-in', '/sign-out', '/tablets', '/enrolments', '/staff', '/_local'];

/** Puts beside each asset the same in Brotli, so that nobody compresses at the moment of serving. */
function brotli(): Plugin {
  return {
    name: 'brotli',
    apply: 'build',
    closeBundle() {
      const folder = join(SITE, 'assets');
      for (const name of readdirSync(folder)) {
        const squeezed = brotliCompressSync(readFileSync(join(folder, name)), {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        });
        writeFileSync(join(folder, `${name}.br`), squeezed);
      }
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [brotli()],
  build: {
    outDir: SITE,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(API.map((path) => [path, { target: process.env['AMENDS'] ?? 'http://127.0.0.1:8400', changeOrigin: true }])),
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
} as Parameters<typeof defineConfig>[0]);
