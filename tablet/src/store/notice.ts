/** The one line at the foot of the screen: what became of the last act. */
import type { Problem } from '../server/types';
import type { Act, Verb } from './acts';

/** What can be said to have been done: an act on a complaint, or another that has no complaint. */
export type Deed = Verb | 'filed' | 'line' | 'offDuty';

export type Notice =
  /** Done; it can be undone until then, by the server's clock in milliseconds. */
  | { is: 'done'; deed: Deed; number: string; undo?: Undo }
  | { is: 'refused'; deed: Deed; number: string; problem: Problem }
  /** All tries were in vain; the act is kept. */
  | { is: 'not-sent'; deed: Deed; number: string; act?: Act };

/** What it takes to undo an act. */
export interface Undo {
  complaint: string;
  entry: number;
  until: number;
  /** What was typed for it, to be written on. */
  typed?: Act['typed'];
}
