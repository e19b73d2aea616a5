import { expect, test } from 'vitest';
import { towards } from './arrows';

/** Seven tiles in rows of three. */
const tiles = Array.from({ length: 7 }, (_, at) => {
  const left = (at % 3) * 108;
  const top = Math.floor(at / 3) * 80;
  return { left, right: left + 100, top, bottom: top + 72 };
});

test('an arrow leads to the tile beside, above or below', () => {
  expect(towards(tiles, 0, 'ArrowRight')).toBe(1);
  expect(towards(tiles, 4, 'ArrowLeft')).toBe(3);
  expect(towards(tiles, 1, 'ArrowDown')).toBe(4);
  expect(towards(tiles, 6, 'ArrowUp')).toBe(3);
});

test('at the edge an arrow leads nowhere', () => {
  expect(towards(tiles, 2, 'ArrowRight')).toBe(2);
  expect(towards(tiles, 0, 'ArrowUp')).toBe(0);
});

test('where nothing stands below, the nearest of the next row is reached', () => {
  expect(towards(tiles, 5, 'ArrowDown')).toBe(6);
});
