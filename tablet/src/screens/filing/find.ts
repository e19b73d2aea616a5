/** Finds whom a complaint is about, as one types: by room, by name in any script, by phone. */
import type { About, Stay } from '../../store/begun';
import type { House } from '../../store/tablet';
import { digitsOf, fold, phoneOf } from './fold';

/** More than these nobody reads while a guest waits. */
const MOST = 8;

/** From so many last digits on a phone is told from others. */
const PHONE_ENDS = 4;

/** From so many digits on it is a phone that was typed, and no room. */
const PHONE = 7;

/** How long a room's number may be, for the house. */
const LONGEST_ROOM = 8;

export interface Found {
  /** The likeliest first. */
  matches: readonly About[];
  /** How many more would fit. */
  more: number;
  /** Whom it is about without a tap: a room typed in full, and its guest when there is but one. */
  byItself?: About;
  /** Whether nothing that could be typed on would lead elsewhere, and nobody need choose. */
  settled: boolean;
  /** What can be filed for though the house does not know it. */
  elsewhere: readonly About[];
  /** What the house lacks. */
  lacks?: 'room' | 'phone' | 'code' | 'name';
}

interface Known {
  stay: Stay;
  room: string;
  name: string;
  parts: readonly string[];
  phone: string;
}

/** The house, made ready to be looked through at each letter. */
export interface Indexed {
  rooms: readonly { room: string; folded: string }[];
  stays: readonly Known[];
}

export function index(house: House): Indexed {
  return {
    rooms: house.rooms.map((room) => ({ room, folded: fold(room) })),
    stays: house.stays.map((stay) => {
      const name = fold(stay.guest);
      return { stay, room: fold(stay.room), name, parts: name.split(' '), phone: stay.phone?.slice(1) ?? '' };
    }),
  };
}

/** @param today in the hotel, such as `2026-11-25`; @param house undefined while it is not known */
export function find(house: Indexed | undefined, typed: string, today: string): Found {
  const text = typed.trim();
  const asked = fold(text);
  if (asked === '') {
    return { matches: [], more: 0, settled: false, elsewhere: [] };
  }
  const digits = digitsOf(text);
  const place: About[] = digits === undefined ? [{ is: 'place', place: text }] : [];
  if (!house) {
    const room: About = { is: 'room', room: text };
    const may = text.length <= LONGEST_ROOM && /\d/.test(text);
    return may ? { matches: [room], more: 0, byItself: room, settled: false, elsewhere: place } : { matches: [], more: 0, settled: false, elsewhere: place };
  }
  const exact = house.rooms.find((one) => one.folded === asked);
  const present = exact ? house.stays.filter((one) => one.room === asked && one.stay.arrival <= today) : [];
  const byItself: About | undefined = exact && (present.length === 1 && present[0] ? { is: 'stay', stay: present[0].stay } : { is: 'room', room: exact.room });
  const all = unique([...(byItself ? [byItself] : []), ...stays(house, asked, digits, today), ...rooms(house, asked, today)]);
  const phone = phoneOf(text);
  const known = phone !== undefined && house.stays.some((one) => `+${one.phone}` === phone);
  return {
    matches: all.slice(0, MOST),
    more: Math.max(0, all.length - MOST),
    ...(byItself && { byItself }),
    settled: byItself !== undefined && present.length <= 1 && !house.rooms.some((one) => one.folded !== asked && one.folded.startsWith(asked)),
    elsewhere: phone !== undefined && !known ? [{ is: 'phone', phone }] : exact ? [] : place,
    ...lacking(all.length > 0, digits, phone),
  };
}

function lacking(found: boolean, digits: string | undefined, phone: string | undefined): Pick<Found, 'lacks'> {
  if (found) {
    return {};
  }
  return { lacks: digits === undefined ? 'name' : digits.length < PHONE ? 'room' : phone === undefined ? 'code' : 'phone' };
}

/** Guests that fit, the best fit first; of the same fit those in the house before those who come later. */
function stays(house: Indexed, asked: string, digits: string | undefined, today: string): About[] {
  const words = asked.split(' ');
  return house.stays
    .flatMap((one) => {
      const fit = fits(one, asked, words, digits);
      return fit === undefined ? [] : [{ one, fit, later: one.stay.arrival > today }];
    })
    .sort((a, b) => a.fit - b.fit || Number(a.later) - Number(b.later))
    .map(({ one }) => ({ is: 'stay', stay: one.stay }));
}

/** How well a guest fits: 0 the room itself, 1 the beginnings of names, 2 of the room, 3 the phone's end, 4 within a name. */
function fits(one: Known, asked: string, words: readonly string[], digits: string | undefined): number | undefined {
  if (one.room === asked) {
    return 0;
  }
  const each = words.map((word) =>
    one.parts.some((part) => part.startsWith(word)) ? 1 : one.room.startsWith(word) ? 2 : one.name.includes(word) ? 4 : Number.POSITIVE_INFINITY,
  );
  const worst = Math.max(...each);
  const named = Number.isFinite(worst) ? worst : undefined;
  return digits !== undefined && endsIn(one.phone, digits) ? Math.min(3, named ?? 3) : named;
}

/** Whether a phone ends in these digits, be they written from the land's code on, or with the 0 that stands for it. */
function endsIn(phone: string, digits: string): boolean {
  const bare = digits.replace(/^0+/, '');
  return (digits.length >= PHONE_ENDS && phone.endsWith(digits)) || (bare.length >= PHONE_ENDS && phone.endsWith(bare));
}

/** Rooms that begin so: the one typed in full even if somebody stays there, the others when nobody does. */
function rooms(house: Indexed, asked: string, today: string): About[] {
  const taken = new Set(house.stays.filter((one) => one.stay.arrival <= today).map((one) => one.room));
  return house.rooms
    .filter((one) => one.folded === asked || (one.folded.startsWith(asked) && !taken.has(one.folded)))
    .map(({ room }) => ({ is: 'room', room }));
}

/** What tells one match from another. */
export function keyOf(about: About): string {
  switch (about.is) {
    case 'stay':
      return `stay ${about.stay.id}`;
    case 'room':
      return `room ${about.room}`;
    case 'phone':
      return `phone ${about.phone}`;
    case 'place':
      return `place ${about.place}`;
    case 'nowhere':
      return 'nowhere';
  }
}

function unique(all: readonly About[]): About[] {
  const keys = all.map(keyOf);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
