import { expect, test } from 'vitest';
import type { Desk } from '../server/types';
import { withActs, type Act } from './acts';

const waiting = { id: 'A', number: '412-K7', standing: { state: 'waiting' } } as Desk['open'][number];
const theirs = { ...waiting, id: 'B', standing: { state: 'taken', by: 'sam', byName: 'Sam' } } as Desk['open'][number];
const desk = { now: '2026-11-25T21:00:00.000Z', me: { id: 'noa', name: 'Noa' }, open: [waiting, theirs] } as Desk;
const act = (verb: Act['verb'], complaint: string, stuck = false): Act => ({ key: 'k', verb, complaint, number: '412-K7', body: {}, typed: {}, stuck });

test('a tap shows at once what will come of it', () => {
  expect(withActs(desk, [act('take', 'A')])[0]).toMatchObject({ standing: { state: 'taken', by: 'noa' }, busy: true });
  expect(withActs(desk, [act('reply', 'A')])[0]).toMatchObject({ standing: { state: 'started', by: 'noa' }, busy: true });
  expect(withActs(desk, [act('resolve', 'A')])[0]).toMatchObject({ standing: { state: 'resolved' } });
});

test('a colleague’s stays a colleague’s until the server says otherwise', () => {
  expect(withActs(desk, [act('take', 'B')])[1]).toMatchObject({ standing: { state: 'taken', by: 'sam' }, busy: true });
});

test('what is stuck shows what the server said last', () => {
  expect(withActs(desk, [act('take', 'A', true)])[0]).toMatchObject({ standing: { state: 'waiting' }, busy: false });
});
