import { expect, test } from 'vitest';
import { SPOKEN } from '../../words/words';
import { dates } from './stay';

const bare = (texts: string[]) => texts.map((text) => text.replace(/[\u2068\u2069]/g, ''));
const said = (departure: string, now: string, arrival = '2026-11-23') =>
  bare(dates(SPOKEN.en.words, 'en', 'Asia/Jerusalem', { arrival, departure }, Date.parse(now)));

test('today and tomorrow are the hotel’s', () => {
  expect(said('2026-11-26', '2026-11-25T21:30:00Z')[1]).toBe('leaves tomorrow');
  expect(said('2026-11-26', '2026-11-25T22:30:00Z')[1]).toBe('leaves today');
  expect(said('2026-11-28', '2026-11-25T21:30:00Z')).toEqual(['arrived Mon, Nov 23', 'leaves Sat, Nov 28']);
});

test('who has left or is to come is not spoken of as if here', () => {
  expect(said('2026-11-24', '2026-11-25T21:30:00Z')[1]).toBe('left Tue, Nov 24');
  expect(said('2026-12-01', '2026-11-25T21:30:00Z', '2026-11-27')[0]).toBe('arrives Fri, Nov 27');
});
