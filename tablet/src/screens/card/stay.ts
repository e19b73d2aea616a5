/** When a guest came and leaves, as somebody at the desk would say it. */
import { day } from '../../store/time';
import { isoDays } from '../../words/intl';
import { fill, type Spoken, type Words } from '../../words/words';

const DAY = 24 * 60 * 60_000;

export function dates(words: Words, language: Spoken, zone: string, stay: { arrival: string; departure: string }, now: number): [string, string] {
  const today = isoDays(zone).format(now);
  const tomorrow = isoDays('UTC').format(Date.parse(`${today}T00:00:00Z`) + DAY);
  const { arrived, arrivesLater, left, leaves, leavesToday, leavesTomorrow } = words.card;
  const comes = fill(stay.arrival > today ? arrivesLater : arrived, { day: day(language, stay.arrival) });
  const goes =
    stay.departure === today
      ? leavesToday
      : stay.departure === tomorrow
        ? leavesTomorrow
        : fill(stay.departure < today ? left : leaves, { day: day(language, stay.departure) });
  return [comes, goes];
}
