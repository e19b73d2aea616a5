import { expect, test } from 'vitest';
import { correction, type Chosen } from './correction';

const known: Chosen = { kind: 'complaint', category: 'noise', severity: 3, safety: false, room: '412', remedies: ['room-move'] };

test('only what differs is sent', () => {
  expect(correction(known, { ...known, category: 'climate' })).toEqual({ category: 'climate' });
  expect(correction(known, { ...known, room: ' 508 ', severity: 2 })).toEqual({ room: '508', severity: 2 });
  expect(correction(known, { ...known, remedies: [] })).toEqual({ remedies: [] });
  expect(correction(known, { ...known, safety: true })).toEqual({ safety: true });
});

test('nothing to correct is no correction', () => {
  expect(correction(known, { ...known })).toBeUndefined();
  expect(correction(known, { ...known, room: '' })).toBeUndefined();
});
