/** Who the guest is, and the stay. */
import { Name } from '../../parts/verbatim';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { languageNames } from '../../words/intl';
import { dates } from './stay';
import { useView } from './view';

export function Guest({ complaint }: { complaint: Complaint }) {
  const tablet = useTablet();
  const { words, language, zone } = useView();
  const stay = complaint.stay === undefined ? undefined : tablet.house.value?.stays.find((one) => one.id === complaint.stay);
  const name = stay?.guest ?? complaint.guest;
  const room = complaint.room ?? stay?.room;
  const spoken = complaint.language !== 'und' ? complaint.language : stay?.language;
  return (
    <section class="card-guest" aria-labelledby="card-guest">
      <h2 id="card-guest" class="unseen">
        {words.card.guest}
      </h2>
      <p class="guest-name">{name === undefined ? words.app.unknownGuest : <Name>{name}</Name>}</p>
      <ul class="facts">
        <li>
          {room === undefined ? (
            words.app.noRoom
          ) : (
            <>
              {words.app.room} <Name>{room}</Name>
            </>
          )}
        </li>
        {stay?.tier !== undefined && stay.tier !== '' && (
          <li>
            <Name>{stay.tier}</Name>
          </li>
        )}
        {spoken !== undefined && spoken !== 'und' && <li>{languageNames(language).of(spoken) ?? spoken}</li>}
        {stay ? dates(words, language, zone, stay, tablet.now.peek()).map((one) => <li key={one}>{one}</li>) : complaint.stay === undefined && <li>{words.card.noStay}</li>}
        {complaint.phone !== undefined && (
          <li>
            <bdi dir="ltr" class="figure">
              {complaint.phone}
            </bdi>
          </li>
        )}
      </ul>
    </section>
  );
}
