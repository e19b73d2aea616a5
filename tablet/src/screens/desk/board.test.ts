import { expect, test } from 'vitest';
import type { Row } from '../../store/acts';
import { board, dots, jumps, pushedToMe, unstarted } from './board';

const at = (minute: number) => `2026-11-25T21:${String(minute).padStart(2, '0')}:00.000Z`;

function row(id: string, more: Partial<Row> = {}): Row {
  return {
    id,
    number: `412-${id}`,
    kind: 'complaint',
    category: 'noise',
    severity: 3,
    safety: false,
    language: 'en',
    channel: 'text',
    standing: { state: 'waiting' },
    minutes: 5,
    receivedAt: at(0),
    acknowledgeBy: at(5),
    resolveBy: at(30),
    unsure: false,
    parked: false,
    requested: [],
    excerpt: '',
    entries: 1,
    version: 1,
    busy: false,
    ...more,
  };
}

const ids = (placed: readonly { row: Row }[]) => placed.map((one) => one.row.id).join(' ');

test('each complaint stands where it belongs', () => {
  const desk = board(
    [
      row('A'),
      row('B', { standing: { state: 'taken', by: 'noa', since: at(1) } }),
      row('C', { standing: { state: 'started', by: 'sam', since: at(1) } }),
      row('D', { standing: { state: 'resolved', by: 'noa', since: at(1) } }),
    ],
    'noa',
  );
  expect([ids(desk.list), ids(desk.mine), ids(desk.others)]).toEqual(['A', 'B', 'C']);
});

test('what is due first stands first, and danger before all', () => {
  const desk = board(
    [row('A', { acknowledgeBy: at(9) }), row('B', { acknowledgeBy: at(4) }), row('C', { severity: 1, acknowledgeBy: at(12) })],
    'noa',
  );
  expect(ids(desk.list)).toBe('C B A');
});

test('an answered complaint stands by its promise', () => {
  const desk = board([row('A', { acknowledgedAt: at(1), promisedBy: at(20) }), row('B', { acknowledgedAt: at(1), resolveBy: at(15) })], 'noa');
  expect(ids(desk.list)).toBe('B A');
});

test('off duty gives back what is taken, not what is started', () => {
  const desk = board(
    [row('A', { standing: { state: 'taken', by: 'noa', since: at(1) } }), row('B', { standing: { state: 'started', by: 'noa', since: at(1) } })],
    'noa',
  );
  expect(unstarted(desk)).toBe(1);
});

test('danger that was given to me is mine to begin', () => {
  const given = { state: 'taken', by: 'noa', since: at(1), confirmBy: at(2) } as const;
  expect(ids(pushedToMe(board([row('A', { severity: 1, standing: given }), row('B', { severity: 1 })], 'noa')))).toBe('A');
});

test('dots fill by the nearer mark and are full from the mark on', () => {
  const marks = { minutes: 30, items: 6 };
  expect([dots(0, 0, marks), dots(1, 1, marks), dots(18, 3, marks), dots(29, 5, marks), dots(30, 4, marks), dots(9, 6, marks)]).toEqual([0, 2, 6, 9, 10, 10]);
});

test('one more at the end is no jump, one more in front is', () => {
  const placed = (...names: string[]) => board(names.map((name, index) => row(name, { acknowledgeBy: at(index) })), 'noa').list;
  expect(jumps(placed('A', 'B'), placed('A', 'B', 'C'))).toBe(false);
  expect(jumps(placed('A', 'B'), placed('C', 'A', 'B'))).toBe(true);
});
