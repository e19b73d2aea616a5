import { expect, test } from 'vitest';
import { segments } from './segments';

test('a plain text is one part up to 160', () => {
  expect(segments('a'.repeat(160))).toEqual({ encoding: 'GSM-7', characters: 160, parts: 1, room: 160 });
  expect(segments('a'.repeat(161))).toEqual({ encoding: 'GSM-7', characters: 161, parts: 2, room: 306 });
  expect(segments('a'.repeat(306)).parts).toBe(2);
  expect(segments('a'.repeat(307)).parts).toBe(3);
});

test('an extension character counts double and is never cut', () => {
  expect(segments('€'.repeat(80))).toMatchObject({ encoding: 'GSM-7', characters: 160, parts: 1 });
  expect(segments('€'.repeat(81))).toMatchObject({ encoding: 'GSM-7', characters: 162, parts: 2 });
  expect(segments('€'.repeat(153))).toMatchObject({ encoding: 'GSM-7', characters: 306, parts: 3 });
});

test('one other character makes it UCS-2', () => {
  expect(segments('ש'.repeat(70))).toMatchObject({ encoding: 'UCS-2', characters: 70, parts: 1 });
  expect(segments('ש'.repeat(71))).toMatchObject({ encoding: 'UCS-2', characters: 71, parts: 2 });
  expect(segments('ש'.repeat(134)).parts).toBe(2);
  expect(segments('ש'.repeat(135)).parts).toBe(3);
  expect(segments(`${'a'.repeat(70)}’`)).toMatchObject({ encoding: 'UCS-2', characters: 71, parts: 2 });
});

test('a picture counts double and is never cut', () => {
  expect(segments('😀'.repeat(35))).toMatchObject({ encoding: 'UCS-2', characters: 70, parts: 1 });
  expect(segments('😀'.repeat(67))).toMatchObject({ encoding: 'UCS-2', characters: 134, parts: 3 });
});

test('every extension character counts double', () => {
  for (const one of '\f^{}\\[~]|€') {
    expect(segments(one)).toMatchObject({ encoding: 'GSM-7', characters: 2, parts: 1 });
  }
});

test('nothing takes no part', () => {
  expect(segments('')).toMatchObject({ encoding: 'GSM-7', characters: 0, parts: 0 });
});
