import { expect, test } from 'vitest';
import type { Station } from '../../server/types';
import { costsNothing, nextStation } from './stations';

const at = (...stations: Station[]) => ({ steps: stations.map((station) => ({ station, at: '', by: '' })) });

test('a remedy moves one station further, up to given', () => {
  expect(nextStation(at('requested'))).toBe('offered');
  expect(nextStation(at('requested', 'accepted'))).toBe('given');
  expect(nextStation(at('requested', 'given'))).toBeUndefined();
});

test('a repair costs nothing and a night does', () => {
  expect(costsNothing('repair')).toBe(true);
  expect(costsNothing('night-comped')).toBe(false);
});
