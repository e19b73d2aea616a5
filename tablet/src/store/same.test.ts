import { expect, test } from 'vitest';
import { once, sameAsBefore } from './same';

test('what says what it said before is the same object, and what differs is the new one', () => {
  const before = [{ id: 'A', version: 1, requested: ['repair'] }, { id: 'B', version: 1, requested: [] }];
  const now = [{ id: 'B', version: 2, requested: [] }, { id: 'A', version: 1, requested: ['repair'] }, { id: 'C', version: 1, requested: [] }];
  const kept = sameAsBefore(before, now);
  expect(kept).toEqual(now);
  expect(kept.map((one) => before.includes(one))).toEqual([false, true, false]);
});

test('something is made of an object once', () => {
  let made = 0;
  const number = once(() => ++made);
  const one = {};
  expect([number(one), number(one), number({})]).toEqual([1, 1, 2]);
});
