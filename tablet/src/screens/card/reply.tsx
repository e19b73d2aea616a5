/** Where the guest is answered by text, or why that cannot be done from here. */
import { useId } from 'preact/hooks';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { languageNames } from '../../words/intl';
import { figure, fill, plural } from '../../words/words';
import { segments } from './segments';
import { texting } from './thread';
import { useView } from './view';

/** As long as the house takes a text. */
const LONGEST = 1600;

export function Answer({ complaint }: { complaint: Complaint }) {
  const { words, me } = useView();
  const can = texting(complaint, me.id);
  return can === 'open' ? (
    <Reply complaint={complaint} />
  ) : (
    <p class="cannot-text">{fill(words.card.cannotText[can], { name: complaint.standing.byName ?? words.card.someone })}</p>
  );
}

/** It tells what the text will be cut into, and keeps what is typed. */
function Reply({ complaint }: { complaint: Complaint }) {
  const tablet = useTablet();
  const { words, language } = useView();
  const counted = useId();
  const draft = `reply:${complaint.id}`;
  const text = tablet.drafts.value[draft] ?? '';
  const tooLong = text.trim().length > LONGEST;
  const guest = complaint.guest ?? words.app.guest;
  const spoken = complaint.language === 'und' ? undefined : languageNames(language).of(complaint.language);

  const send = () => {
    if (text.trim() !== '' && !tooLong) {
      void tablet.act('reply', complaint, { text: text.trim() }, [draft]);
    }
  };

  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="field">
        <span class="label">{spoken === undefined ? fill(words.card.reply, { guest }) : fill(words.card.replyIn, { guest, language: spoken })}</span>
        <textarea
          class="input"
          dir="auto"
          rows={2}
          aria-describedby={counted}
          value={text}
          onInput={(event) => tablet.draft(draft, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              send();
            }
          }}
        />
      </label>
      <div class="reply-foot">
        <p id={counted} class="small soft figure">
          {tooLong ? <strong>{words.card.tooLong}</strong> : <Cut text={text.trim()} />}
        </p>
        <button type="submit" class="button" disabled={text.trim() === '' || tooLong}>
          {complaint.standing.state === 'waiting' ? words.card.sendAndTake : complaint.standing.state === 'taken' ? words.card.sendAndStart : words.card.send}
        </button>
      </div>
    </form>
  );
}

/** Into how many parts a text is cut, how full the last one is, and in which alphabet it goes. */
function Cut({ text }: { text: string }) {
  const { words, language } = useView();
  const { encoding, characters, parts, room } = segments(text);
  return parts === 0 ? null : (
    <>
      <strong>{plural(language, words.card.parts, parts)}</strong> · {fill(words.card.counted, { characters: figure(language, characters), room: figure(language, room), encoding })}
    </>
  );
}
