/** What every part of the card says its things with. */
import { useTablet } from '../../store/at';
import { clock } from '../../store/time';
import type { Spoken, Words } from '../../words/words';
import type { Actor } from './offers';

export interface View {
  words: Words;
  language: Spoken;
  zone: string;
  me: Actor & { name: string };
  /** A time of day in the hotel, with its day when that is not today. */
  time: (at: string | number) => string;
  /** What somebody of the staff is called. */
  name: (id: string) => string;
}

export function useView(): View {
  const tablet = useTablet();
  const desk = tablet.desk.value;
  const who = tablet.who.value;
  const words = tablet.words.value;
  const language = tablet.language.value;
  const zone = desk?.hotel.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    words,
    language,
    zone,
    me: who.is === 'somebody' ? who.clerk : { id: '', name: '', role: 'clerk' },
    time: (at) => clock(language, zone, at, tablet.now.peek()),
    name: (id) => desk?.clerks.find((clerk) => clerk.id === id)?.name ?? id,
  };
}
