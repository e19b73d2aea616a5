/** A list of complaints: time left first, then where, what, and the guest's own words. */
import { TimeLeft } from '../../parts/time-left';
import { Name, Verbatim } from '../../parts/verbatim';
import { useTablet } from '../../store/at';
import { languageNames } from '../../words/intl';
import { fill } from '../../words/words';
import type { Placed } from './board';
import type { Meant } from './steady';

interface Held {
  zone: string;
  meant: Meant;
  /** Whether each can be taken from here. */
  takes?: boolean;
}

export function List({ placed, empty, ...held }: { placed: readonly Placed[]; empty: string } & Held) {
  if (placed.length === 0) {
    return <p class="empty">{empty}</p>;
  }
  return (
    <ul class="rows">
      {placed.map((one) => (
        <Line key={one.row.id} placed={one} {...held} />
      ))}
    </ul>
  );
}

function Line({ placed: { row, due }, zone, meant, takes = false }: { placed: Placed } & Held) {
  const tablet = useTablet();
  const words = tablet.words.value;
  return (
    <li class={row.busy ? 'row busy' : 'row'} data-id={row.id}>
      <button type="button" class="row-open" onClick={(tap) => meant(tap) && tablet.go({ is: 'card', id: row.id })}>
        <TimeLeft due={due} zone={zone} />
        <span class="row-room figure">
          {row.room === undefined ? <span class="small soft">{words.app.noRoom}</span> : <Name>{row.room}</Name>}
          <span class="small soft"> {row.number.split('-').at(-1)}</span>
        </span>
        <span class="row-what">
          <span class="row-title">
            {row.severity === 1 && <strong class="danger">{words.desk.danger} · </strong>}
            {words.categories[row.category]}
            <Marks placed={{ row, due }} />
          </span>
          {row.excerpt !== '' && (
            <Verbatim short lang={row.language}>
              {row.excerpt}
            </Verbatim>
          )}
        </span>
      </button>
      {takes && (
        <button
          type="button"
          class="button"
          disabled={row.busy}
          aria-label={fill(words.desk.takeOf, { number: row.number })}
          onClick={(tap) => meant(tap) && void tablet.act('take', row)}
        >
          {row.busy ? words.doing.sending : words.desk.take}
        </button>
      )}
    </li>
  );
}

/** What else one should know at a glance, in words: whose it is, what was asked for, another language, what is uncertain. */
function Marks({ placed: { row } }: { placed: Placed }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const { standing } = row;
  const desk = tablet.desk.value;
  const marks: string[] = [];
  if (standing.department !== undefined) {
    marks.push(words.departments[standing.department as keyof typeof words.departments] ?? standing.department);
  } else if (standing.state !== 'waiting') {
    marks.push(standing.by === desk?.me.id ? words.states[standing.state] : fill(words.desk.with, { name: standing.byName ?? '' }));
  }
  if (row.requested.length > 0) {
    marks.push(fill(words.desk.asks, { what: row.requested.map((kind) => words.remedies[kind]).join(', ') }));
  }
  if (row.kind === 'question') {
    marks.push(words.desk.question);
  }
  if (row.language !== desk?.hotel.language && row.language !== 'und') {
    marks.push(languageNames(tablet.language.value).of(row.language) ?? row.language);
  }
  if (row.unsure) {
    marks.push(words.desk.unsure);
  }
  if (row.parked) {
    marks.push(words.desk.parked);
  }
  return marks.length === 0 ? null : <span class="row-marks small"> {marks.join(' · ')}</span>;
}
