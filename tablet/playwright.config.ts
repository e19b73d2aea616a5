import { defineConfig, type Project } from '@playwright/test';
import { browser } from './journeys/browser';

const ADDRESS = process.env['AMENDS'] ?? 'http://127.0.0.1:8400';

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
