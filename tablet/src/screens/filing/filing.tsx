/** A new complaint: who or where, what is wrong, what would make it right. In danger: who or where, and it is filed. */
import { useEffect } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { Danger } from './danger';
import { Ordinary } from './ordinary';

export function Filing({ safety }: { safety: boolean }) {
  const tablet = useTablet();
  useEffect(() => {
    if (!tablet.house.peek()) {
      void tablet.readHouse();
    }
  }, [tablet]);
  return safety ? <Danger /> : <Ordinary />;
}
