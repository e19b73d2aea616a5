/** From the lifting of a finger to the frame that shows an answer. */
import { expect, type Page } from '@playwright/test';
import { open } from './eyes';
import { quantile, spread, type Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

const ROUNDS = 6;

/** Longer than a list stays as it is after a finger, so that a tap never waits for the one before. Milliseconds. */
const BETWEEN = 900;

/** Taps what this selects; returns how long it took until the answer, which is true of the page, was painted. */
async function tap(page: Page, selector: string, answered: (given: string) => boolean, given = ''): Promise<number> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(BETWEEN);
  // As text, for the page's policy forbids it to make a function of one itself.
  const shown = page.evaluate<number>(`(async () => {
    eyes.lifted = 0;
    const at = await eyes.until(() => eyes.lifted > 0 && (${String(answered)})(${JSON.stringify(given)}));
    return at - eyes.lifted;
  })()`);
  await page.locator(selector).first().tap();
  return shown;
}

export async function taps(house: House, figures: Figures, name: 'tap' | 'tap-crowded'): Promise<void> {
  const page = await house.screen();
  await slow(page);
  await open(page);
  await page.goto('/');
  await expect(page.locator('.waiting .row').first()).toBeVisible();
  const took: Record<string, number[]> = { take: [], open: [], 'one more in line': [], 'new complaint': [], back: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const id = (await page.locator('.waiting .row').nth(round % 3).getAttribute('data-id')) ?? '';
    const row = `.waiting .row[data-id="${id}"]`;
    const line = await page.locator('.line-figure').innerText();
    took['one more in line']?.push(await tap(page, '.line button:last-child', (before) => document.querySelector('.line-figure')?.textContent !== before, line));
    took['open']?.push(await tap(page, `${row} .row-open`, () => document.querySelector('.card') !== null));
    await page.waitForLoadState('networkidle');
    took['back']?.push(await tap(page, '.card button', () => document.querySelector('.desk') !== null));
    took['take']?.push(await tap(page, `${row} > .button`, (row) => document.querySelector(`${row}:not(.busy)`) === null, row));
    took['new complaint']?.push(await tap(page, '.desk-foot .main', () => document.querySelector('.desk') === null && document.querySelector('.filing') !== null));
    await page.goBack();
    await expect(page.locator('.desk')).toBeVisible();
  }
  await page.close();
  const all = Object.values(took).flat();
  const worst = Object.entries(took).map(([what, each]) => `${what} ${Math.round(Math.max(...each))}`);
  figures.put(name, quantile(all, 0.95), `${spread(all)}; the worst of each: ${worst.join(', ')}`);
}
