/** Another clerk takes the tablet over, by a hand that knows its PIN: from the name tapped to the desk shown. */
import { expect } from '@playwright/test';
import { Desk } from '../journeys/desk';
import { median, type Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

const TURNS = ['sam', 'noa', 'sam', 'noa', 'sam', 'noa'] as const;

/** Between two digits. Milliseconds. */
const PACE = 150;

export async function switching(house: House, figures: Figures): Promise<void> {
  const page = await house.screen();
  await slow(page);
  const desk = new Desk(page, 'en');
  await page.goto('/');
  await expect(desk.list().getByRole('listitem').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const seconds: number[] = [];
  for (const person of TURNS) {
    await desk.leaves();
    const began = Date.now();
    await desk.signIn(person, PACE);
    await expect(desk.list().getByRole('listitem').first()).toBeVisible();
    seconds.push((Date.now() - began) / 1000);
  }
  await page.close();
  figures.put('switch', Math.max(...seconds), `the slowest of ${TURNS.length}, median ${median(seconds).toFixed(1)} s; from the name to the desk, a digit each ${PACE} ms`);
}
