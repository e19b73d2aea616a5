/** What the desk shows, as a plain function of what the server said: mine, the list, what colleagues have. */
import { due, type Due } from '../../store/time';
import type { Row } from '../../store/acts';

export interface Placed {
  row: Row;
  due: Due;
}

export interface Board {
  mine: readonly Placed[];
  list: readonly Placed[];
  others: readonly Placed[];
}

/** Danger first, then what is due first; two that are due at once by their number. */
function sooner(one: Placed, two: Placed): number {
  const danger = Number(two.row.severity === 1) - Number(one.row.severity === 1);
  return danger || one.due.at - two.due.at || (one.row.number < two.row.number ? -1 : 1);
}

export function board(rows: readonly Row[], me: string): Board {
  const mine: Placed[] = [];
  const list: Placed[] = [];
  const others: Placed[] = [];
  for (const row of rows) {
    const placed = { row, due: due(row) };
    switch (row.standing.state) {
      case 'waiting':
        list.push(placed);
        break;
      case 'taken':
      case 'started':
        (row.standing.by === me ? mine : others).push(placed);
        break;
      case 'resolved':
      case 'withdrawn':
        break; // closed a moment ago: it leaves the desk with the next reading
    }
  }
  return { mine: mine.sort(sooner), list: list.sort(sooner), others: others.sort(sooner) };
}

/** What would go back to the list if this person went off duty: taken and not started. */
export function unstarted(board: Board): number {
  return board.mine.filter(({ row }) => row.standing.state === 'taken').length;
}

/** Severity 1 given to me that I have not begun. */
export function pushedToMe(board: Board): readonly Placed[] {
  return board.mine.filter(({ row }) => row.standing.state === 'taken' && row.standing.confirmBy !== undefined);
}

/** How many of the ten dots of a workload are filled: by the nearer of the two marks, all ten from the mark on. */
export function dots(minutes: number, items: number, marks: { minutes: number; items: number }): number {
  const share = Math.max(minutes / marks.minutes, items / marks.items);
  return share >= 1 ? 10 : Math.min(9, Math.ceil(share * 10));
}

/** Whether two orders put different things in the same place. */
export function jumps(before: readonly Placed[], after: readonly Placed[]): boolean {
  return before.some(({ row }, at) => after[at]?.row.id !== row.id);
}
