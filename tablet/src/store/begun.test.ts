import { expect, test } from 'vitest';
import { BLANK, isBlank, sameSlip, slipOf, type Stay } from './begun';

const dana: Stay = { id: 'D-1001', guest: 'Dana Levi', room: '412', language: 'he', arrival: '2026-11-24', departure: '2026-11-27' };

test('a guest is named by the stay and its room', () => {
  expect(slipOf({ is: 'stay', stay: dana }, { category: 'water', remedies: ['room-move'] }, '')).toEqual({
    stay: 'D-1001',
    room: '412',
    category: 'water',
    remedies: [{ kind: 'room-move' }],
  });
});

test('did not say is told apart from nobody asked', () => {
  expect(slipOf({ is: 'room', room: '508' }, { category: 'noise', remedies: [] }, '')).toEqual({ room: '508', category: 'noise', remedies: [] });
  expect(slipOf({ is: 'room', room: '508' }, {}, ' Drums next door ')).toEqual({ room: '508', words: 'Drums next door' });
});

test('a place without a number goes before the words', () => {
  expect(slipOf({ is: 'place', place: 'lobby' }, { category: 'noise', remedies: [] }, 'A party')).toMatchObject({ words: 'lobby\nA party' });
  expect(slipOf({ is: 'nowhere' }, { category: 'billing', remedies: [] }, '')).toEqual({ category: 'billing', remedies: [] });
});

test('a phone of nobody in the house goes into the slip', () => {
  expect(slipOf({ is: 'phone', phone: '+972521234567' }, { category: 'lost-property', remedies: [] }, '')).toMatchObject({ phone: '+972521234567' });
});

test('safety is danger by whichever way it came', () => {
  expect(slipOf({ is: 'room', room: '412' }, { category: 'safety' }, '')).toEqual({ room: '412', category: 'safety', safety: true });
});

test('a slip is the same while it says the same', () => {
  const slip = slipOf({ is: 'room', room: '412' }, { category: 'noise', remedies: [] }, '');
  expect(sameSlip(slip, slipOf({ is: 'room', room: '412' }, { category: 'noise', remedies: [] }, ' '))).toBe(true);
  expect(sameSlip(slip, slipOf({ is: 'room', room: '412' }, { category: 'noise', remedies: [] }, 'loud'))).toBe(false);
});

test('nothing told is blank', () => {
  expect(isBlank(BLANK)).toBe(true);
  expect(isBlank({ ...BLANK, typed: '4' })).toBe(false);
});
