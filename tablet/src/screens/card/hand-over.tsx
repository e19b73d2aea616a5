/** Hand it to a colleague on duty or to a department: what the guest was told, and what is to be done. */
import { useState } from 'preact/hooks';
import { Sheet } from '../../parts/sheet';
import { Tile } from '../../parts/tile';
import { Name } from '../../parts/verbatim';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { fill, plural } from '../../words/words';
import { department } from './sentence';
import { useTold } from './told';
import { useView } from './view';

/** As long as the house takes either. */
const LONGEST = 4000;

export function HandOver({ complaint, onClose }: { complaint: Complaint; onClose: () => void }) {
  const tablet = useTablet();
  const { words, language, me, name } = useView();
  const drafts = { to: `to:${complaint.id}`, said: `said:${complaint.id}`, wanted: `wanted:${complaint.id}` };
  const to = tablet.drafts.value[drafts.to];
  const said = tablet.drafts.value[drafts.said] ?? '';
  const wanted = tablet.drafts.value[drafts.wanted] ?? '';
  const { told, busy, tell } = useTold();
  const [departments] = useState(() => Object.keys(words.departments));
  const colleagues = (tablet.desk.value?.clerks ?? []).filter((clerk) => clerk.onDuty && clerk.id !== me.id && clerk.id !== complaint.standing.by);
  const ready = to !== undefined && said.trim() !== '' && wanted.trim() !== '';

  const send = async (event: Event) => {
    event.preventDefault();
    const body = { to, said: said.trim(), wanted: wanted.trim() };
    if (ready && !busy && (await tell(() => tablet.act('hand-over', complaint, body, Object.values(drafts))))) {
      onClose();
    }
  };

  return (
    <Sheet title={words.card.handOver} onClose={onClose}>
      <form class="sheet-form" onSubmit={(event) => void send(event)}>
        <fieldset class="choice-of">
          <legend class="label">{words.card.onDuty}</legend>
          {colleagues.length === 0 && <p class="soft">{words.card.nobodyOnDuty}</p>}
          <div class="choice-tiles">
            {colleagues.map((clerk) => (
              <Tile key={clerk.id} kind="small-tile" chosen={to === clerk.id} onTap={() => tablet.draft(drafts.to, clerk.id)}>
                <Name>{clerk.name}</Name>
                <span class="small tile-more">
                  {fill(words.card.hasMinutes, { minutes: plural(language, words.desk.minutesInHand, clerk.minutes) })}
                  {clerk.overloaded && ` · ${words.desk.overMark}`}
                </span>
              </Tile>
            ))}
          </div>
        </fieldset>
        <fieldset class="choice-of">
          <legend class="label">{words.card.departments}</legend>
          <div class="choice-tiles">
            {departments.map((one) => (
              <Tile key={one} kind="small-tile" chosen={to === one} onTap={() => tablet.draft(drafts.to, one)}>
                {department(words, one)}
              </Tile>
            ))}
          </div>
        </fieldset>
        <Written label={words.card.whatTold} draft={drafts.said} />
        <Written label={words.card.whatWanted} draft={drafts.wanted} />
        <p role="alert" class="told">
          {told}
        </p>
        <button type="submit" class="button main" disabled={busy || !ready}>
          {busy ? words.doing.sending : to === undefined ? words.card.handIt : fill(words.card.handTo, { to: departments.includes(to) ? department(words, to) : name(to) })}
        </button>
      </form>
    </Sheet>
  );
}

function Written({ label, draft }: { label: string; draft: string }) {
  const tablet = useTablet();
  return (
    <label class="field">
      <span class="label">{label}</span>
      <textarea class="input" dir="auto" rows={2} maxLength={LONGEST} value={tablet.drafts.value[draft] ?? ''} onInput={(event) => tablet.draft(draft, event.currentTarget.value)} />
    </label>
  );
}
