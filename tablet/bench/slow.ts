/** A slow device on a slow network. */
import type { CDPSession, Page } from '@playwright/test';

/**
 * The mobile preset of Lighthouse, "slow 4G": 150 ms, 1.6 Mbit/s down, 750 kbit/s up
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md). The browser applies the 150 ms to each
 * request; it knows no cost of opening a connection, so a first one of the day would take three round trips more.
 */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1000 * 1000) / 8, uploadThroughput: (750 * 1000) / 8 };

/** How many times slower the processor is. */
const SLOWED = 4;

/** Slows a page down, before it is loaded; the session goes on measuring it. */
export async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return session;
}
