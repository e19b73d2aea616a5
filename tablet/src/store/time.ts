/** Time as the desk needs it: by the server's clock, shown in the hotel's zone. */
import type { BoardLine } from '../server/types';
import { days, hours, isoDays, weekdays } from '../words/intl';
import { figure, fill, plural, type Spoken, type Words } from '../words/words';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** From here on down seconds are shown; above it minutes are enough, and the screen is quiet. Milliseconds. */
const SECONDS_BELOW = 10 * MINUTE;

export type Urgency = 'calm' | 'soon' | 'late';

/** The next thing that is owed to a guest, and by when. */
export interface Due {
  what: 'answer' | 'promise' | 'resolve';
  /** Milliseconds since 1970. */
  at: number;
  /** From this moment on it is soon. */
  soonAt: number;
}

export type Timed = Pick<BoardLine, 'receivedAt' | 'acknowledgeBy' | 'acknowledgedAt' | 'resolveBy' | 'promisedBy' | 'minutes' | 'standing'>;

/**
 * What is due next of a complaint: an answer while nobody has answered, then the promise, else that it is put right. It is
 * soon once there is less time than the work is expected to take; for an answer, in the last two fifths of its time.
 */
export function due(line: Timed): Due {
  const received = Date.parse(line.receivedAt);
  const answer = Date.parse(line.acknowledgeBy);
  if (line.acknowledgedAt === undefined) {
    return { what: 'answer', at: answer, soonAt: answer - (answer - received) * 0.4 };
  }
  const at = Date.parse(line.promisedBy ?? line.resolveBy);
  return { what: line.promisedBy === undefined ? 'resolve' : 'promise', at, soonAt: at - line.minutes * MINUTE };
}

export function urgency(due: Due, now: number): Urgency {
  return now >= due.at ? 'late' : now >= due.soonAt ? 'soon' : 'calm';
}

/** A length of time as a figure: `0:55`, `12 min`, `1 h 20`. Never negative; what is past, the words beside it say. */
export function length(words: Words, language: Spoken, milliseconds: number): string {
  const whole = Math.abs(milliseconds);
  if (whole < SECONDS_BELOW) {
    const seconds = Math.floor(whole / SECOND);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  if (whole < HOUR) {
    return plural(language, words.due.minutes, Math.floor(whole / MINUTE));
  }
  return fill(words.due.hours, {
    h: figure(language, Math.floor(whole / HOUR)),
    m: String(Math.floor((whole % HOUR) / MINUTE)).padStart(2, '0'),
  });
}

/** A time of day in the hotel, and the day before it when it is another one than today's. */
export function clock(language: Spoken, zone: string, at: number | string, now: number): string {
  const time = typeof at === 'string' ? Date.parse(at) : at;
  const ofDay = hours(language, zone).format(time);
  return isoDays(zone).format(time) === isoDays(zone).format(now) ? ofDay : `${days(language, zone).format(time)} ${ofDay}`;
}

/** A calendar day such as `2026-11-27`, as people write it. */
export function day(language: Spoken, date: string): string {
  return weekdays(language, 'UTC').format(Date.parse(`${date}T00:00:00Z`));
}
