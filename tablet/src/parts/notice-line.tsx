/** The line at the foot of the screen: what was done, with its undo; what was refused, and what to do; what is not sent yet. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTablet } from '../store/at';
import type { Problem } from '../server/types';
import type { Notice, Undo as UndoOf } from '../store/notice';
import { clock } from '../store/time';
import { fill, plural, type Words } from '../words/words';

/** How long a line stays that asks for nothing. Milliseconds. */
const STAYS = 8_000;

export function NoticeLine() {
  const tablet = useTablet();
  const notice = tablet.notice.value;
  useEffect(() => {
    if (notice?.is === 'done') {
      const until = notice.undo ? notice.undo.until - tablet.now.peek() : STAYS;
      const timer = setTimeout(
        () => {
          if (tablet.notice.peek() === notice) {
            tablet.notice.value = undefined;
          }
        },
        Math.max(0, Math.min(STAYS, until)),
      );
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [notice, tablet]);
  const who = tablet.who.value;
  if (!notice && who.is !== 'somebody') {
    return null;
  }
  return (
    <footer class="notices">
      <div role="status">{notice ? <p class={`notice ${notice.is}`}>{text(tablet.words.value, notice)}</p> : <Quiet />}</div>
      {notice && (
        <div class="notices-ways">
          <Ways notice={notice} />
        </div>
      )}
    </footer>
  );
}

/** What the line says when there is nothing to say of the last act: the hour, and whether everything has been sent. */
function Quiet() {
  const tablet = useTablet();
  const words = tablet.words.value.doing;
  const hour = useComputed(() => {
    const zone = tablet.desk.value?.hotel.zone;
    return zone === undefined ? '' : clock(tablet.language.value, zone, tablet.now.value, tablet.now.value);
  });
  const under = tablet.acts.value.length;
  return (
    <p class="soft">
      <span class="figure" aria-hidden="true">
        {hour}
      </span>{' '}
      {under === 0 ? words.allSent : plural(tablet.language.value, words.onTheWay, under)}
    </p>
  );
}

function Ways({ notice }: { notice: Notice }) {
  const tablet = useTablet();
  const words = tablet.words.value.app;
  switch (notice.is) {
    case 'done':
      return notice.undo ? <Undo undo={notice.undo} number={notice.number} /> : null;
    case 'refused':
      return (
        <button type="button" class="button quiet" onClick={() => (tablet.notice.value = undefined)}>
          {words.close}
        </button>
      );
    case 'not-sent': {
      const { act } = notice;
      return act ? (
        <>
          <button type="button" class="button" onClick={() => void tablet.again(act)}>
            {words.tryAgain}
          </button>
          <button type="button" class="button quiet" onClick={() => tablet.letGo(act)}>
            {words.cancel}
          </button>
        </>
      ) : (
        <button type="button" class="button quiet" onClick={() => (tablet.notice.value = undefined)}>
          {words.close}
        </button>
      );
    }
  }
}

function Undo({ undo, number }: { undo: UndoOf; number: string }) {
  const tablet = useTablet();
  const seconds = useComputed(() => Math.max(0, Math.ceil((undo.until - tablet.now.value) / 1000)));
  const words = tablet.words.value.app;
  return (
    <button
      type="button"
      class="button undo"
      aria-label={plural(tablet.language.value, words.undoSeconds, seconds.value)}
      onClick={() => void tablet.undo(undo, number)}
    >
      {words.undo} <span class="figure">{seconds}</span>
    </button>
  );
}

/** A calm sentence about the last act. */
export function text(words: Words, notice: Notice): string {
  const what = fill(words.verbs[notice.deed], { number: notice.number });
  switch (notice.is) {
    case 'done':
      return fill(words.did[notice.deed], { number: notice.number });
    case 'refused':
      return `${fill(words.doing.refused, { what })} ${refusal(words, notice.problem)}`;
    case 'not-sent':
      return fill(words.doing.notSent, { what });
  }
}

/** Why the server said no, in the tablet's language; what it has no words for the server says itself. */
export function refusal(words: Words, problem: Pick<Problem, 'type' | 'title' | 'detail' | 'who'>): string {
  const word = problem.type.replace(/^.*\//, '');
  const known = Object.hasOwn(words.problems, word) ? words.problems[word as keyof Words['problems']] : undefined;
  if (known !== undefined) {
    return fill(known, { who: problem.who ?? words.app.colleague });
  }
  return problem.detail === '' ? words.problems.unnamed : `${problem.title}. ${problem.detail}`;
}
