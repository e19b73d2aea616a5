/** A line for words, open all the time; and the button that files when no tile did. */
import { useId } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { WORDS } from '../../store/begun';
import { figure, fill, plural } from '../../words/words';

/** As many characters as the house takes. */
const MOST = 4000;

/** By how many characters words are too long. */
export function over(words: string): number {
  return Math.max(0, words.length - MOST);
}

export function WordsLine({
  text,
  place,
  busy,
  told,
  files,
  onFile,
}: {
  text: string;
  /** Goes before the words, and is counted with them. */
  place: string;
  busy: boolean;
  told: string | undefined;
  /** What the button says, or how many remedies it files with; no button is needed without. */
  files: string | number | undefined;
  onFile: () => void;
}) {
  const tablet = useTablet();
  const words = tablet.words.value.filing;
  const language = tablet.language.value;
  const counted = useId();
  const long = text.trim().length + (place === '' ? 0 : place.length + 1);
  const most = figure(language, MOST);
  return (
    <form
      class="filing-words"
      onSubmit={(event) => {
        event.preventDefault();
        onFile();
      }}
    >
      <label class="field">
        <span class="label">{words.words}</span>
        <textarea
          class="input"
          dir="auto"
          rows={2}
          readOnly={busy}
          aria-describedby={counted}
          value={text}
          onInput={(event) => tablet.draft(WORDS, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) {
              event.preventDefault();
              onFile();
            }
          }}
        />
      </label>
      <div class="filing-foot">
        <p id={counted} class="small soft figure">
          {long > MOST ? (
            <strong>{fill(words.tooLong, { n: figure(language, long - MOST), most })}</strong>
          ) : (
            text !== '' && fill(words.counted, { n: figure(language, long), most })
          )}
        </p>
        <p role="alert" class="told">
          {told}
        </p>
        {files !== undefined && (
          <button type="submit" class="button main" aria-disabled={busy || long > MOST}>
            {typeof files === 'number' ? plural(language, words.file, files) : files}
          </button>
        )}
      </div>
    </form>
  );
}
