/** Who or where: a field that takes a room, a name or a phone, what fits as one-tap choices, and a keypad. */
import type { RefObject } from 'preact';
import { Keypad } from '../../parts/keypad';
import { useTablet } from '../../store/at';
import type { About } from '../../store/begun';
import { fill, plural } from '../../words/words';
import { byArrows } from './arrows';
import { keyOf, type Found } from './find';
import { Match } from './match';

/** Longer than the longest name. */
const LONGEST = 320;

export function Who({
  field,
  typed,
  onTyped,
  onDigit,
  found,
  about,
  onTake,
  onEnter,
  busy,
  stays = false,
}: {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  onTyped: (text: string) => void;
  onDigit: (digit: string) => void;
  found: Found;
  /** Whom it is about as things stand. */
  about: About | undefined;
  onTake: (about: About, tap: MouseEvent) => void;
  onEnter: () => void;
  busy: boolean;
  /** Whether a choice stays and is shown; in danger it acts at once. */
  stays?: boolean;
}) {
  const tablet = useTablet();
  const words = tablet.words.value.filing;
  const chosen = about && keyOf(about);
  const shown = [...found.matches, ...found.elsewhere];
  const all: About[] = [...(about && !shown.some((one) => keyOf(one) === chosen) && about.is !== 'nowhere' ? [about] : []), ...shown, { is: 'nowhere' }];
  const key = (digit: string) => {
    onDigit(digit);
    field.current?.focus();
  };
  return (
    <section class="filing-who" aria-labelledby="who-or-where" onKeyDown={byArrows}>
      <h2 id="who-or-where" class="unseen">
        {words.who}
      </h2>
      <label class="field filing-search">
        <span class="label">{words.search}</span>
        <input
          ref={field}
          class="input"
          type="text"
          inputMode="none"
          enterKeyHint="next"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="auto"
          maxLength={LONGEST}
          readOnly={busy}
          value={typed}
          aria-describedby="who-says"
          onPointerDown={(event) => showLetters(event.currentTarget)}
          onBlur={(event) => (event.currentTarget.inputMode = 'none')}
          onInput={(event) => onTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && !event.repeat) {
              event.preventDefault();
              onEnter();
            }
            if (event.key === 'ArrowDown' && !event.isComposing) {
              event.preventDefault();
              event.currentTarget.closest('section')?.querySelector<HTMLButtonElement>('.match')?.focus();
            }
          }}
        />
      </label>
      <div class="filing-found">
        <Says typed={typed} found={found} />
        <ul class="matches">
          {all.map((one) => (
            <li key={keyOf(one)}>
              <Match about={one} typed={typed} {...(stays ? { chosen: keyOf(one) === chosen } : {})} onTap={(tap) => onTake(one, tap)} />
            </li>
          ))}
        </ul>
      </div>
      <Keypad onDigit={key} onBack={() => onTyped([...typed].slice(0, -1).join(''))} backSays={words.takeBack} onClear={() => onTyped('')} clearSays={words.clear} />
    </section>
  );
}

/** The keypad is there: the tablet's own keyboard comes up only when the field itself is tapped, for a name. */
function showLetters(field: HTMLInputElement): void {
  if (field.inputMode === 'none') {
    field.blur(); // the tap brings the focus back, and with it the keyboard
    field.inputMode = 'search';
  }
}

/** How many fit, for those who do not see them; and what is lacking, for all. */
function Says({ typed, found }: { typed: string; found: Found }) {
  const tablet = useTablet();
  const words = tablet.words.value.filing;
  const language = tablet.language.value;
  const lacks = found.lacks && fill(words.lacks[found.lacks], { typed: typed.trim() });
  const more = found.more > 0 ? plural(language, words.more, found.more) : undefined;
  return (
    <>
      <p role="status" id="who-says" class="small">
        {lacks ?? more ? <span class="says">{lacks ?? more}</span> : typed !== '' && <span class="unseen">{plural(language, words.found, found.matches.length)}</span>}
      </p>
      {!tablet.house.value && (
        <p class="small">
          <span class="says">{words.unread}</span>
        </p>
      )}
    </>
  );
}
