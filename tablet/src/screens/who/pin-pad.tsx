/** The PIN of one person: by the keypad on the screen or by a keyboard, and never shown. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Keypad } from '../../parts/keypad';
import { refusal } from '../../parts/notice-line';
import { Name } from '../../parts/verbatim';
import type { Trouble } from '../../server/server';
import { useTablet } from '../../store/at';
import { length } from '../../store/time';
import type { Tablet } from '../../store/tablet';
import { fill, plural } from '../../words/words';

const SHORTEST = 6;
const LONGEST = 12;

export function PinPad({ person, onAnother }: { person: { id: string; name: string }; onAnother: () => void }) {
  const tablet = useTablet();
  const words = tablet.words.value.who;
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<Trouble>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const comeIn = async (event: Event) => {
    event.preventDefault();
    if (busy || pin.length < SHORTEST) {
      return;
    }
    setBusy(true);
    setWhy(undefined);
    const outcome = await tablet.signIn(person.id, pin);
    if (!outcome.ok) {
      setBusy(false);
      setPin('');
      setWhy(outcome.why);
      field.current?.focus();
      if (outcome.why.is === 'not-enrolled' || outcome.why.is === 'signed-out') {
        await tablet.toThreshold(outcome.why);
      }
    }
  };
  const typed = (text: string) => {
    setWhy(undefined);
    setPin(text.replace(/\D/g, '').slice(0, LONGEST));
  };

  return (
    <form
      class="pin-pad"
      onSubmit={(event) => void comeIn(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          onAnother();
        }
      }}
    >
      <label class="field">
        <span class="label">
          <PinOf name={person.name} />
        </span>
        {/* No keyboard of the tablet's own: the keypad is there. A keyboard with keys works all the same. */}
        <input
          ref={field}
          class="input pin"
          type="password"
          inputMode="none"
          autocomplete="off"
          dir="ltr"
          maxLength={LONGEST}
          value={pin}
          aria-describedby="pin-why"
          onInput={(event) => typed(event.currentTarget.value)}
        />
      </label>
      <p id="pin-why" role="alert" class="who-why">
        {why && says(tablet, why)}
      </p>
      <Keypad onDigit={(digit) => typed(pin + digit)} onBack={() => typed(pin.slice(0, -1))} backSays={words.back} />
      <div class="pin-ways">
        <button type="button" class="button quiet" onClick={onAnother}>
          {words.another}
        </button>
        <button type="submit" class="button main" disabled={busy || pin.length < SHORTEST}>
          {busy ? words.comingIn : words.comeIn}
        </button>
      </div>
      <p role="status" class="unseen">
        {pin !== '' && plural(tablet.language.value, words.digits, pin.length)}
      </p>
    </form>
  );
}

/** The name stands in its own direction within our sentence. */
function PinOf({ name }: { name: string }) {
  const [before, behind] = useTablet().words.value.who.pinOf.split('{name}');
  return (
    <>
      {before}
      <Name>{name}</Name>
      {behind}
    </>
  );
}

function says(tablet: Tablet, why: Trouble): string {
  const words = tablet.words.value;
  if (why.is !== 'refused') {
    return words.who.unreachable;
  }
  const { problem } = why;
  if (problem.notBefore !== undefined) {
    return fill(words.who.wait, { time: length(words, tablet.language.value, Math.max(0, Date.parse(problem.notBefore) - tablet.now.value)) });
  }
  switch (problem.type) {
    case '/problems/wrong-pin':
      return words.who.wrongPin;
    case '/problems/not-a-pin':
      return words.who.notAPin;
    default:
      return refusal(words, problem);
  }
}
