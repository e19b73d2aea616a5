/** What the house understood and how sure it is of it, with the words that decided, and a correction in place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Name } from '../../parts/verbatim';
import type { Complaint, Severity } from '../../server/types';
import { fill } from '../../words/words';
import { Correct } from './correct';
import { sureness } from './known';
import { isOpen } from './offers';
import { useView } from './view';

export function Understood({ complaint }: { complaint: Complaint }) {
  const { words } = useView();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) {
      opener.current?.focus();
    }
    was.current = open;
  }, [open]);
  return (
    <section class="card-part" aria-labelledby="card-understood">
      <div class="part-head">
        <h2 id="card-understood">{words.card.understood}</h2>
        {isOpen(complaint.standing) && !open && (
          <button ref={opener} type="button" class="button quiet" onClick={() => setOpen(true)}>
            {words.card.correct}
          </button>
        )}
      </div>
      {open ? <Correct complaint={complaint} onClose={() => setOpen(false)} /> : <Known complaint={complaint} />}
    </section>
  );
}

function Known({ complaint }: { complaint: Complaint }) {
  const { words } = useView();
  const { sure, because, second } = complaint;
  return (
    <>
      <dl class="known">
        <Judged what={words.card.kinds[complaint.kind]} share={sure.kind} />
        <Judged what={words.categories[complaint.category]} share={sure.category}>
          {second !== undefined && sureness(sure.category) !== 'sure' && fill(words.card.secondly, { what: words.categories[second] })}
        </Judged>
        <Judged
          what={complaint.remedies.length === 0 ? words.card.asksNothing : fill(words.card.asks, { what: complaint.remedies.map(({ kind }) => words.remedies[kind]).join(', ') })}
          share={sure.remedies}
        />
      </dl>
      <p class="small soft">
        {words.severities[complaint.severity as Severity]}
        {complaint.safety && ` · ${words.card.someoneInDanger}`}
      </p>
      {because.length > 0 && (
        <p class="small soft">
          {words.card.because}{' '}
          {because.map((word, at) => (
            <span key={word}>
              {at > 0 && ' · '}
              <Name>{word}</Name>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Judged({ what, share, children }: { what: string; share: number; children?: ComponentChildren }) {
  const { words } = useView();
  const how = sureness(share);
  return (
    <div class={`judged ${how}`}>
      <dt>
        {what}
        {children !== undefined && children !== false && <span class="judged-more small soft">{children}</span>}
      </dt>
      <dd>{words.card.sureness[how]}</dd>
    </div>
  );
}
