/** Sends what a form holds; a refusal is said in the form, where it can be put right, and not at the foot of the screen. */
import { useState } from 'preact/hooks';
import { refusal } from '../../parts/notice-line';
import type { Outcome } from '../../server/server';
import type { Done, Problem } from '../../server/types';
import { useTablet } from '../../store/at';
import type { Words } from '../../words/words';

export interface Told {
  /** Why it was refused, last time. */
  told: string | undefined;
  busy: boolean;
  /** Whether the form is done with: carried out, or on its way and kept by the tablet. */
  tell: (act: () => Promise<Outcome<Done>>) => Promise<boolean>;
}

export function useTold(because: (words: Words, problem: Problem) => string = refusal): Told {
  const tablet = useTablet();
  const [told, setTold] = useState<string>();
  const [busy, setBusy] = useState(false);
  const tell: Told['tell'] = async (act) => {
    setBusy(true);
    setTold(undefined);
    const outcome = await act();
    setBusy(false);
    if (!outcome.ok && outcome.why.is === 'refused') {
      setTold(because(tablet.words.peek(), outcome.why.problem));
      tablet.notice.value = undefined;
      return false;
    }
    return true;
  };
  return { told, busy, tell };
}
