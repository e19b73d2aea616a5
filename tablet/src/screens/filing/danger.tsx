/** Somebody is in danger: who or where, and one tap files it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { slipOf, type About } from '../../store/begun';
import type { Slip } from '../../server/types';
import { fill } from '../../words/words';
import { useFound } from './found';
import { useKeys } from './keys';
import { useMeant } from './meant';
import { Top } from './top';
import { Who } from './who';

export function Danger() {
  const tablet = useTablet();
  const words = tablet.words.value;
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const tried = tablet.tried.value.safety;
  const busy = tried?.sending === true;
  const field = useRef<HTMLInputElement>(null);
  const meant = useMeant('danger');
  useEffect(() => field.current?.focus(), []);

  const type = (text: string) => {
    if (!busy) {
      setTyped(text);
    }
  };
  const file = (about: About) => void tablet.file('safety', slipOf(about, { category: 'safety' }, ''));
  // Danger is not filed for a room that was not typed out: then Enter only leads to the first that fits.
  const enter = () => {
    const only = found.byItself ?? (found.matches.length === 1 ? found.matches[0] : undefined);
    if (only) {
      file(only);
    } else {
      document.querySelector<HTMLButtonElement>('.matches .match')?.focus();
    }
  };
  useKeys(field, type, () => tablet.go({ is: 'desk' }));

  return (
    <div class="filing danger-form" aria-busy={busy}>
      <Top title={words.filing.safetyTitle} danger />
      <main class="filing-main">
        <div class="danger-says">
          <p>{words.filing.safetyWhy}</p>
          {tried && (
            <div class="danger-tried">
              <p role="status">{fill(busy ? words.filing.filingOf : words.filing.notFiled, { where: where(tried.slip, words.filing.nowhere) })}</p>
              {!busy && (
                <button type="button" class="button main" onClick={() => void tablet.fileAgain('safety')}>
                  {words.app.tryAgain}
                </button>
              )}
            </div>
          )}
        </div>
        <Who field={field} typed={typed} onTyped={type} onDigit={(digit) => type(typed + digit)} found={found} about={undefined} onTake={(about, tap) => meant(tap) && file(about)} onEnter={enter} busy={busy} />
      </main>
    </div>
  );
}

function where(slip: Slip, nowhere: string): string {
  return slip.room ?? slip.phone ?? slip.words ?? nowhere;
}
