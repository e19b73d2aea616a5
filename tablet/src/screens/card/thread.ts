/** The texts between guest and house, as the card shows them. */
import type { Act } from '../../store/acts';
import type { Complaint, Entry } from '../../server/types';

/** What became of a text to the guest. */
export type Way =
  | { is: 'leaves'; at: number }
  | { is: 'on-its-way' }
  | { is: 'sent' }
  | { is: 'superseded'; closing: string }
  | { is: 'parked' }
  /** The tablet has not heard from the house about it yet. */
  | { is: 'sending' }
  /** Nobody answered the tablet. */
  | { is: 'stuck' };

export type Line =
  | { from: 'guest'; key: string; at: string; words: string; unsure: boolean }
  | { from: 'staff' | 'house'; key: string; at: string; words: string; name: string; way: Way };

/** All texts but the one that is the complaint's own words: these stand above, and larger. */
export function thread({ entries, words }: Pick<Complaint, 'entries' | 'words'>, now: number): readonly Line[] {
  const first = entries.findIndex(({ fact }) => fact.is === 'text-in');
  return entries.filter(({ fact }, at) => at !== first || fact.is !== 'text-in' || fact.words !== words).flatMap((entry): Line[] => {
    const { fact, at } = entry;
    const key = String(entry.number);
    switch (fact.is) {
      case 'text-in':
        return [{ from: 'guest', key, at, words: fact.words, unsure: fact.unsure }];
      case 'text-out':
        return [
          {
            from: fact.automatic || entry.by.is !== 'staff' ? 'house' : 'staff',
            key,
            at,
            words: fact.words,
            name: entry.by.name ?? entry.by.id ?? '',
            way: way(entry, now),
          },
        ];
      default:
        return [];
    }
  });
}

function way({ errand }: Entry, now: number): Way {
  switch (errand?.status) {
    case undefined:
    case 'done':
      return { is: 'sent' };
    case 'owed': {
      const at = Date.parse(errand.notBefore);
      return at > now ? { is: 'leaves', at } : { is: 'on-its-way' };
    }
    case 'superseded':
      return { is: 'superseded', closing: errand.closing ?? '' };
    case 'parked':
      return { is: 'parked' };
  }
}

/** Texts that the clerk has sent and that the house has not confirmed. */
export function unconfirmed(acts: readonly Act[], complaint: string): readonly { key: string; words: string; way: Way }[] {
  return acts
    .filter((act) => act.verb === 'reply' && act.complaint === complaint)
    .map((act) => ({ key: act.key, words: (act.body as { text: string }).text, way: { is: act.stuck ? 'stuck' : 'sending' } }));
}

/** When a text that is still owed leaves; undefined when all are gone. Milliseconds. */
export function nextLeaves(entries: readonly Entry[]): number | undefined {
  const owed = entries.filter((entry) => entry.fact.is === 'text-out' && entry.errand?.status === 'owed');
  return owed.length === 0 ? undefined : Math.min(...owed.map((entry) => Date.parse(entry.errand?.notBefore ?? '')));
}

/** Whether the guest can be texted from here, or why not. */
export type Texting = 'open' | 'no-phone' | 'no-texts' | 'theirs' | 'closed';

export function texting(complaint: Pick<Complaint, 'phone' | 'standing' | 'entries'>, me: string): Texting {
  if (complaint.phone === undefined) {
    return 'no-phone';
  }
  if (wantsNoTexts(complaint.entries)) {
    return 'no-texts';
  }
  const { state, by } = complaint.standing;
  if (state === 'resolved' || state === 'withdrawn') {
    return 'closed';
  }
  return by !== undefined && by !== me ? 'theirs' : 'open';
}

/** By the guest's last word on it. */
function wantsNoTexts(entries: readonly Entry[]): boolean {
  return entries.reduce((no, { fact }) => (fact.is !== 'text-in' ? no : fact.kind === 'optout' || (no && fact.kind !== 'optin')), false);
}
