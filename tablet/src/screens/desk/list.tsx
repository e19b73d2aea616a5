/** A list of complaints: time left first, then where, what, and the guest's own words. */
import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Meant } from '../../parts/meant';
import { TimeLeft } from '../../parts/time-left';
import { Name, Verbatim } from '../../parts/verbatim';
import type { Row } from '../../store/acts';
import { useTablet } from '../../store/at';
import { languageNames } from '../../words/intl';
import { department, fill } from '../../words/words';
import type { Placed } from './board';

/** So many rows are drawn at once, more than a screen shows; the others follow frame by frame, so that none is long. */
const AT_ONCE = 16;

interface Held {
  zone: string;
  /** Whose desk it is. */
  me: string;
  /** The language of the hotel, which needs no mention. */
  spoken: string;
  meant: Meant;
  /** Whether each can be taken from here. */
  takes?: boolean;
}

export function List({ placed, empty, ...held }: { placed: readonly Placed[]; empty: string } & Held) {
  const drawn = useGrowing(placed.length);
  if (placed.length === 0) {
    return <p class="empty">{empty}</p>;
  }
  return (
    <ul class="rows">
      {placed.slice(0, drawn).map((one) => (
        <Line key={one.row.id} placed={one} {...held} />
      ))}
    </ul>
  );
}

/** How many of so many rows may be drawn by now. */
function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= count) {
      return undefined;
    }
    const frame = requestAnimationFrame(() => setDrawn(drawn + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return drawn;
}

/** Whether the browser draws a row: out of sight its seconds need not run. */
function useSeen(): { element: RefObject<HTMLLIElement | null>; seen: Signal<boolean> } {
  const element = useRef<HTMLLIElement>(null);
  const seen = useSignal(true);
  useLayoutEffect(() => {
    const note = (event: Event) => (seen.value = !(event as ContentVisibilityAutoStateChangeEvent).skipped);
    const row = element.current;
    row?.addEventListener('contentvisibilityautostatechange', note);
    return () => row?.removeEventListener('contentvisibilityautostatechange', note);
  }, [seen]);
  return { element, seen };
}

function Line({ placed: { row, due }, zone, me, spoken, meant, takes = false }: { placed: Placed } & Held) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const { element, seen } = useSeen();
  return (
    <li ref={element} class={row.busy ? 'row busy' : 'row'} data-id={row.id}>
      <button type="button" class="row-open" onClick={(tap) => meant(tap) && tablet.go({ is: 'card', id: row.id })}>
        <TimeLeft due={due} zone={zone} seen={seen} />
        <span class="row-room figure">
          {row.room === undefined ? <span class="small soft">{words.app.noRoom}</span> : <Name>{row.room}</Name>}
          <span class="small soft"> {row.number.split('-').at(-1)}</span>
        </span>
        <span class="row-what">
          <span class="row-title">
            {row.severity === 1 && <strong class="danger">{words.desk.danger} · </strong>}
            {words.categories[row.category]}
            <Marks row={row} me={me} spoken={spoken} />
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
          disabled={row.busy || row.standing.state !== 'waiting'}
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
function Marks({ row, me, spoken }: { row: Row } & Pick<Held, 'me' | 'spoken'>) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const { standing } = row;
  const marks: string[] = [];
  if (standing.department !== undefined) {
    marks.push(department(words, standing.department));
  } else if (standing.state !== 'waiting') {
    marks.push(standing.by === me ? words.states[standing.state] : fill(words.desk.with, { name: standing.byName ?? '' }));
  }
  if (row.requested.length > 0) {
    marks.push(fill(words.desk.asks, { what: row.requested.map((kind) => words.remedies[kind]).join(', ') }));
  }
  if (row.kind === 'question') {
    marks.push(words.desk.question);
  }
  if (row.language !== spoken && row.language !== 'und') {
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
