/** How far a remedy has come, and what comes next. */
import type { Remedy, RemedyKind, Station } from '../../server/types';

export const STATIONS: readonly Station[] = ['requested', 'offered', 'accepted', 'given'];

/** What costs the house no money, so that anybody at the desk may give it. */
const FREE: ReadonlySet<RemedyKind> = new Set<RemedyKind>(['apology-call', 'repair', 're-clean', 'item']);

export function costsNothing(kind: RemedyKind): boolean {
  return FREE.has(kind);
}

/** The station after the furthest one; undefined once it is given. */
export function nextStation(remedy: Pick<Remedy, 'steps'>): Station | undefined {
  return STATIONS[Math.max(-1, ...remedy.steps.map((step) => STATIONS.indexOf(step.station))) + 1];
}
