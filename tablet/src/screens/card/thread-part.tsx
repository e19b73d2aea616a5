/** The thread of texts: the guest's, a colleague's and the house's own told apart. */
import { useComputed, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Name, Verbatim } from '../../parts/verbatim';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { seconds } from '../../words/intl';
import { fill } from '../../words/words';
import { thread, unconfirmed, type Line, type Way } from './thread';
import { useView, type View } from './view';

/** A guest's text that nobody has looked at yet, further down than the screen shows. */
export interface Unseen {
  at: string;
  show: () => void;
}

export function Thread({ complaint, unseen }: { complaint: Complaint; unseen: Signal<Unseen | undefined> }) {
  const tablet = useTablet();
  const view = useView();
  const { words, me } = view;
  const lines = thread(complaint, tablet.now.peek());
  const mine = unconfirmed(tablet.acts.value, complaint.id);
  const list = useRef<HTMLOListElement>(null);
  useUnseen(list, lines.at(-1), unseen);
  return (
    <section class="card-part thread" aria-labelledby="card-texts">
      <h2 id="card-texts">{words.card.texts}</h2>
      {lines.length + mine.length === 0 && <p class="soft">{words.card.noTexts}</p>}
      <ol ref={list} class="texts" aria-live="polite" aria-relevant="additions">
        {lines.map((line) => (
          <Text key={line.key} line={line} language={complaint.language} view={view} />
        ))}
        {mine.map((one) => (
          <li key={one.key} class="text ours">
            <p class="text-words" dir="auto">
              {one.words}
            </p>
            <p class="small soft">
              <Name>{me.name}</Name> · <Whither way={one.way} view={view} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether the newest line is the guest's and has not been on the screen yet. */
function useUnseen(list: RefObject<HTMLOListElement | null>, last: Line | undefined, unseen: Signal<Unseen | undefined>) {
  const key = last?.from === 'guest' ? last.key : undefined;
  useEffect(() => {
    const element = list.current?.querySelector(`[data-key="${key}"]`);
    if (!element || last === undefined) {
      return undefined;
    }
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) {
        watch.disconnect();
        unseen.value = undefined;
      } else {
        unseen.value = { at: last.at, show: () => element.scrollIntoView({ block: 'center' }) };
      }
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      unseen.value = undefined;
    };
  }, [key]);
}

function Text({ line, language, view }: { line: Line; language: Complaint['language']; view: View }) {
  const { words, time } = view;
  if (line.from === 'guest') {
    return (
      <li class="text theirs" data-key={line.key}>
        <Verbatim lang={language}>{line.words}</Verbatim>
        <p class="small soft">
          {words.card.theGuest} · <span class="figure">{time(line.at)}</span>
          {line.unsure && ` · ${words.card.meantOtherwise}`}
        </p>
      </li>
    );
  }
  return (
    <li class={`text ours ${line.way.is}`}>
      <p class="text-words" dir="auto">
        {line.words}
      </p>
      <p class="small soft">
        {line.from === 'house' ? words.card.byItself : <Name>{line.name}</Name>} · <span class="figure">{time(line.at)}</span> · <Whither way={line.way} view={view} />
      </p>
    </li>
  );
}

/** What became of a text. One that is to leave says so until it should have. */
function Whither({ way, view }: { way: Way; view: View }) {
  const tablet = useTablet();
  const { words, language, zone } = view;
  const { ways } = words.card;
  const gone = useComputed(() => way.is === 'leaves' && tablet.now.value >= way.at);
  switch (way.is) {
    case 'leaves':
      return gone.value ? (
        <>{ways['on-its-way']}</>
      ) : (
        <strong>{fill(ways.leaves, { time: seconds(language, zone).format(way.at) })}</strong>
      );
    case 'superseded': {
      const { closings } = words.card;
      const why = Object.hasOwn(closings, way.closing) ? closings[way.closing as keyof typeof closings] : words.card.closed;
      return <>{fill(ways.superseded, { why })}</>;
    }
    case 'parked':
    case 'stuck':
      return <strong>{ways[way.is]}</strong>;
    case 'on-its-way':
    case 'sent':
    case 'sending':
      return <>{ways[way.is]}</>;
  }
}
