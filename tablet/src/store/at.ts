/** How a part of the screen gets at the tablet's store. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Tablet } from './tablet';

export const Held = createContext<Tablet | undefined>(undefined);

export function useTablet(): Tablet {
  const tablet = useContext(Held);
  if (!tablet) {
    throw new Error('this part of the screen stands outside of a tablet');
  }
  return tablet;
}
