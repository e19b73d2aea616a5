import { expect, test } from 'vitest';
import type { Row } from '../../store/acts';
import type { Stay } from '../../store/begun';
import { already } from './already';

const row = (id: string, more: Partial<Row>): Row => ({ id, standing: { state: 'waiting' }, ...more }) as Row;
const dana: Stay = { id: 'D-1001', guest: 'Dana Levi', room: '412', phone: '+972521234567', language: 'he', arrival: '2026-11-24', departure: '2026-11-27' };
const rows = [
  row('1', { room: '412' }),
  row('2', { room: '508' }),
  row('3', { phone: '+972521234567' }),
  row('4', { room: '412', standing: { state: 'resolved' } }),
  row('5', { phone: '+447700900123' }),
];
const ids = (all: readonly Row[]) => all.map((one) => one.id);

test('what is open about the room or by the guest’s phone is known', () => {
  expect(ids(already(rows, { is: 'stay', stay: dana }))).toEqual(['1', '3']);
  expect(ids(already(rows, { is: 'room', room: '412' }))).toEqual(['1']);
  expect(ids(already(rows, { is: 'phone', phone: '+447700900123' }))).toEqual(['5']);
});

test('of a place nothing is known', () => {
  expect(already(rows, { is: 'place', place: 'lobby' })).toEqual([]);
  expect(already(rows, { is: 'nowhere' })).toEqual([]);
  expect(already(rows, undefined)).toEqual([]);
});
