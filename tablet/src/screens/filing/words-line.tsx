/** A line for words, open all the time; and the button that files when no tile did. */
import { useId } from 'preact/hooks';
import { useTablet } from '../../store/at';
import { slipOf, WORDS, type About } from '../../store/begun';
import { figure, fill, plural } from '../../words/words';

/** As many characters as the house takes. */
const MOST = 4000;

/** How many characters the house would be told; a place without a number counts with them. */
function told(text: string, about: About | undefined): number {
  return slipOf(about ?? { is: 'nowhere' }, {}, text).words?.length ?? 0;
}

export function tooLong(text: string, about: About | undefined): boolean {
  return told(text, about) > MOST;
}

export function WordsLine({
  text,
  about,
  busy,
  told: lacks,
  files,
  onFile,
}: {
  text: string;
  about: About | undefined;
  busy: boolean;
  /** What has yet to be said before it can be filed. */
  told: string | undefined;
  /** What the button says, or how many remedies it files with; no button is needed without. */
  files: string | number | undefined;
  onFile: () => void;
}) {
  const tablet = useTablet();
  const words = tablet.words.value.filing;
  const language = tablet.language.value;
  const counted = useId();
  const long = tooLong(text, about);
  const most = figure(language, MOST);
  const alert = long ? fill(words.tooLong, { most }) : lacks;
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
        <p role="alert">{alert !== undefined && <span class="says told">{alert}</span>}</p>
        <p id={counted} class="small soft figure">
          {text !== '' && <span class="says">{fill(words.counted, { n: figure(language, told(text, about)), most })}</span>}
        </p>
        {files !== undefined && (
          <button type="submit" class="button main" aria-disabled={busy || long}>
            {typeof files === 'number' ? plural(language, words.file, files) : files}
          </button>
        )}
      </div>
    </form>
  );
}
