import { expect, test } from 'vitest';
import { hashOf, placeOf, type Place } from './place';

test('every place has an address that leads back to it', () => {
  const places: Place[] = [{ is: 'desk' }, { is: 'filing', safety: false }, { is: 'filing', safety: true }, { is: 'card', id: '01JDK000000000000000000001' }];
  for (const place of places) {
    expect(placeOf(hashOf(place))).toEqual(place);
  }
});

test('an address that means nothing leads to the desk', () => {
  for (const hash of ['', '#/complaint/../etc', '#/complaint/', '#/what', '#enrol=ABC']) {
    expect(placeOf(hash)).toEqual({ is: 'desk' });
  }
});
