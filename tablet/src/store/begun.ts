/** What has been said so far of a complaint that is not filed yet, and the tries to file it. */
import type { Category, RemedyKind, Reply, Slip } from '../server/types';

export type Stay = Reply<'/stays', 'get'>['stays'][number];

/** Who or what a complaint is about. */
export type About =
  | { is: 'stay'; stay: Stay }
  | { is: 'room'; room: string }
  /** Somebody who is no guest of the house, in E.164. */
  | { is: 'phone'; phone: string }
  /** Somewhere that has no room's number. */
  | { is: 'place'; place: string }
  | { is: 'nowhere' };

/** A complaint half told. It is kept while one looks elsewhere; its words are a draft. */
export interface Begun {
  /** What was typed to find who it is about. */
  typed: string;
  /** Whom the clerk has tapped; left out while what was typed speaks for itself. */
  about?: About;
  category?: Category;
  /** Whether more than one remedy may be chosen. */
  several: boolean;
  /** Left out until something was said of it; empty when the guest named none. */
  remedies?: readonly RemedyKind[];
}

export const BLANK: Begun = { typed: '', several: false };

/** Where the words of a new complaint are drafted. */
export const WORDS = 'filing';

/** The two ways in: an ordinary complaint, and danger, which asks for a place and nothing else. */
export type Form = 'ordinary' | 'safety';

/** The last try to file, kept until it is filed, so that the same slip goes under the same key. */
export interface Try {
  slip: Slip;
  key: string;
  /** On its way; else nobody has answered. */
  sending: boolean;
}

/** What the house is told. A place without a number goes before the words: it is all that is known of where. */
export function slipOf(about: About, begun: Pick<Begun, 'category' | 'remedies'>, words: string): Slip {
  const text = [about.is === 'place' ? about.place : '', words.trim()].filter((part) => part !== '').join('\n');
  return {
    ...where(about),
    ...(begun.category === undefined ? {} : { category: begun.category }),
    ...(begun.category === 'safety' ? { safety: true } : {}),
    ...(begun.remedies === undefined ? {} : { remedies: begun.remedies.map((kind) => ({ kind })) }),
    ...(text === '' ? {} : { words: text }),
  };
}

function where(about: About): Pick<Slip, 'stay' | 'room' | 'phone'> {
  switch (about.is) {
    case 'stay':
      return { stay: about.stay.id, room: about.stay.room };
    case 'room':
      return { room: about.room };
    case 'phone':
      return { phone: about.phone };
    default:
      return {};
  }
}

export function sameSlip(one: Slip, other: Slip): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isBlank(begun: Begun): boolean {
  return begun.typed === '' && begun.about === undefined && begun.category === undefined && begun.remedies === undefined;
}
