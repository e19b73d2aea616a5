/** Since when nobody answers. */
import { useTablet } from '../../store/at';
import { fill } from '../../words/words';
import { useView } from './view';

export function Away() {
  const since = useTablet().awaySince.value;
  const { words, time } = useView();
  return (
    <div role="status" class="card-away">
      {since !== undefined && <p class="banner">{fill(words.app.away, { time: time(since) })}</p>}
    </div>
  );
}
