/** The desk: what is mine, what waits, and what is wrong with the desk itself. Places and looks as a departure board has them. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Away } from '../../parts/away';
import { useTablet } from '../../store/at';
import { fill, plural } from '../../words/words';
import { Banners } from './banners';
import { Bar } from './bar';
import { board } from './board';
import { List } from './list';
import { useSteady, useTouch } from './steady';

export function Desk() {
  const tablet = useTablet();
  const words = tablet.words.value;
  const desk = tablet.desk.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = useComputed(() => board(tablet.rows.value, tablet.desk.value?.me.id ?? ''));
  const { shown, meant } = useSteady(fresh.value);
  useTouch(tablet);
  useEffect(() => heading.current?.focus(), []);
  if (!desk) {
    return (
      <main class="desk-reading">
        <h1 ref={heading} tabIndex={-1}>
          {words.desk.reading}
        </h1>
        <Away />
      </main>
    );
  }
  const held = { zone: desk.hotel.zone, me: desk.me.id, spoken: desk.hotel.language, meant };
  return (
    <div class={tablet.awaySince.value === undefined ? 'desk' : 'desk old'}>
      <Bar desk={desk} board={shown} />
      <main class="desk-main">
        <h1 ref={heading} tabIndex={-1} class="unseen">
          {fill(words.desk.hotel, { hotel: desk.hotel.name })}
        </h1>
        <div class="desk-said">
          <Away />
          <Banners desk={desk} board={shown} />
        </div>
        <section class="mine" aria-labelledby="mine">
          <ListHead id="mine" says={words.desk.mine} count={shown.mine.length} />
          <List {...held} placed={shown.mine} empty={words.desk.nothingMine} />
        </section>
        <section class="waiting" aria-labelledby="list">
          <ListHead id="list" says={words.desk.list} count={shown.list.length} />
          <List {...held} placed={shown.list} empty={words.desk.nothingWaits} takes />
          {shown.others.length > 0 && (
            <details class="others">
              <summary>{plural(tablet.language.value, words.desk.others, shown.others.length)}</summary>
              <List {...held} placed={shown.others} empty="" />
            </details>
          )}
        </section>
      </main>
      <nav class="desk-foot">
        <button type="button" class="button main" onClick={() => tablet.go({ is: 'filing', safety: false })}>
          + {words.desk.new}
        </button>
        <button type="button" class="button safety" onClick={() => tablet.go({ is: 'filing', safety: true })}>
          ! {words.desk.safety}
        </button>
      </nav>
    </div>
  );
}

function ListHead({ id, says, count }: { id: string; says: string; count: number }) {
  return (
    <h2 id={id} class="list-head">
      {says} <span class="figure soft">{count}</span>
    </h2>
  );
}
