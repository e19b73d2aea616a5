/** The bar of the card: back, its number, where it stands and with whom, and what is due next. */
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { TimeLeft } from '../../parts/time-left';
import type { Complaint, Standing } from '../../server/types';
import { useTablet } from '../../store/at';
import { due, type Timed } from '../../store/time';
import { fill, plural } from '../../words/words';
import { isOpen } from './offers';
import { department } from './sentence';
import type { Unseen } from './thread-part';
import { useView, type View } from './view';

/** What the bar must know, whether the whole complaint is there yet or only its line on the desk. */
export type Known = Timed & Pick<Complaint, 'number' | 'category' | 'severity'> & { reopened?: number };

export function Top({ known, busy = false, unseen }: { known: Known | undefined; busy?: boolean; unseen?: Signal<Unseen | undefined> }) {
  const tablet = useTablet();
  const view = useView();
  const { words } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header class="card-top">
      <button type="button" class="button quiet back" onClick={() => tablet.go({ is: 'desk' })}>
        <span aria-hidden="true">‹ </span>
        {words.app.back}
      </button>
      <div class="card-title">
        <h1 ref={heading} tabIndex={-1}>
          {known ? (
            <>
              <bdi class="figure">{known.number}</bdi> <span class="card-what">{words.categories[known.category]}</span>
            </>
          ) : (
            words.card.reading
          )}
        </h1>
        {known && (
          <p class="card-stands">
            {known.severity === 1 && <strong class="danger">{words.desk.danger} · </strong>}
            {busy ? words.doing.sending : stands(known.standing, known.receivedAt, view)}
            {known.reopened !== undefined && known.reopened > 0 && ` · ${plural(view.language, words.card.reopenedTimes, known.reopened)}`}
          </p>
        )}
      </div>
      <div role="status" class="card-unseen">
        {unseen?.value && (
          <button type="button" class="button" onClick={() => unseen.peek()?.show()}>
            {fill(words.card.newText, { time: view.time(unseen.value.at) })}
          </button>
        )}
      </div>
      {known && isOpen(known.standing) && <TimeLeft due={due(known)} zone={view.zone} />}
    </header>
  );
}

/** Where it stands, with whom and since when. */
function stands(standing: Standing, receivedAt: string, { words, me, time }: View): string {
  const say = words.card.stands;
  const mine = standing.by === me.id;
  const name = standing.byName ?? words.card.someone;
  const at = time(standing.since ?? receivedAt);
  switch (standing.state) {
    case 'waiting':
      return fill(say.waiting, { time: at });
    case 'taken':
      return mine && standing.confirmBy !== undefined
        ? fill(say.givenMine, { time: time(standing.confirmBy) })
        : mine
          ? fill(say.takenMine, { time: at })
          : fill(say.takenTheirs, { name, time: at });
    case 'started':
      if (standing.department !== undefined) {
        const which = department(words, standing.department);
        return mine ? fill(say.departmentMine, { department: which }) : fill(say.department, { department: which, name });
      }
      return mine ? fill(say.startedMine, { time: at }) : fill(say.startedTheirs, { name, time: at });
    case 'resolved':
      return fill(say.resolved, { name, time: at });
    case 'withdrawn':
      return fill(say.withdrawn, { name, time: at });
  }
}
