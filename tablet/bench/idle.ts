/** What a tablet costs that is looked at while nothing happens. */
import { expect } from '@playwright/test';
import type { Figures } from './figures';
import type { House } from './house';

const WATCHED = 10_000;

export async function idle(house: House, figures: Figures): Promise<void> {
  const page = await house.screen();
  await page.goto('/');
  await expect(page.locator('.waiting .row').first()).toBeVisible();
  await page.waitForTimeout(3_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const asked = new Map<string, string>();
  const bodies: number[] = [];
  const wires: number[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, new URL(request.url).pathname));
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (asked.get(requestId) === '/desk/pulse') {
      bodies.push(dataLength);
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.get(requestId) === '/desk/pulse') {
      wires.push(encodedDataLength);
    }
  });
  await page.waitForTimeout(WATCHED);
  const others = [...asked.values()].filter((path) => path !== '/desk/pulse');
  await page.close();
  figures.put(
    'look',
    Math.max(...bodies),
    `${Math.max(...wires)} with the local gateway's headers; ${wires.length} looks in ${WATCHED / 1000} s, and ${others.length} other requests`,
  );
}
