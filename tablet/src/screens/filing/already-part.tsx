/** What is open already about this room or guest, each a line that opens it. */
import { useTablet } from '../../store/at';
import type { Row } from '../../store/acts';
import { plural } from '../../words/words';

/** More than these say no more: there is the list. */
const MOST = 2;

export function Already({ open }: { open: readonly Row[] }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  if (open.length === 0) {
    return null;
  }
  return (
    <div class="filing-already">
      <p role="status">{plural(tablet.language.value, words.filing.already, open.length)}</p>
      <ul>
        {open.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <button type="button" class="button quiet" onClick={() => tablet.go({ is: 'card', id: row.id })}>
              <bdi class="figure">{row.number}</bdi> {words.categories[row.category]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
