/** What has not changed stays the same object, so that nothing of it is worked out or drawn again. */
import type { BoardLine, Standing } from '../server/types';

/** Makes something of an object once, for as long as the object is there. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { it: T }>();
  return (of) => {
    let one = made.get(of);
    if (!one) {
      one = { it: make(of) };
      made.set(of, one);
    }
    return one.it;
  };
}

/** What of a line changes when anything of it changes: its page's version, and a name that stands on another page. */
type Versioned = Pick<BoardLine, 'id' | 'version'> & { standing: Pick<Standing, 'byName'> };

/** What was read now; each line that says what it said before is the one from before. */
export function sameAsBefore<T extends Versioned>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return now.map((line) => {
    const old = known.get(line.id);
    return old && old.version === line.version && old.standing.byName === line.standing.byName ? old : line;
  });
}
