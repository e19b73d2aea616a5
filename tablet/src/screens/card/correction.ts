/** What a clerk says was understood wrongly: only what differs is sent. */
import type { Body, Category, Complaint, RemedyKind, Severity } from '../../server/types';

export type Correction = NonNullable<Body<'/complaints/{id}/correction', 'post'>>;

/** What can be corrected, as it is chosen on the screen. */
export interface Chosen {
  kind: Complaint['kind'];
  category: Category;
  severity: Severity;
  safety: boolean;
  room: string;
  remedies: readonly RemedyKind[];
}

export function asKnown(complaint: Complaint): Chosen {
  return {
    kind: complaint.kind,
    category: complaint.category,
    severity: complaint.severity as Severity,
    safety: complaint.safety,
    room: complaint.room ?? '',
    remedies: complaint.remedies.map((remedy) => remedy.kind),
  };
}

/** Undefined when nothing differs. A room that was emptied says nothing: a complaint's room can only be another one. */
export function correction(known: Chosen, chosen: Chosen): Correction | undefined {
  const room = chosen.room.trim();
  const same = known.remedies.length === chosen.remedies.length && known.remedies.every((kind) => chosen.remedies.includes(kind));
  const body: Correction = {
    ...(chosen.kind !== known.kind && (chosen.kind === 'complaint' || chosen.kind === 'question') ? { kind: chosen.kind } : {}),
    ...(chosen.category !== known.category ? { category: chosen.category } : {}),
    ...(chosen.severity !== known.severity ? { severity: chosen.severity } : {}),
    ...(chosen.safety !== known.safety ? { safety: chosen.safety } : {}),
    ...(room !== '' && room !== known.room ? { room } : {}),
    ...(same ? {} : { remedies: [...chosen.remedies] }),
  };
  return Object.keys(body).length === 0 ? undefined : body;
}
