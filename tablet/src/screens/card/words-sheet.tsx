/** A sheet that asks for a few words: a note, how it was put right, why it is open again. */
import { Sheet } from '../../parts/sheet';
import type { Complaint } from '../../server/types';
import { useTablet } from '../../store/at';
import { useTold } from './told';
import { useView } from './view';

/** As long as the house takes them. */
const LONGEST = 4000;

export function WordsSheet({
  complaint,
  verb,
  field,
  title,
  label,
  does,
  needed = false,
  onClose,
}: {
  complaint: Complaint;
  verb: 'note' | 'resolve' | 'reopen';
  /** What the words are called in the request. */
  field: 'text' | 'outcome' | 'why';
  title: string;
  label: string;
  does: string;
  /** Whether it cannot be done without words. */
  needed?: boolean;
  onClose: () => void;
}) {
  const tablet = useTablet();
  const { words } = useView();
  const draft = `${verb}:${complaint.id}`;
  const text = tablet.drafts.value[draft] ?? '';
  const { told, busy, tell } = useTold();

  const send = async (event: Event) => {
    event.preventDefault();
    const said = text.trim();
    if (!busy && (said !== '' || !needed) && (await tell(() => tablet.act(verb, complaint, said === '' ? {} : { [field]: said }, [draft])))) {
      onClose();
    }
  };

  return (
    <Sheet title={title} onClose={onClose}>
      <form class="sheet-form" onSubmit={(event) => void send(event)}>
        <label class="field">
          <span class="label">{label}</span>
          <textarea class="input" dir="auto" rows={4} maxLength={LONGEST} autofocus value={text} onInput={(event) => tablet.draft(draft, event.currentTarget.value)} />
        </label>
        <p role="alert" class="told">
          {told}
        </p>
        <button type="submit" class="button main" disabled={busy || (needed && text.trim() === '')}>
          {busy ? words.doing.sending : does}
        </button>
      </form>
    </Sheet>
  );
}
