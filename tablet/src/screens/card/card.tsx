/** The card: one complaint with all that is known of it, and what may be done about it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { withOwn, type Row } from '../../store/acts';
import { plural } from '../../words/words';
import { Away } from './away';
import { Earlier } from './earlier';
import { Entries } from './entries';
import { Guest } from './guest';
import { NoCard } from './no-card';
import { Remedies } from './remedies';
import { Said } from './said';
import { Answer } from './reply';
import { useStill } from './still';
import { nextLeaves } from './thread';
import { Thread, type Unseen } from './thread-part';
import { Todo } from './todo';
import { Top } from './top';
import { Understood } from './understood';
import { useView } from './view';

/** How long after a text should have left the card is read again, and how often at the most. Milliseconds. */
const AFTER_LEAVING = 1_500;
const NOT_BEFORE = 4_000;

export function Card({ id }: { id: string }) {
  const tablet = useTablet();
  useEffect(() => void tablet.openCard(id), [id, tablet]);
  useEscape(() => tablet.go({ is: 'desk' }));
  const card = tablet.card.value?.id === id ? tablet.card.value : undefined;
  const row = tablet.rows.value.find((one) => one.id === id);
  if (card?.complaint) {
    return <Whole complaint={card.complaint} />;
  }
  return card?.why ? <NoCard id={id} why={card.why} /> : <Opening row={row} />;
}

function Whole({ complaint }: { complaint: Complaint }) {
  const tablet = useTablet();
  const view = useView();
  const unseen = useSignal<Unseen | undefined>(undefined);
  const within = useRef<HTMLDivElement>(null);
  const todo = useRef<HTMLHeadingElement>(null);
  useStill(within, todo);
  useLeaving(complaint);
  const own = withOwn(complaint.standing, complaint.id, tablet.acts.value, view.me, new Date(tablet.now.peek()).toISOString());
  const earlier = tablet.card.value?.earlier;
  return (
    <div ref={within} class={tablet.awaySince.value === undefined ? 'card' : 'card old'}>
      <Top known={{ ...complaint, standing: own.standing, ...(complaint.promise && { promisedBy: complaint.promise.by }) }} busy={own.busy} unseen={unseen} />
      <Away />
      <main class="card-main">
        <div class="card-left">
          <Warnings complaint={complaint} />
          <Guest complaint={complaint} />
          <Said complaint={complaint} />
          <Remedies complaint={complaint} busy={own.busy} />
          <Understood complaint={complaint} />
          <Thread complaint={complaint} unseen={unseen} />
          <Answer complaint={complaint} />
        </div>
        <div class="card-right">
          <Todo complaint={complaint} busy={own.busy} heading={todo} />
          {earlier && <Earlier earlier={earlier} />}
        </div>
        <Entries complaint={complaint} />
      </main>
    </div>
  );
}

/** What the house could not do or did by itself. */
function Warnings({ complaint: { parked, promise } }: { complaint: Complaint }) {
  const { words, language } = useView();
  const lengthened = promise?.lengthened ?? 0;
  return (
    <>
      {parked && <p class="banner">{words.card.couldNotSend}</p>}
      {lengthened > 0 && <p class="banner">{plural(language, words.card.lengthened, lengthened)}</p>}
    </>
  );
}

/** While it is read for the first time: what the desk knows of it, greyed. */
function Opening({ row }: { row: Row | undefined }) {
  const { words } = useView();
  return (
    <div class="card opening" aria-busy="true">
      <Top known={row} />
      <main class="card-main">
        <div class="card-left">
          <p role="status" class="soft">
            {words.card.reading}
          </p>
          {row && <Said complaint={{ words: row.excerpt, language: row.language, channel: row.channel, receivedAt: row.receivedAt }} />}
        </div>
      </main>
    </div>
  );
}

/** Escape goes back, unless it closes something that lies over the card or ends what a keyboard composes. */
function useEscape(back: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
        back();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

/** A text that leaves writes no entry, so the pulse says nothing of it: the card looks again while one is owed. */
function useLeaving(complaint: Complaint) {
  const tablet = useTablet();
  useEffect(() => {
    const leaves = nextLeaves(complaint.entries);
    if (leaves === undefined) {
      return undefined;
    }
    const look = () => {
      if (document.hidden) {
        timer = setTimeout(look, NOT_BEFORE);
      } else {
        void tablet.readCard(complaint.id);
      }
    };
    let timer = setTimeout(look, Math.max(NOT_BEFORE, leaves + AFTER_LEAVING - tablet.now.peek()));
    return () => clearTimeout(timer);
  }, [complaint, tablet]);
}
