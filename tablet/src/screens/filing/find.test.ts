import { expect, test } from 'vitest';
import type { About, Stay } from '../../store/begun';
import { find, index } from './find';

const TODAY = '2026-11-25';
const LONG = `${'Wolfeschlegelsteinhausen '.repeat(5)}${'אברהם בן־דוד '.repeat(7)}${'王芳陳美玲'.repeat(17)}`.slice(0, 300);

let ids = 0;
function stay(room: string, guest: string, phone?: string, more: Partial<Stay> = {}): Stay {
  return { id: `D-${++ids}`, guest, room, language: 'en', arrival: '2026-11-24', departure: '2026-11-27', ...(phone === undefined ? {} : { phone }), ...more };
}

const house = index({
  rooms: ['41', '101', '117', '214', '233', '305', '402', '411', '412', '413', '508', '610', '12A'],
  stays: [
    stay('117', 'Erik Novák', '+421905111222'),
    stay('214', 'Emre Yılmaz', '+905321112233'),
    stay('233', '王芳', '+8613800138000'),
    stay('305', 'יוֹסִי מזרחי', '+972541112233'),
    stay('402', LONG, '+4915112345678'),
    stay('411', "Siobhán O'Brien-Łukasz", '+353851234567'),
    stay('412', 'Dana Levi', '+972521234567'),
    stay('412', 'Grace Okafor'),
    stay('508', 'Tom Baker', '+447700900123'),
    stay('508', 'Ada Later', '+447700900999', { arrival: '2026-11-28', departure: '2026-11-30' }),
  ],
});

const says = (about: About | undefined) =>
  about?.is === 'stay' ? about.stay.guest : about?.is === 'room' ? about.room : about?.is === 'phone' ? about.phone : about?.is === 'place' ? `“${about.place}”` : '-';
const found = (typed: string) => find(house, typed, TODAY).matches.map(says);
const first = (typed: string) => found(typed)[0];

test('nothing typed finds nothing', () => {
  expect(find(house, '  ', TODAY)).toEqual({ matches: [], more: 0, settled: false, elsewhere: [] });
});

test('a room is found by its first digits, those with guests first', () => {
  expect(found('10')).toEqual(['101']);
  expect(found('30')).toEqual(['יוֹסִי מזרחי']);
  expect(found('4').slice(-2)).toEqual(['41', '413']);
});

test('the only guest of a room is chosen by itself', () => {
  const { byItself, settled } = find(house, '117', TODAY);
  expect(says(byItself)).toBe('Erik Novák');
  expect(settled).toBe(true);
});

test('a guest who comes later leaves the one who is there the only one', () => {
  const { byItself, matches } = find(house, '508', TODAY);
  expect(says(byItself)).toBe('Tom Baker');
  expect(matches.map(says)).toEqual(['Tom Baker', 'Ada Later', '508']);
});

test('two guests of one room are both found, and the room stands until one is chosen', () => {
  const { byItself, matches, settled } = find(house, '412', TODAY);
  expect(byItself).toEqual({ is: 'room', room: '412' });
  expect(matches.map(says)).toEqual(['412', 'Dana Levi', 'Grace Okafor']);
  expect(settled).toBe(false);
});

test('the room that was typed comes before those that begin so, and is not settled while they do', () => {
  const { byItself, matches, settled } = find(house, '41', TODAY);
  expect(byItself).toEqual({ is: 'room', room: '41' });
  expect(says(matches[0])).toBe('41');
  expect(settled).toBe(false);
});

test('a room where nobody stays can be filed for', () => {
  expect(find(house, '610', TODAY)).toMatchObject({ byItself: { is: 'room', room: '610' }, settled: true });
  expect(find(house, '12a', TODAY)).toMatchObject({ byItself: { is: 'room', room: '12A' } });
});

test('a room that the house does not have is said at once', () => {
  expect(find(house, '9', TODAY)).toMatchObject({ matches: [], lacks: 'room' });
  expect(find(house, '4123', TODAY)).toMatchObject({ matches: [], lacks: 'room' });
});

test('a name is found by any part of it, in any order, whatever its case and marks', () => {
  expect(found('novak')).toEqual(['Erik Novák']);
  expect(found('NOV eri')).toEqual(['Erik Novák']);
  expect(found('yilmaz')).toEqual(['Emre Yılmaz']);
  expect(found('obrien')).toEqual(["Siobhán O'Brien-Łukasz"]);
  expect(found('lukasz siob')).toEqual(["Siobhán O'Brien-Łukasz"]);
  expect(first('芳')).toBe('王芳');
  expect(found('יוסי')).toEqual(['יוֹסִי מזרחי']);
  expect(found('levi 412')).toEqual(['Dana Levi']);
});

test('the beginning of a name comes before the middle of one', () => {
  expect(found('ra')).toEqual(['Grace Okafor']);
  expect(found('da')).toEqual(['Dana Levi', 'Ada Later']);
});

test('a guest of 300 characters in three scripts is found by each of them', () => {
  expect(LONG.length).toBeGreaterThan(250);
  for (const part of ['wolfeschlegel', 'אברהם', 'דוד', '陳美玲']) {
    expect(first(part)).toBe(LONG);
  }
});

test('a phone is found as people write it', () => {
  for (const written of ['4567', '052-123-4567', '+972 52 123 4567', '00972521234567', '(052) 1234567', '+972 (0)52-1234567', '٠٥٢١٢٣٤٥٦٧']) {
    expect(found(written), written).toContain('Dana Levi');
  }
  expect(found('567')).toEqual([]);
});

test('a phone of nobody in the house can be filed for when it names its land', () => {
  expect(find(house, '+44 20 7946 0958', TODAY)).toMatchObject({ matches: [], lacks: 'phone', elsewhere: [{ is: 'phone', phone: '+442079460958' }] });
  expect(find(house, '0044 20 7946 0958', TODAY).elsewhere).toEqual([{ is: 'phone', phone: '+442079460958' }]);
  expect(find(house, '020 7946 0958', TODAY)).toMatchObject({ matches: [], lacks: 'code', elsewhere: [] });
  expect(find(house, '+972521234567', TODAY).elsewhere).toEqual([]);
});

test('what is no room can be filed for as a place', () => {
  expect(find(house, 'lobby', TODAY)).toMatchObject({ matches: [], lacks: 'name', elsewhere: [{ is: 'place', place: 'lobby' }] });
  expect(find(house, '412', TODAY).elsewhere).toEqual([]);
});

test('at most eight are shown, and how many more there are', () => {
  const full = index({ rooms: [], stays: Array.from({ length: 11 }, (_, at) => stay(String(300 + at), 'Ann Other')) });
  expect(find(full, 'ann', TODAY)).toMatchObject({ more: 3 });
  expect(find(full, 'ann', TODAY).matches).toHaveLength(8);
});

test('while the house is not known a room is taken as it is typed', () => {
  expect(find(undefined, '412', TODAY)).toMatchObject({ byItself: { is: 'room', room: '412' }, settled: false });
  expect(find(undefined, 'lobby', TODAY)).toMatchObject({ matches: [], elsewhere: [{ is: 'place', place: 'lobby' }] });
});
