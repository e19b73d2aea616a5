/** What the guest asks for, and how far each has come. */
import { Verbatim } from '../../parts/verbatim';
import type { Complaint, Remedy } from '../../server/types';
import { useTablet } from '../../store/at';
import { money } from '../../words/intl';
import { fill } from '../../words/words';
import { isOpen } from './offers';
import { costsNothing, nextStation, STATIONS } from './stations';
import { useView } from './view';

export function Remedies({ complaint, busy }: { complaint: Complaint; busy: boolean }) {
  const { words } = useView();
  return (
    <section class="card-part" aria-labelledby="card-asks">
      <h2 id="card-asks">{words.card.asksFor}</h2>
      {complaint.remedies.length === 0 ? (
        <p class="soft">{words.card.didNotSay}</p>
      ) : (
        <ul class="remedies">
          {complaint.remedies.map((remedy) => (
            <One key={remedy.kind} complaint={complaint} remedy={remedy} busy={busy} />
          ))}
        </ul>
      )}
    </section>
  );
}

function One({ complaint, remedy, busy }: { complaint: Complaint; remedy: Remedy; busy: boolean }) {
  const tablet = useTablet();
  const { words, language, time } = useView();
  const currency = tablet.desk.value?.hotel.currency;
  const next = nextStation(remedy);
  const free = costsNothing(remedy.kind);
  return (
    <li class="remedy">
      <div>
        <p>
          <strong>{words.remedies[remedy.kind]}</strong>
          {remedy.amount !== undefined && currency !== undefined && (
            <>
              {' '}
              <bdi class="figure">{money(language, currency).format(remedy.amount / 100)}</bdi>
            </>
          )}
          {remedy.detail !== undefined && (
            <>
              {' '}
              <bdi class="remedy-detail">{remedy.detail}</bdi>
            </>
          )}
        </p>
        {remedy.words !== undefined && <Verbatim lang={complaint.language}>{remedy.words}</Verbatim>}
        <ol class="stations small">
          {STATIONS.map((station) => {
            const step = remedy.steps.find((one) => one.station === station);
            return (
              step && (
                <li key={station}>
                  {words.stations[station]} <span class="figure">{time(step.at)}</span>
                </li>
              )
            );
          })}
        </ol>
        {!free && next !== undefined && isOpen(complaint.standing) && <p class="small soft">{words.card.costs}</p>}
      </div>
      {free && next !== undefined && next !== 'requested' && isOpen(complaint.standing) && (
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          aria-label={fill(words.card.moveOf, { remedy: words.remedies[remedy.kind], move: words.card.moves[next] })}
          onClick={() => !busy && void tablet.act('remedies', complaint, { kind: remedy.kind, station: next })}
        >
          {words.card.moves[next]}
        </button>
      )}
    </li>
  );
}
