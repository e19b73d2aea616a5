import { expect, test } from 'vitest';
import { hindrance, nextAt } from './promising';

const now = Date.parse('2026-11-25T21:10:00.000Z'); // 23:10 in Jerusalem
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

test('a time of day is the next one in the hotel’s zone', () => {
  expect(iso(nextAt('Asia/Jerusalem', '23:40', now))).toBe('2026-11-25T21:40:00.000Z');
  expect(iso(nextAt('Asia/Jerusalem', '09:00', now))).toBe('2026-11-26T07:00:00.000Z');
  expect(iso(nextAt('Asia/Jerusalem', '23:10', now))).toBe('2026-11-26T21:10:00.000Z');
  expect(iso(nextAt('America/New_York', '17:00', now))).toBe('2026-11-25T22:00:00.000Z');
});

test('the night that the clocks change does not move a promise', () => {
  const before = Date.parse('2026-10-24T20:30:00.000Z'); // 23:30 in Jerusalem, clocks go back at 02:00
  expect(iso(nextAt('Asia/Jerusalem', '07:00', before))).toBe('2026-10-25T05:00:00.000Z');
  expect(iso(nextAt('Asia/Jerusalem', '00:15', before))).toBe('2026-10-24T21:15:00.000Z');
});

test('what is no time of day is none', () => {
  expect(nextAt('Asia/Jerusalem', '', now)).toBeUndefined();
});

test('a promise is neither too soon nor after the guest has left', () => {
  expect(hindrance(now + 4 * 60_000, now)).toEqual({ is: 'too-soon', earliest: now + 5 * 60_000 });
  expect(hindrance(now + 10 * 60_000, now)).toBeUndefined();
  const checkout = '2026-11-25T21:15:00.000Z';
  expect(hindrance(now + 10 * 60_000, now, checkout)).toEqual({ is: 'after-checkout', checkout: Date.parse(checkout) });
  expect(hindrance(Date.parse(checkout), now, checkout)).toBeUndefined();
});
