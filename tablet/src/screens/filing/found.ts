/** What the house knows of what is typed, looked up anew only when either changes. */
import { useMemo } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { once } from '../../store/same';
import { isoDays } from '../../words/intl';
import { find, index, type Found } from './find';

/** Of a house of hundreds it takes a while: once, and not before somebody looks for somebody. */
const indexOf = once(index);

export function useFound(typed: string): Found {
  const tablet = useTablet();
  const house = tablet.house.value;
  const zone = tablet.zone.value;
  return useMemo(() => {
    const indexed = house && typed.trim() !== '' ? indexOf(house) : undefined;
    return find(indexed, typed, isoDays(zone).format(tablet.now.peek()));
  }, [house, typed, zone]);
}
