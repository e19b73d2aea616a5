import { expect, test } from 'vitest';
import { lacks, PACE, pace, UNTOUCHED_AFTER } from './live';

test('it asks each second while somebody looks, and rarely when nobody does', () => {
  expect(pace(false, 0)).toBe(PACE.looking);
  expect(pace(false, UNTOUCHED_AFTER + 1)).toBe(PACE.untouched);
  expect(pace(true, 0)).toBe(PACE.hidden);
});

test('a board that is behind the pulse is known by it', () => {
  const open = [{ id: 'A', entries: 2 }];
  expect(lacks(open, [{ id: 'A', entry: 3 }])).toBe(true);
  expect(lacks(open, [{ id: 'A', entry: 2 }])).toBe(false);
  expect(lacks(open, [{ id: 'closed since', entry: 9 }])).toBe(false);
});
