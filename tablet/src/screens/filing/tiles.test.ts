import { expect, test } from 'vitest';
import { en } from '../../words/en';
import { CATEGORIES, REMEDIES } from './tiles';

test('each thing that can be wrong has one tile', () => {
  expect([...CATEGORIES].sort()).toEqual(Object.keys(en.categories).sort());
});

test('each thing that can be asked for has one tile', () => {
  expect([...REMEDIES].sort()).toEqual(Object.keys(en.remedies).sort());
});
