/** The correction of what was understood, in place: each thing as tiles, and only what differs is sent. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Tile } from '../../parts/tile';
import type { Category, Complaint, RemedyKind, Severity } from '../../server/types';
import { useTablet } from '../../store/at';
import { asKnown, correction, type Chosen } from './correction';
import { useTold } from './told';
import { useView } from './view';

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4];

export function Correct({ complaint, onClose }: { complaint: Complaint; onClose: () => void }) {
  const tablet = useTablet();
  const { words } = useView();
  // What was known when it was opened: what changes elsewhere meanwhile is not taken back by it.
  const [known] = useState(() => asKnown(complaint));
  const roomDraft = `room:${complaint.id}`;
  const [chosen, setChosen] = useState<Chosen>(() => ({ ...known, room: tablet.drafts.peek()[roomDraft] ?? known.room }));
  const { told, busy, tell } = useTold();
  const legend = useRef<HTMLLegendElement>(null);
  useEffect(() => legend.current?.focus(), []);
  const choose = (part: Partial<Chosen>) => setChosen({ ...chosen, ...part });
  const body = correction(known, chosen);

  const save = async (event: Event) => {
    event.preventDefault();
    if (body && (await tell(() => tablet.act('correction', complaint, body)))) {
      tablet.draft(roomDraft, '');
      onClose();
    }
  };

  return (
    <form
      class="correct"
      aria-label={words.card.correction}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <Choice says={words.card.whatKind} legend={legend}>
        {(['complaint', 'question'] as const).map((kind) => (
          <Tile key={kind} kind="small-tile" chosen={chosen.kind === kind} onTap={() => choose({ kind })}>
            {words.card.kinds[kind]}
          </Tile>
        ))}
      </Choice>
      <Choice says={words.card.whatWrong}>
        {(Object.keys(words.categories) as Category[]).map((category) => (
          <Tile key={category} kind="small-tile" chosen={chosen.category === category} onTap={() => choose({ category })}>
            {words.categories[category]}
          </Tile>
        ))}
      </Choice>
      <Choice says={words.card.howBad}>
        {SEVERITIES.map((severity) => (
          <Tile key={severity} kind="small-tile" chosen={chosen.severity === severity} onTap={() => choose({ severity })}>
            {words.severities[severity]}
          </Tile>
        ))}
      </Choice>
      <Choice says={words.card.inDanger}>
        {[true, false].map((safety) => (
          <Tile key={String(safety)} kind="small-tile" chosen={chosen.safety === safety} onTap={() => choose({ safety })}>
            {safety ? words.card.someoneInDanger : words.card.nobodyInDanger}
          </Tile>
        ))}
      </Choice>
      <label class="field room-field">
        <span class="label">{words.card.whichRoom}</span>
        <input
          class="input figure"
          dir="ltr"
          maxLength={8}
          autocomplete="off"
          value={chosen.room}
          onInput={(event) => {
            tablet.draft(roomDraft, event.currentTarget.value);
            choose({ room: event.currentTarget.value });
          }}
        />
      </label>
      <Choice says={words.card.whatAsked}>
        {(Object.keys(words.remedies) as RemedyKind[]).map((kind) => (
          <Tile
            key={kind}
            kind="small-tile"
            chosen={chosen.remedies.includes(kind)}
            onTap={() => choose({ remedies: chosen.remedies.includes(kind) ? chosen.remedies.filter((one) => one !== kind) : [...chosen.remedies, kind] })}
          >
            {words.remedies[kind]}
          </Tile>
        ))}
      </Choice>
      <p role="alert" class="told">
        {told}
      </p>
      <div class="ways">
        <button type="submit" class="button main" disabled={busy || !body}>
          {busy ? words.doing.sending : body ? words.card.save : words.card.nothingDiffers}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {words.app.cancel}
        </button>
      </div>
    </form>
  );
}

function Choice({ says, legend, children }: { says: string; legend?: { current: HTMLLegendElement | null }; children: ComponentChildren }) {
  return (
    <fieldset class="choice-of">
      <legend class="label" tabIndex={-1} {...(legend ? { ref: legend } : {})}>
        {says}
      </legend>
      <div class="choice-tiles">{children}</div>
    </fieldset>
  );
}
