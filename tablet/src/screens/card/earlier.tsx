/** What there was before: of this guest, and in this room. */
import { Verbatim } from '../../parts/verbatim';
import { useTablet } from '../../store/at';
import type { Earlier as Both } from '../../store/tablet';
import { days } from '../../words/intl';
import { fill } from '../../words/words';
import { useView } from './view';

export function Earlier({ earlier }: { earlier: Both }) {
  const { words } = useView();
  return (
    <>
      <Before id="card-guest-earlier" says={words.card.earlierGuest} all={earlier.guest} />
      <Before id="card-room-earlier" says={words.card.earlierRoom} all={earlier.room} />
    </>
  );
}

function Before({ id, says, all }: { id: string; says: string; all: Both['guest'] }) {
  const tablet = useTablet();
  const { words, language, zone } = useView();
  return (
    <section class="card-part" aria-labelledby={id}>
      <h2 id={id}>{says}</h2>
      {all.length === 0 ? (
        <p class="soft">{words.card.nothingEarlier}</p>
      ) : (
        <ul class="earlier">
          {all.map((one) => (
            <li key={one.id}>
              <button type="button" class="earlier-open" onClick={() => tablet.go({ is: 'card', id: one.id })}>
                <span class="earlier-day figure">{days(language, zone).format(Date.parse(one.receivedAt))}</span>
                <span class="earlier-what">
                  {words.categories[one.category]} <span class="small soft">· {words.states[one.state]}</span>
                </span>
                <span class="earlier-more small">
                  {[
                    ...(one.requested.length > 0 ? [fill(words.card.asked, { what: one.requested.map((kind) => words.remedies[kind]).join(', ') })] : []),
                    ...(one.given.length > 0 ? [fill(words.card.given, { what: one.given.map((kind) => words.remedies[kind]).join(', ') })] : []),
                  ].join(' · ')}
                </span>
                {one.excerpt !== '' && <Verbatim short>{one.excerpt}</Verbatim>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
