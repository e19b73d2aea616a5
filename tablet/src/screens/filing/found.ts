/** What the house knows of what is typed, looked up anew only when either changes. */
import { useMemo } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { isoDays } from '../../words/intl';
import { find, index, type Found } from './find';

export function useFound(typed: string): Found {
  const tablet = useTablet();
  const house = tablet.house.value;
  const zone = useZone();
  const indexed = useMemo(() => house && index(house), [house]);
  return useMemo(() => find(indexed, typed, isoDays(zone).format(tablet.now.peek())), [indexed, typed, zone]);
}

/** The hotel's zone; this machine's while the hotel is not known. */
export function useZone(): string {
  return useTablet().desk.value?.hotel.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
