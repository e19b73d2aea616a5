/** What the clerk has done and the server has not confirmed yet, laid over what the server last said. */
import type { BoardLine, Desk, Standing } from '../server/types';

/** What can be done to a complaint; each is a route of the API. */
export type Verb = 'take' | 'start' | 'reply' | 'note' | 'promise' | 'correction' | 'resolve' | 'reopen' | 'hand-over' | 'undo' | 'remedies';

/** One act on its way. */
export interface Act {
  /** Its idempotency key: the act is the same however often it is sent. */
  key: string;
  verb: Verb;
  complaint: string;
  number: string;
  body: unknown;
  /** Drafts that went into it; they come back when it is not done after all. */
  typed: Readonly<Record<string, string>>;
  /** Whether all tries were in vain; it waits for the clerk to send it again or let it be. */
  stuck: boolean;
}

/** Acts that make a waiting complaint the clerk's own. */
const TAKES: ReadonlySet<Verb> = new Set<Verb>(['take', 'start', 'reply', 'promise']);

/** The standing that an act will lead to; the same one where it leads to none, or where that is not known before. */
function after(standing: Standing, act: Act, me: { id: string; name: string }, at: string): Standing {
  if (act.verb === 'resolve') {
    return { state: 'resolved', by: me.id, byName: me.name, since: at };
  }
  if (TAKES.has(act.verb) && standing.state === 'waiting') {
    return { state: act.verb === 'take' ? 'taken' : 'started', by: me.id, byName: me.name, since: at };
  }
  return standing;
}

/** A line as it will be when everything on its way has arrived, and whether anything is on its way. */
export type Row = BoardLine & { busy: boolean };

/** Where a complaint will stand when everything on its way has arrived, and whether anything is on its way. */
export function withOwn(standing: Standing, id: string, acts: readonly Act[], me: { id: string; name: string }, at: string): { standing: Standing; busy: boolean } {
  const own = acts.filter((act) => act.complaint === id && !act.stuck);
  return { standing: own.reduce((now, act) => after(now, act, me, at), standing), busy: own.length > 0 };
}

/** The desk as it will be when everything on its way has arrived. What is stuck changes nothing. */
export function withActs(desk: Desk, acts: readonly Act[]): Row[] {
  return desk.open.map((line) => ({ ...line, ...withOwn(line.standing, line.id, acts, desk.me, desk.now) }));
}
