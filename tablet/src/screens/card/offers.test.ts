import { expect, test } from 'vitest';
import type { Complaint } from '../../server/types';
import { offers } from './offers';

const noa = { id: 'noa', role: 'clerk' } as const;
const at = (standing: Complaint['standing'], promise?: Complaint['promise']) => (promise ? { standing, promise } : { standing });
const promise = { by: '2026-11-25T21:40:00.000Z', lengthened: 0 };

test('what waits is to be taken first', () => {
  expect(offers(at({ state: 'waiting' }), noa)[0]).toBe('take');
});

test('what is mine is started, then promised, then put right', () => {
  expect(offers(at({ state: 'taken', by: 'noa' }), noa)[0]).toBe('start');
  expect(offers(at({ state: 'started', by: 'noa' }), noa)[0]).toBe('promise');
  expect(offers(at({ state: 'started', by: 'noa' }, promise), noa)[0]).toBe('resolve');
  expect(offers(at({ state: 'started', by: 'noa', department: 'housekeeping' }), noa)[0]).toBe('resolve');
});

test('a colleague’s is neither taken nor promised', () => {
  const offered = offers(at({ state: 'started', by: 'sam' }), noa);
  expect(offered).toEqual(['note', 'resolve']);
  expect(offers(at({ state: 'taken', by: 'sam' }), { id: 'max', role: 'supervisor' })).toContain('hand-over');
});

test('what is closed may be reopened or noted on', () => {
  expect(offers(at({ state: 'resolved', by: 'noa' }), noa)).toEqual(['reopen', 'note']);
  expect(offers(at({ state: 'withdrawn', by: 'noa' }), noa)).toEqual(['reopen', 'note']);
});
