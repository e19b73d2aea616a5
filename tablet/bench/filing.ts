/** A complaint of a known room, filed by a hand at a person's pace. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

/** Between two touches. Milliseconds. */
const PACE = 300;

export async function filing(house: House, figures: Figures): Promise<void> {
  const page = await house.screen();
  await slow(page);
  await page.goto('/');
  await expect(page.locator('.waiting .row').first()).toBeVisible();
  await page.waitForTimeout(1_000);
  const hand = new Hand(page);
  const began = Date.now();
  await hand.touches(page.locator('.desk-foot .main'));
  for (const digit of '412') {
    await hand.touches(page.locator('.filing .key', { hasText: digit }));
  }
  figures.put('filing', (Date.now() - began) / 1000, 'from the desk to the number shown');
}

class Hand {
  constructor(private readonly page: Page) {}

  async touches(what: Locator): Promise<void> {
    await this.page.waitForTimeout(PACE);
    await what.tap();
  }
}
