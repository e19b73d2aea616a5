/** A tablet that is none of the hotel's: with a manager's code it becomes one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { refusal } from '../../parts/notice-line';
import type { Trouble } from '../../server/server';
import { useTablet } from '../../store/at';
import type { Words } from '../../words/words';
import { Likings } from './likings';

/** A code that came with the address, as a link of a manager's or of this machine's own brings it. */
export function codeIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#\/?/, '')).get('enrol') ?? '';
}

export function Enrol() {
  const tablet = useTablet();
  const words = tablet.words.value.who;
  const who = tablet.who.value;
  const [code, setCode] = useState(() => codeIn(location.hash));
  const [label, setLabel] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    if (location.hash.includes('enrol=')) {
      // The code is used up with this visit; it should not stay in the address.
      history.replaceState(null, '', `${location.pathname}#/`);
    }
  }, []);

  const enrol = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setWhy(undefined);
    const outcome = await tablet.enrol(code.trim(), (label ?? words.labelLike).trim());
    setBusy(false);
    if (!outcome.ok) {
      setWhy(says(tablet.words.value, outcome.why));
    }
  };

  return (
    <main class="who who-alone">
      <h1 ref={heading} tabIndex={-1}>
        {words.enrolTitle}
      </h1>
      <p class="measure">{who.is === 'not-enrolled' && who.switchedOff ? words.switchedOff : words.enrolWhy}</p>
      <form class="who-form" onSubmit={(event) => void enrol(event)}>
        <label class="field">
          <span class="label">{words.code}</span>
          <input class="input code" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} required value={code} onInput={(event) => setCode(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span class="label">{words.label}</span>
          <input class="input" dir="auto" autocomplete="off" required maxLength={60} value={label ?? words.labelLike} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <p role="alert" class="who-why">
          {why}
        </p>
        <button type="submit" class="button main" disabled={busy || code.trim() === ''}>
          {busy ? words.comingIn : words.enrol}
        </button>
      </form>
      <Likings />
    </main>
  );
}

function says(words: Words, why: Trouble): string {
  if (why.is === 'refused') {
    return why.problem.type === '/problems/wrong-code' ? words.who.wrongCode : refusal(words, why.problem);
  }
  return words.who.unreachable;
}
