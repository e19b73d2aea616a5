/** How sure the house is of what it understood, in words instead of figures. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** From here on it is sure; what a person said is 1. */
const SURE = 0.85;

/** Under this bar the house itself asks for a person's look. */
const BAR = 0.6;

export function sureness(share: number): Sureness {
  return share >= SURE ? 'sure' : share >= BAR ? 'likely' : 'guess';
}
