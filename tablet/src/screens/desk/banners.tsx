/** Sentences about the desk itself: danger that was given to me, and who has too much, with what was already done. */
import { useComputed } from '@preact/signals';
import type { Desk } from '../../server/types';
import { useTablet } from '../../store/at';
import { length } from '../../store/time';
import { fill, plural } from '../../words/words';
import { pushedToMe, type Board, type Placed } from './board';

export function Banners({ desk, board }: { desk: Desk; board: Board }) {
  const pushed = pushedToMe(board);
  return (
    <div class="banners" role="status">
      {pushed.map((placed) => (
        <Danger key={placed.row.id} placed={placed} />
      ))}
      {desk.overloads.map((overload) => (
        <Overload key={overload.clerk} overload={overload} me={desk.me.id} />
      ))}
    </div>
  );
}

function Danger({ placed: { row } }: { placed: Placed }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const by = Date.parse(row.standing.confirmBy ?? row.acknowledgeBy);
  const where = row.room === undefined ? words.app.noRoom : `${words.app.room} ${row.room}`;
  const says = useComputed(() => {
    const left = by - tablet.now.value;
    const now = tablet.words.value;
    return left > 0
      ? fill(now.desk.dangerYours, { where, time: length(now, tablet.language.value, left) })
      : fill(now.desk.dangerYoursLate, { where });
  });
  return (
    <p class="banner danger-yours">
      {/* The seconds that run are not read aloud each time. */}
      <span aria-hidden="true" class="figure">
        {says}
      </span>
      <span class="unseen">{fill(words.desk.dangerYoursLate, { where })}</span>
      <span class="banner-ways">
        <button type="button" class="button main" disabled={row.busy} onClick={() => void tablet.act('start', row)}>
          {words.desk.begin}
        </button>
        <button type="button" class="button" onClick={() => tablet.go({ is: 'card', id: row.id })}>
          {words.desk.open}
        </button>
      </span>
    </p>
  );
}

function Overload({ overload, me }: { overload: Desk['overloads'][number]; me: string }) {
  const tablet = useTablet();
  const words = tablet.words.value;
  const language = tablet.language.value;
  const mine = overload.clerk === me;
  const minutes = plural(language, words.desk.minutesInHand, overload.minutes);
  const { help, returned } = overload;
  return (
    <p class="banner">
      <span>
        {mine ? fill(words.desk.overloadMe, { minutes }) : fill(words.desk.overload, { name: overload.name, minutes })}{' '}
        {returned.length > 0 && plural(language, words.desk.returned, returned.length, { which: returned.map((one) => one.number).join(', ') })}{' '}
        {mine ? words.desk.othersHear : help && fill(words.desk.canYou, { number: help.number })}
      </span>
      {!mine && help && (
        <span class="banner-ways">
          <button type="button" class="button" onClick={() => void tablet.act('take', help)}>
            {fill(words.desk.takeOf, { number: help.number })}
          </button>
          <button type="button" class="button quiet" onClick={() => tablet.go({ is: 'card', id: help.id })}>
            {words.desk.open}
          </button>
        </span>
      )}
    </p>
  );
}
