/** The desk: what is mine, what waits, and what is wrong with the desk itself. Places and looks as a departure board has them. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { clock } from '../../store/time';
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
  const { zone } = desk.hotel;
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
          <List placed={shown.mine} zone={zone} meant={meant} empty={words.desk.nothingMine} />
        </section>
        <section class="waiting" aria-labelledby="list">
          <ListHead id="list" says={words.desk.list} count={shown.list.length} />
          <List placed={shown.list} zone={zone} meant={meant} empty={words.desk.nothingWaits} takes />
          {shown.others.length > 0 && (
            <details class="others">
              <summary>{plural(tablet.language.value, words.desk.others, shown.others.length)}</summary>
              <List placed={shown.others} zone={zone} meant={meant} empty="" />
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

/** Since when nobody answers. */
function Away() {
  const tablet = useTablet();
  const since = tablet.awaySince.value;
  const zone = tablet.desk.value?.hotel.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div role="status">
      {since !== undefined && (
        <p class="banner away">{fill(tablet.words.value.app.away, { time: clock(tablet.language.value, zone, since, tablet.now.peek()) })}</p>
      )}
    </div>
  );
}
