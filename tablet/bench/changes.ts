/** How soon a change that somebody makes elsewhere shows, counted from the moment it is sent. */
import { expect } from '@playwright/test';
import { open, watchList } from './eyes';
import { quantile, spread, type Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

const CHANGES = 30;

/** Nobody waits longer for one. Milliseconds. */
const PATIENCE = 15_000;

export async function changes(house: House, figures: Figures, name: 'change' | 'change-fast'): Promise<void> {
  const page = await house.screen();
  if (name === 'change') {
    await slow(page);
  }
  await open(page);
  await page.goto('/');
  await expect(page.locator('.waiting .row').first()).toBeVisible();
  await watchList(page);
  const took: number[] = [];
  const seen = async (kind: 'came' | 'went', id: string, since: number) => {
    const at = await page.waitForFunction(({ kind, id }) => eyes[kind][id], { kind, id }, { timeout: PATIENCE });
    took.push(Number(await at.jsonValue()) - since);
  };
  for (let nth = 0; nth < CHANGES / 2; nth++) {
    // At any moment of the second between two looks.
    await page.waitForTimeout(1_000 + ((nth * 377) % 1_000));
    let since = Date.now();
    const { id } = await house.files();
    await seen('came', id, since);
    await page.waitForTimeout(1_000 + ((nth * 613) % 1_000));
    since = Date.now();
    await house.maya.does(`/complaints/${id}/take`);
    await seen('went', id, since);
  }
  await page.close();
  figures.put(name, quantile(took, 0.95) / 1000, spread(took));
}
