/** What makes sense to do to a complaint where it stands, the likeliest first. */
import type { Complaint, Role } from '../../server/types';

export type Offer = 'take' | 'start' | 'promise' | 'hand-over' | 'note' | 'resolve' | 'reopen';

export interface Actor {
  id: string;
  role: Role;
}

type Standing = Pick<Complaint, 'standing' | 'promise'>;

export function offers({ standing, promise }: Standing, me: Actor): readonly Offer[] {
  switch (standing.state) {
    case 'waiting':
      return ['take', 'start', 'promise', 'hand-over', 'resolve', 'note'];
    case 'taken':
      return standing.by === me.id ? ['start', 'promise', 'resolve', 'hand-over', 'note'] : theirs(me);
    case 'started':
      if (standing.by !== me.id) {
        return theirs(me);
      }
      return promise === undefined && standing.department === undefined
        ? ['promise', 'resolve', 'hand-over', 'note']
        : ['resolve', 'promise', 'hand-over', 'note'];
    case 'resolved':
    case 'withdrawn':
      return ['reopen', 'note'];
  }
}

/** A colleague's: whoever answers for the desk may give it to another. */
function theirs(me: Actor): readonly Offer[] {
  return me.role === 'clerk' ? ['note', 'resolve'] : ['hand-over', 'note', 'resolve'];
}

export function isOpen({ state }: Complaint['standing']): boolean {
  return state !== 'resolved' && state !== 'withdrawn';
}
