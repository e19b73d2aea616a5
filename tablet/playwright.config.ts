import { existsSync } from 'node:fs';
import { defineConfig, type Project } from '@playwright/test';

const ADDRESS = process.env['AMENDS'] ?? 'http://127.0.0.1:8400';

/** Where browsers that somebody installed usually are. */
const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** An installed browser, else the one that comes in a package: it unpacks itself into a temporary folder. */
async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) {
    return { executablePath: installed, args: ['--no-sandbox'] };
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: await packed.executablePath(),
    // In a single process, as it wants to run by itself, it does not survive the closing of a page's context.
    args: [...packed.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--disable-background-networking'],
  };
}

const landscape = { width: 1180, height: 820 };
const portrait = { width: 820, height: 1180 };

/** What does not depend on how the tablet is held and read is followed in one project alone. */
function project(name: string, viewport: { width: number; height: number }, locale: string, once: 'all' | 'but-once' = 'but-once'): Project {
  return { name, use: { viewport, locale }, ...(once === 'all' ? {} : { grepInvert: /@once/ }) };
}

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'target/journeys',
  // One after the other: the hotel is one, and the machine may be small.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: {
    baseURL: ADDRESS,
    hasTouch: true,
    trace: 'retain-on-failure',
    launchOptions: await browser(),
  },
  projects: [
    project('landscape-en', landscape, 'en', 'all'),
    project('portrait-en', portrait, 'en'),
    project('landscape-he', landscape, 'he'),
    project('portrait-he', portrait, 'he'),
  ],
});
