/** The bar: who I am, how much I have in hand against the mark, and who waits in line. */
import { useState } from 'preact/hooks';
import { Name } from '../../parts/verbatim';
import type { Desk } from '../../server/types';
import { useTablet } from '../../store/at';
import { figure, fill, plural } from '../../words/words';
import { dots, type Board } from './board';
import { Menu } from './menu';

export function Bar({ desk, board }: { desk: Desk; board: Board }) {
  const tablet = useTablet();
  const words = tablet.words.value.desk;
  const [menu, setMenu] = useState(false);
  return (
    <header class="bar">
      <button type="button" class="button quiet bar-who" aria-haspopup="dialog" aria-label={fill(words.menuOf, { name: desk.me.name })} onClick={() => setMenu(true)}>
        <span class="bar-hotel soft">
          <Name>{desk.hotel.name}</Name>
        </span>
        <span class="bar-me">
          <Name>{desk.me.name}</Name> ▾
        </span>
      </button>
      <Workload desk={desk} />
      <Line waiting={desk.line.waiting} />
      {menu && <Menu desk={desk} board={board} onClose={() => setMenu(false)} />}
    </header>
  );
}

/** Minutes in hand and the mark they must not pass, as dots for the glance and in words for the rest. */
function Workload({ desk: { me, marks } }: { desk: Desk }) {
  const tablet = useTablet();
  const words = tablet.words.value.desk;
  const language = tablet.language.value;
  const filled = dots(me.minutes, me.items, marks);
  const over = me.minutes >= marks.minutes || me.items >= marks.items;
  return (
    <p class={over ? 'workload over' : 'workload'}>
      <span class="dots" aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <span key={at} class={at < filled ? 'dot full' : 'dot'} />
        ))}
      </span>
      <span class="figure">{fill(words.inHand, { minutes: figure(language, me.minutes), high: figure(language, marks.minutes) })}</span>
      <span class="soft small">
        {plural(language, words.items, me.items)}
        {over && ` · ${words.overMark}`}
      </span>
    </p>
  );
}

/** Guests who wait in line at the desk, counted by a tap when somebody has a hand free. Nobody must. */
function Line({ waiting }: { waiting: number }) {
  const tablet = useTablet();
  const words = tablet.words.value.desk;
  return (
    <div class="line" role="group" aria-label={words.line}>
      <span class="line-count">
        <span class="soft small">{words.line}</span> <span class="figure line-figure">{figure(tablet.language.value, waiting)}</span>
      </span>
      <button type="button" class="button" aria-label={words.lineFewer} disabled={waiting === 0} onClick={() => void tablet.line(-1)}>
        <bdi dir="ltr">−1</bdi>
      </button>
      <button type="button" class="button" aria-label={words.lineMore} onClick={() => void tablet.line(1)}>
        <bdi dir="ltr">+1</bdi>
      </button>
    </div>
  );
}
