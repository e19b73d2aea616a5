/** Complaints that are open already about the same room or guest, so that one fault is not filed twice. */
import type { Row } from '../../store/acts';
import type { About } from '../../store/begun';

export function already(rows: readonly Row[], about: About | undefined): Row[] {
  const open = rows.filter((row) => row.standing.state !== 'resolved' && row.standing.state !== 'withdrawn');
  switch (about?.is) {
    case 'stay': {
      const { room, phone } = about.stay;
      return open.filter((row) => row.room === room || (phone !== undefined && row.phone === phone));
    }
    case 'room':
      return open.filter((row) => row.room === about.room);
    case 'phone':
      return open.filter((row) => row.phone === about.phone);
    default:
      return [];
  }
}
