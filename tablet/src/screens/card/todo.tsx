/** What to do: what makes sense where the complaint stands, the likeliest as the main button. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { HandOver } from './hand-over';
import { offers, type Offer } from './offers';
import { Promising } from './promising-sheet';
import { useView } from './view';
import { WordsSheet } from './words-sheet';

/** A tap that comes this soon after the buttons have changed was meant for what stood there before. Milliseconds. */
const NOT_MEANT = 400;

export function Todo({ complaint, busy, heading }: { complaint: Complaint; busy: boolean; heading: RefObject<HTMLHeadingElement | null> }) {
  const tablet = useTablet();
  const { words, me } = useView();
  const [asked, setAsked] = useState<Offer>();
  const offered = offers(complaint, me);
  const [main, ...others] = offered;
  const order = offered.join();
  const changedAt = useRef(0);
  useEffect(() => {
    changedAt.current = performance.now();
  }, [order]);

  const had = useRef(asked);
  useEffect(() => {
    // What the sheet would give the focus back to may be gone by what was done in it.
    if (had.current && !asked && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    had.current = asked;
  }, [asked, heading]);

  const choose = (offer: Offer) => {
    if (busy || performance.now() - changedAt.current < NOT_MEANT) {
      return;
    }
    if (offer === 'take' || offer === 'start') {
      void tablet.act(offer, complaint);
    } else {
      setAsked(offer);
    }
  };

  return (
    <section class="todo" aria-labelledby="card-todo">
      <h2 id="card-todo" ref={heading} tabIndex={-1}>
        {words.card.todo}
      </h2>
      {main && <Way key={main} offer={main} main busy={busy} onTap={choose} />}
      <div class="offers">
        {others.map((offer) => (
          <Way key={offer} offer={offer} busy={busy} onTap={choose} />
        ))}
      </div>
      {asked && <Asked offer={asked} complaint={complaint} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function Way({ offer, main = false, busy, onTap }: { offer: Offer; main?: boolean; busy: boolean; onTap: (offer: Offer) => void }) {
  const { words } = useView();
  return (
    <button type="button" class={main ? 'button main' : 'button'} aria-disabled={busy} onClick={() => onTap(offer)}>
      {words.card.offers[offer]}
    </button>
  );
}

/** The sheet that asks for what an act needs. */
function Asked({ offer, complaint, onClose }: { offer: Offer; complaint: Complaint; onClose: () => void }) {
  const { words } = useView();
  const { card } = words;
  switch (offer) {
    case 'promise':
      return <Promising complaint={complaint} onClose={onClose} />;
    case 'hand-over':
      return <HandOver complaint={complaint} onClose={onClose} />;
    case 'note':
      return <WordsSheet complaint={complaint} verb="note" field="text" title={card.note} label={card.noteLabel} does={card.noteIt} needed onClose={onClose} />;
    case 'resolve':
      return <WordsSheet complaint={complaint} verb="resolve" field="outcome" title={card.resolve} label={card.resolveLabel} does={card.offers.resolve} onClose={onClose} />;
    case 'reopen':
      return <WordsSheet complaint={complaint} verb="reopen" field="why" title={card.reopen} label={card.reopenLabel} does={card.offers.reopen} onClose={onClose} />;
    case 'take':
    case 'start':
      return null;
  }
}
