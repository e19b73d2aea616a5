/** Instead of a card: there is none, or nobody answered; with a way on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { refusal } from '../../parts/notice-line';
import type { Trouble } from '../../server/server';
import { useTablet } from '../../store/at';
import { useView } from './view';

export function NoCard({ id, why }: { id: string; why: Trouble }) {
  const tablet = useTablet();
  const { words } = useView();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missing = why.is === 'refused' && why.problem.status === 404;
  const again = async () => {
    setBusy(true);
    await tablet.openCard(id);
    setBusy(false);
  };
  return (
    <main class="no-card">
      <h1 ref={heading} tabIndex={-1}>
        {missing ? words.card.notFound : words.card.failed}
      </h1>
      <p class="measure">{missing ? words.card.notFoundWhy : why.is === 'refused' ? refusal(words, why.problem) : words.card.failedWhy}</p>
      <div class="ways">
        {!missing && (
          <button type="button" class="button" disabled={busy} onClick={() => void again()}>
            {busy ? words.card.reading : words.app.tryAgain}
          </button>
        )}
        <button type="button" class="button main" onClick={() => tablet.go({ is: 'desk' })}>
          {words.app.back}
        </button>
      </div>
    </main>
  );
}
