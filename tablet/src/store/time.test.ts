import { expect, test } from 'vitest';
import { SPOKEN, type Spoken } from '../words/words';
import { clock, due, length, urgency } from './time';

const at = (time: string) => `2026-11-25T${time}.000Z`;
const line = {
  receivedAt: at('21:00:00'),
  acknowledgeBy: at('21:05:00'),
  resolveBy: at('21:30:00'),
  minutes: 7,
  standing: { state: 'waiting' } as const,
};

const says = (language: Spoken, milliseconds: number) => length(SPOKEN[language].words, language, milliseconds).replace(/[\u2068\u2069]/g, '');

test('unanswered, the answer is due', () => {
  expect(due(line)).toMatchObject({ what: 'answer', at: Date.parse(at('21:05:00')) });
});

test('answered, the promise is due, else that it is put right', () => {
  const answered = { ...line, acknowledgedAt: at('21:02:00') };
  expect(due({ ...answered, promisedBy: at('21:20:00') })).toMatchObject({ what: 'promise', at: Date.parse(at('21:20:00')) });
  expect(due(answered)).toMatchObject({ what: 'resolve', at: Date.parse(at('21:30:00')) });
});

test('it is soon when there is less time than the work takes, and late from the very moment', () => {
  const resolve = due({ ...line, acknowledgedAt: at('21:02:00') });
  expect(urgency(resolve, Date.parse(at('21:22:59')))).toBe('calm');
  expect(urgency(resolve, Date.parse(at('21:23:00')))).toBe('soon');
  expect(urgency(resolve, Date.parse(at('21:30:00')))).toBe('late');
});

test('an answer is soon in the last two fifths of its time', () => {
  expect(urgency(due(line), Date.parse(at('21:02:59')))).toBe('calm');
  expect(urgency(due(line), Date.parse(at('21:03:00')))).toBe('soon');
});

test('seconds show below ten minutes and not above', () => {
  expect(says('en', 55_900)).toBe('0:55');
  expect(says('en', 9 * 60_000 + 59_999)).toBe('9:59');
  expect(says('en', 10 * 60_000)).toBe('10 min');
  expect(says('en', 80 * 60_000)).toBe('1 h 20');
  expect(says('zh-Hans', 12 * 60_000)).toBe('12 分');
});

test('what is late counts up', () => {
  expect(says('en', -72_000)).toBe('1:12');
});

test('a time of another day says which', () => {
  const now = Date.parse(at('21:00:00'));
  expect(clock('en', 'Asia/Jerusalem', at('21:30:00'), now)).toBe('23:30');
  expect(clock('en', 'Asia/Jerusalem', at('22:30:00'), now)).toBe('Nov 26 00:30');
});
