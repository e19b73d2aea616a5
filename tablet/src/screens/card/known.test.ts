import { expect, test } from 'vitest';
import { sureness } from './known';

test('sureness is said in words', () => {
  expect([1, 0.85, 0.84, 0.6, 0.59, 0].map(sureness)).toEqual(['sure', 'sure', 'likely', 'likely', 'guess', 'guess']);
});
