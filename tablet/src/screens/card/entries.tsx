/** Every entry ever made, folded: each a sentence with who and when. */
import { Verbatim } from '../../parts/verbatim';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { plural } from '../../words/words';
import { sentence } from './sentence';
import { useView } from './view';

export function Entries({ complaint }: { complaint: Complaint }) {
  const tablet = useTablet();
  const view = useView();
  const { words, language } = view;
  const voice = { ...view, now: tablet.now.peek() };
  return (
    <details class="entries">
      <summary>{plural(language, words.card.all, complaint.entries.length)}</summary>
      <ol>
        {complaint.entries.map((entry) => {
          const { says, words: written } = sentence(entry, voice);
          return (
            <li key={entry.number} class="entry">
              <span class="figure soft">{entry.number}</span>
              <time class="figure" dateTime={entry.at}>
                {view.time(entry.at)}
              </time>
              <div>
                <p>{says}</p>
                {written.map(({ label, text }) => (
                  <div key={label ?? ''}>
                    {label !== undefined && <p class="small soft">{label}</p>}
                    {entry.by.is === 'guest' ? (
                      <Verbatim lang={complaint.language}>{text}</Verbatim>
                    ) : (
                      <p class="entry-words" dir="auto">
                        {text}
                      </p>
                    )}
                  </div>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
