/** Three hundred open complaints, scrolled and updated: how long the longest frame is. */
import { expect, type CDPSession, type Page } from '@playwright/test';
import { framesWhile, open, watchFrames } from './eyes';
import { say, type Figures } from './figures';
import type { Filed, House } from './house';
import { slow } from './slow';

const SCROLLS = 8;
/** Of each scroll, in pixels, and pixels a second. */
const FAR = 4_000;
const FAST = 2_000;

/** How long the still screen is watched beforehand, to know what this machine adds by itself. Milliseconds. */
const STILL = 10_000;

async function scrolls(page: Page, session: CDPSession): Promise<void> {
  const box = await page.locator('.waiting').boundingBox();
  if (!box) {
    throw new Error('there is no list to scroll');
  }
  for (let nth = 0; nth < SCROLLS; nth++) {
    await session.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: Math.floor(nth / 2) % 2 === 0 ? -FAR : FAR,
      speed: FAST,
      gestureSourceType: 'touch',
    });
  }
}

/** While somebody scrolls: texts arrive, and colleagues take and put right. */
async function works(house: House, filed: readonly Filed[], over: () => boolean): Promise<number> {
  let done = 0;
  while (!over()) {
    const one = filed[done % filed.length];
    if (!one) {
      throw new Error('nothing is filed');
    }
    await house.texts(101 + ((done * 7) % 300), `And another thing, number ${done}: the lamp in the bathroom flickers`);
    await house.maya.does(`/complaints/${one.id}/take`);
    done++;
    await new Promise((on) => setTimeout(on, 400));
  }
  return done;
}

export async function frames(house: House, figures: Figures, filed: readonly Filed[]): Promise<void> {
  const page = await house.screen();
  const session = await slow(page);
  await open(page);
  await page.goto('/');
  await expect(page.locator('.waiting .row').first()).toBeVisible();
  await page.waitForLoadState('load');
  await page.waitForTimeout(3_000);
  await watchFrames(page);
  const still = await framesWhile(page, () => page.waitForTimeout(STILL));
  figures.put('frame-still', Math.max(...still.frames), `of ${still.frames.length} frames; this machine by itself`);
  let over = false;
  let changes = Promise.resolve(0);
  const moved = await framesWhile(page, async () => {
    changes = works(house, filed, () => over);
    await scrolls(page, session);
    over = true;
  });
  const count = await changes;
  const over50 = moved.frames.filter((one) => one > 50);
  moved.long.forEach((one) => say(`  long: ${Math.round(one.duration)} ms, blocked ${Math.round(one.blocked)} ms; ${one.scripts.join('; ') || 'no script'}`));
  figures.put('frame', Math.max(...moved.frames), `of ${moved.frames.length} frames ${over50.length} over 50 ms, ${moved.long.length} of them long by the browser's own count; ${count} texts and ${count} takes meanwhile`);
  await page.close();
}
