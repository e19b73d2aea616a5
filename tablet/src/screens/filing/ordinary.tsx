/** An ordinary complaint. A room's digits, a tap on what is wrong, a tap on what would make it right: it is filed. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { isBlank } from '../../store/begun';
import { already } from './already';
import { Already } from './already-part';
import { byArrows } from './arrows';
import { useKeys } from './keys';
import { Title } from './match';
import { useMeant } from './meant';
import { Right } from './right';
import { useTelling } from './telling';
import { Top } from './top';
import { Who } from './who';
import { WordsLine } from './words-line';
import { Wrong } from './wrong';

export function Ordinary() {
  const tablet = useTablet();
  const words = tablet.words.value;
  const telling = useTelling();
  const { begun, about, busy, step, text } = telling;
  const field = useRef<HTMLInputElement>(null);
  const wrong = useRef<HTMLHeadingElement>(null);
  const right = useRef<HTMLHeadingElement>(null);
  const open = already(tablet.rows.value, about);
  const meant = useMeant(`${step} ${begun.category} ${open.length}`);
  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    const { activeElement } = document;
    // While somebody types, the focus stays where they type, as long as that is on the screen.
    if (telling.leads.current || (activeElement instanceof HTMLElement && activeElement.offsetParent === null)) {
      telling.leads.current = false;
      (step === 'who' ? field : begun.category ? right : wrong).current?.focus({ preventScroll: true });
    }
  });
  useKeys(field, telling.type, () => tablet.go({ is: 'desk' }));

  return (
    <div class="filing" data-step={step} aria-busy={busy}>
      <Top title={words.filing.title} onAfresh={busy || (isBlank(begun) && text === '') ? undefined : telling.afresh} />
      <main class="filing-main">
        <Who
          field={field}
          typed={begun.typed}
          onTyped={telling.type}
          onDigit={telling.digit}
          found={telling.found}
          about={about}
          onTake={telling.take}
          onEnter={telling.takeFirst}
          busy={busy}
          stays
        />
        <div class="filing-what" onKeyDown={byArrows}>
          {about && (
            <p class="filing-about">
              <span>
                {about.is === 'stay' && <strong class="figure">{about.stay.room} </strong>}
                <Title about={about} words={words} />
              </span>
              <button type="button" class="button quiet" onClick={telling.change}>
                {words.filing.change}
              </button>
            </p>
          )}
          <Already open={open} />
          <Wrong heading={wrong} category={begun.category} open={open} onTap={(one, tap) => meant(tap) && telling.wrong(one)} onChange={telling.otherWrong} />
          {begun.category && (
            <Right
              heading={right}
              several={begun.several}
              remedies={begun.remedies}
              onSeveral={telling.severally}
              onTap={(kind, tap) => meant(tap) && telling.ask(kind)}
            />
          )}
        </div>
        <WordsLine text={text} about={about} busy={busy} told={telling.told} files={telling.files} onFile={telling.file} />
      </main>
    </div>
  );
}
