/** Promise the guest a time: four quick choices, or a time of day in the hotel. */
import { useState } from 'preact/hooks';
import { refusal } from '../../parts/notice-line';
import { Sheet } from '../../parts/sheet';
import type { Complaint, Problem } from '../../server/types';
import { useTablet } from '../../store/at';
import { fill, plural, type Words } from '../../words/words';
import { CHOICES, hindrance, nextAt, type Hindrance } from './promising';
import { useTold } from './told';
import { useView } from './view';

const MINUTE = 60_000;

export function Promising({ complaint, onClose }: { complaint: Complaint; onClose: () => void }) {
  const tablet = useTablet();
  const { words, language, zone, time } = useView();
  const [ofDay, setOfDay] = useState('');
  const { told, busy, tell } = useTold((words, problem) => because(words, problem, time));
  const now = tablet.now.value;
  const at = nextAt(zone, ofDay, now);
  const no = at === undefined ? undefined : hindrance(at, now, complaint.checkout);
  const tooLate = CHOICES.map((minutes) => hindrance(now + minutes * MINUTE, now, complaint.checkout)).find((one) => one !== undefined);

  const promise = async (body: { inMinutes: number } | { at: string }) => {
    if (await tell(() => tablet.act('promise', complaint, body))) {
      onClose();
    }
  };

  return (
    <Sheet title={words.card.promise} onClose={onClose}>
      <p>{words.card.promiseWhen}</p>
      <div class="promise-choices">
        {CHOICES.map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="tile"
            disabled={busy || hindrance(now + minutes * MINUTE, now, complaint.checkout) !== undefined}
            onClick={() => void promise({ inMinutes: minutes })}
          >
            <strong class="figure">{time(now + minutes * MINUTE)}</strong>
            <span class="small">{plural(language, words.card.inMinutes, minutes)}</span>
          </button>
        ))}
      </div>
      {tooLate && <p class="soft">{says(words, tooLate, time)}</p>}
      <form
        class="promise-time"
        onSubmit={(event) => {
          event.preventDefault();
          if (at !== undefined && !no && !busy) {
            void promise({ at: new Date(at).toISOString() });
          }
        }}
      >
        <label class="field">
          <span class="label">{words.card.atTime}</span>
          <input class="input figure" type="time" value={ofDay} aria-describedby="promise-no" onInput={(event) => setOfDay(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button main" disabled={busy || at === undefined || no !== undefined}>
          {busy ? words.doing.sending : at === undefined ? words.card.promiseIt : fill(words.card.promiseAt, { time: time(at) })}
        </button>
      </form>
      <p id="promise-no" role="alert" class="told">
        {no ? says(words, no, time) : told}
      </p>
    </Sheet>
  );
}

function says(words: Words, no: Hindrance, time: (at: number) => string): string {
  switch (no.is) {
    case 'too-soon':
      return fill(words.card.tooSoon, { time: time(no.earliest) });
    case 'after-checkout':
      return fill(words.card.afterCheckout, { time: time(no.checkout) });
  }
}

/** The house's own refusal, with the time that it names. */
function because(words: Words, problem: Problem, time: (at: number) => string): string {
  if (problem.earliest !== undefined) {
    return says(words, { is: 'too-soon', earliest: Date.parse(problem.earliest) }, time);
  }
  if (problem.checkout !== undefined) {
    return says(words, { is: 'after-checkout', checkout: Date.parse(problem.checkout) }, time);
  }
  return refusal(words, problem);
}
