/** How an ordinary complaint is told: what stands so far, and what each tap makes of it. */
import { useRef, useState } from 'preact/hooks';
import type { Category, RemedyKind } from '../../server/types';
import { useTablet } from '../../store/at';
import { sameSlip, slipOf, WORDS, type About, type Begun } from '../../store/begun';
import { useFound } from './found';
import { tooLong } from './words-line';

export function useTelling() {
  const tablet = useTablet();
  const words = tablet.words.value.filing;
  const begun = tablet.begun.value;
  const text = tablet.drafts.value[WORDS] ?? '';
  const found = useFound(begun.typed);
  const about = begun.about ?? found.byItself;
  const tried = tablet.tried.value.ordinary;
  const busy = tried?.sending === true;
  const [changing, setChanging] = useState(false);
  const [told, setTold] = useState<string>();
  /** Set by what leads on: then the focus goes where the eye does. */
  const leads = useRef(false);

  /** Says more of it; while it is on its way it stays as it was sent. */
  const say = (next: Begun, on = false) => {
    if (!busy) {
      leads.current = on;
      setTold(undefined);
      tablet.begun.value = next;
    }
  };
  const type = (typed: string) => {
    const { about: _, ...others } = begun;
    setChanging(false);
    say({ ...others, typed });
  };
  const take = (one: About) => {
    setChanging(false);
    say({ ...begun, about: one }, true);
  };
  const change = () => {
    setChanging(true);
    leads.current = true;
  };

  const whole: Begun = begun.several && begun.category ? { ...begun, remedies: begun.remedies ?? [] } : begun;
  const slip = about && slipOf(about, whole, text);
  const file = (next: Begun = whole) => {
    if (busy || tooLong(text, about)) {
      return;
    }
    if (!about) {
      setTold(words.whoFirst);
      change();
    } else if (!next.category && text.trim() === '') {
      setTold(words.wrongFirst);
    } else {
      say({ ...next, about });
      void tablet.file('ordinary', slipOf(about, next, text));
    }
  };
  /** One remedy, or undefined when the guest did not say. */
  const ask = (kind: RemedyKind | undefined) => {
    const had = begun.remedies ?? [];
    const one = kind === undefined ? [] : [kind];
    if (begun.several) {
      say({ ...begun, remedies: kind !== undefined && had.includes(kind) ? had.filter((other) => other !== kind) : kind === undefined ? [] : [...had, kind] });
    } else {
      file({ ...begun, remedies: one });
    }
  };

  return {
    begun,
    text,
    found,
    about,
    busy,
    told,
    leads,
    /** What is asked next; on a narrow screen nothing else is shown. */
    step: changing || !(begun.about ?? found.settled) ? ('who' as const) : begun.category ? ('right' as const) : ('wrong' as const),
    /** What the button says that files, or with how many remedies it does; undefined while the tiles are enough. */
    files: busy
      ? words.filing
      : tried && slip && sameSlip(tried.slip, slip)
        ? tablet.words.value.app.tryAgain
        : whole.remedies && whole.category
          ? whole.remedies.length
          : text.trim() === ''
            ? undefined
            : words.asWritten,
    type,
    digit: (digit: string) => type(begun.about ? digit : begun.typed + digit),
    take,
    takeFirst: () => {
      const first = about ?? found.matches[0] ?? found.elsewhere[0];
      if (first) {
        take(first);
      }
    },
    change,
    wrong: (category: Category) => say({ ...begun, category }, true),
    otherWrong: () => {
      const { category: _, remedies: __, ...others } = begun;
      say(others, true);
    },
    ask,
    severally: () => say({ ...begun, several: !begun.several }),
    file: () => file(),
    afresh: () => {
      tablet.afresh();
      change();
    },
  };
}
