/** Where in the tablet somebody is. It stands behind the # of the address, so that back and reload do what they say. */

export type Place =
  | { is: 'desk' }
  /** A new complaint; for somebody in danger at once, when safety was tapped. */
  | { is: 'filing'; safety: boolean }
  | { is: 'card'; id: string };

export function placeOf(hash: string): Place {
  const [, first, second] = hash.split('/');
  if (first === 'new') {
    return { is: 'filing', safety: second === 'safety' };
  }
  if (first === 'complaint' && second !== undefined && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(second)) {
    return { is: 'card', id: second };
  }
  return { is: 'desk' };
}

export function hashOf(place: Place): string {
  switch (place.is) {
    case 'desk':
      return '#/';
    case 'filing':
      return place.safety ? '#/new/safety' : '#/new';
    case 'card':
      return `#/complaint/${place.id}`;
  }
}
