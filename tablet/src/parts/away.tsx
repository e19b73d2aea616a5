/** Since when nobody answers. */
import { useTablet } from '../store/at';
import { clock } from '../store/time';
import { fill } from '../words/words';

export function Away() {
  const tablet = useTablet();
  const since = tablet.awaySince.value;
  return (
    <div role="status">
      {since !== undefined && (
        <p class="banner away">
          {fill(tablet.words.value.app.away, { time: clock(tablet.language.value, tablet.zone.value, since, tablet.now.peek()) })}
        </p>
      )}
    </div>
  );
}
