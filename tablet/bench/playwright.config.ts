import { defineConfig } from '@playwright/test';
import { browser } from '../journeys/browser';

export default defineConfig({
  testDir: '.',
  outputDir: '../target/bench',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 0,
  expect: { timeout: 20_000 },
  reporter: [['./telling.ts']],
  use: {
    baseURL: process.env['AMENDS'] ?? 'http://127.0.0.1:8400',
    viewport: { width: 1180, height: 820 },
    locale: 'en',
    hasTouch: true,
    actionTimeout: 20_000,
    launchOptions: await browser(),
  },
});
