/** An ordinary complaint. A room's digits, a tap on what is wrong, a tap on what would make it right: it is filed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Category, RemedyKind } from '../../server/types';
import { useTablet } from '../../store/at';
import { sameSlip, slipOf, WORDS, type About, type Begun } from '../../store/begun';
import { Already } from './already-part';
import { already } from './already';
import { byArrows } from './arrows';
import { useFound } from './found';
import { useKeys } from './keys';
import { Title } from './match';
import { useMeant } from './meant';
import { Right } from './right';
import { Top } from './top';
import { Who } from './who';
import { over, WordsLine } from './words-line';
import { Wrong } from './wrong';

export function Ordinary() {
  const tablet = useTablet();
  const words = tablet.words.value;
  const begun = tablet.begun.value;
  const text = tablet.drafts.value[WORDS] ?? '';
  const found = useFound(begun.typed);
  const about = begun.about ?? found.byItself;
  const tried = tablet.tried.value.ordinary;
  const busy = tried?.sending === true;
  const [changing, setChanging] = useState(false);
  const [told, setTold] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const wrong = useRef<HTMLHeadingElement>(null);
  const right = useRef<HTMLHeadingElement>(null);
  const open = already(tablet.rows.value, about);
  const step = changing || !(begun.about || found.settled) ? 'who' : begun.category ? 'right' : 'wrong';
  const meant = useMeant(`${step} ${begun.category} ${open.length > 0}`);
  const heading = begun.category ? right : wrong;
  useEffect(() => field.current?.focus(), []);

  // Where the eye goes next, the focus goes too; while somebody types it stays where they type.
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) {
      moved.current = false;
      (step === 'who' ? field : heading).current?.focus();
    }
  });

  const set = (part: Partial<Begun>, moves = false) => {
    if (!busy) {
      moved.current = moves;
      setTold(undefined);
      tablet.begun.value = { ...tablet.begun.peek(), ...part };
    }
  };
  const type = (typed: string) => {
    const { about: _, ...others } = tablet.begun.peek();
    if (!busy) {
      setTold(undefined);
      setChanging(true);
      tablet.begun.value = { ...others, typed };
    }
  };
  const take = (one: About) => {
    setChanging(false);
    set({ about: one }, true);
  };
  const change = () => {
    setChanging(true);
    moved.current = true;
  };

  const slip = about && slipOf(about, { ...begun, ...(begun.several ? { remedies: begun.remedies ?? [] } : {}) }, text);
  const file = (part: Partial<Begun> = {}) => {
    if (busy) {
      return;
    }
    if (!about) {
      setTold(words.filing.whoFirst);
      change();
      return;
    }
    if (!begun.category && text.trim() === '') {
      setTold(words.filing.wrongFirst);
      return;
    }
    const whole: Begun = { ...begun, about, ...(begun.several ? { remedies: begun.remedies ?? [] } : {}), ...part };
    const next = slipOf(about, whole, text);
    if (over(next.words ?? '') > 0) {
      return;
    }
    set(whole);
    void tablet.file('ordinary', next);
  };
  const ask = (kind: RemedyKind | undefined) => {
    if (!begun.several) {
      file({ remedies: kind === undefined ? [] : [kind] });
      return;
    }
    const had = begun.remedies ?? [];
    set({ remedies: kind === undefined ? [] : had.includes(kind) ? had.filter((one) => one !== kind) : [...had, kind] });
  };

  useKeys(
    field,
    (letter) => type(letter),
    () => tablet.go({ is: 'desk' }),
  );

  return (
    <div class="filing" data-step={step} aria-busy={busy}>
      <Top title={words.filing.title} onAfresh={() => (tablet.afresh(), change())} />
      <main class="filing-main">
        <Who
          field={field}
          typed={begun.typed}
          onTyped={type}
          found={found}
          about={about}
          onTake={take}
          onEnter={() => {
            const first = about ?? found.matches[0] ?? found.elsewhere[0];
            if (first) {
              take(first);
            }
          }}
          busy={busy}
          pressed
        />
        <div class="filing-what" onKeyDown={byArrows}>
          {about && (
            <p class="filing-about">
              <span>
                {about.is === 'stay' && <strong class="figure">{about.stay.room} </strong>}
                <Title about={about} words={words} />
              </span>
              <button type="button" class="button quiet" onClick={change}>
                {words.filing.change}
              </button>
            </p>
          )}
          <Already open={open} />
          <Wrong
            heading={wrong}
            category={begun.category}
            open={open}
            onTap={(category: Category) => meant() && set({ category }, true)}
            onChange={() => {
              const { category: _, remedies: __, ...others } = begun;
              if (!busy) {
                moved.current = true;
                tablet.begun.value = others;
              }
            }}
          />
          {begun.category && (
            <Right
              heading={right}
              several={begun.several}
              remedies={begun.remedies}
              onSeveral={() => set({ several: !begun.several })}
              onTap={(kind) => meant() && ask(kind)}
            />
          )}
        </div>
        <WordsLine
          text={text}
          place={about?.is === 'place' ? about.place : ''}
          busy={busy}
          told={told}
          files={
            busy
              ? words.filing.filing
              : tried && slip && sameSlip(tried.slip, slip)
                ? words.app.tryAgain
                : begun.several && begun.category
                  ? (begun.remedies ?? []).length
                  : begun.remedies && begun.category
                    ? begun.remedies.length
                    : text.trim() === ''
                      ? undefined
                      : words.filing.asWritten
          }
          onFile={() => file()}
        />
      </main>
    </div>
  );
}
