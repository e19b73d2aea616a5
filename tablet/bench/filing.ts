/** A complaint of a known room, filed by a hand at a person's pace: its digits, what is wrong, what would make it right. */
import { expect, type Locator } from '@playwright/test';
import { Desk } from '../journeys/desk';
import { median, type Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

const TIMES = 5;

/** Between two touches. Milliseconds. */
const PACE = 300;

export async function filing(house: House, figures: Figures): Promise<void> {
  const page = await house.screen();
  await slow(page);
  const desk = new Desk(page, 'en');
  await page.goto('/');
  await expect(desk.list().getByRole('listitem').first()).toBeVisible();
  // Whoever files has had the desk before their eyes for a while.
  await page.waitForLoadState('networkidle');
  const touch = async (what: Locator) => {
    await page.waitForTimeout(PACE);
    await what.tap();
  };
  const seconds: number[] = [];
  for (let nth = 0; nth < TIMES; nth++) {
    const room = String(390 - nth);
    const began = Date.now();
    await touch(desk.button(desk.words.desk.new));
    for (const digit of room) {
      await touch(desk.just(digit));
    }
    await touch(desk.just(desk.words.categories.water));
    await touch(desk.just(desk.words.remedies.repair));
    await expect(desk.said()).toContainText(`${room}-`);
    seconds.push((Date.now() - began) / 1000);
    await expect(desk.button(desk.words.desk.new)).toBeVisible();
  }
  await page.close();
  figures.put('filing', Math.max(...seconds), `the slowest of ${TIMES}, median ${median(seconds).toFixed(1)} s; from the desk to the number shown, a touch each ${PACE} ms`);
}
