/** Who are you? A name, then its PIN. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Name } from '../../parts/verbatim';
import { useTablet } from '../../store/at';
import type { Threshold } from '../../server/types';
import { Likings } from './likings';
import { PinPad } from './pin-pad';

type Person = Threshold['staff'][number];

export function Who() {
  const tablet = useTablet();
  const words = tablet.words.value;
  const threshold = tablet.threshold.value;
  const who = tablet.who.value;
  const [chosen, setChosen] = useState<Person>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!chosen) {
      heading.current?.focus();
    }
  }, [chosen]);
  const after = who.is === 'nobody' ? who.after : undefined;
  return (
    <main class={chosen ? 'who chosen' : 'who'}>
      <section class="who-names">
        <p class="who-hotel">
          <Name>{threshold?.hotel ?? ''}</Name>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {words.who.title}
        </h1>
        {(after === 'idle' || after === 'over') && (
          <p role="status" class="measure">
            {words.who[after]}
          </p>
        )}
        {threshold?.staff.length === 0 && <p>{words.who.noStaff}</p>}
        <ul class="people">
          {threshold?.staff.map((person) => (
            <li key={person.id}>
              <button type="button" class="tile person" aria-pressed={chosen?.id === person.id} onClick={() => setChosen(person)}>
                <span class="person-name">
                  <Name>{person.name}</Name>
                </span>
                <span class="small">
                  {words.roles[person.role]}
                  {person.onDuty && `, ${words.who.onDuty}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Likings />
      </section>
      {chosen && <PinPad key={chosen.id} person={chosen} onAnother={() => setChosen(undefined)} />}
    </main>
  );
}
