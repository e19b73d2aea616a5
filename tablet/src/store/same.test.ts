import { expect, test } from 'vitest';
import { once, sameAsBefore } from './same';

const line = (id: string, version: number, byName?: string) => ({ id, version, standing: byName === undefined ? {} : { byName } });

test('a line that says what it said before is the same object, and one that differs is the new one', () => {
  const before = [line('A', 1), line('B', 1), line('C', 1, 'Sam')];
  const now = [line('B', 2), line('A', 1), line('C', 1, 'Samuel'), line('D', 1)];
  const kept = sameAsBefore(before, now);
  expect(kept).toEqual(now);
  expect(kept.map((one) => before.includes(one))).toEqual([false, true, false, false]);
});

test('something is made of an object once', () => {
  let made = 0;
  const number = once(() => ++made);
  const one = {};
  expect([number(one), number(one), number({})]).toEqual([1, 1, 2]);
});
