import { expect, test } from 'vitest';
import type { Act } from '../../store/acts';
import type { Complaint, Entry } from '../../server/types';
import { nextLeaves, texting, thread, unconfirmed } from './thread';

const now = Date.parse('2026-11-25T21:10:00.000Z');
const entry = (number: number, by: Entry['by'], fact: Entry['fact'], errand?: Entry['errand']): Entry => ({
  number,
  at: '2026-11-25T21:09:58.000Z',
  by,
  fact,
  ...(errand ? { errand } : {}),
});
const guest = { is: 'guest' } as const;
const noa = { is: 'staff', id: 'noa', name: 'Noa' } as const;
const house = { is: 'house' } as const;
const out = (automatic: boolean): Entry['fact'] => ({ is: 'text-out', words: 'We are on it.', automatic });
const owed: Entry['errand'] = { task: 'text', status: 'owed', notBefore: '2026-11-25T21:10:06.000Z' };

const written = (words: string) => ({
  words,
  entries: [
    entry(1, guest, { is: 'filed', channel: 'text', number: '412-K7' }),
    entry(2, guest, { is: 'text-in', words: 'Cold again', kind: 'complaint', unsure: false }),
    entry(3, house, out(true)),
    entry(4, noa, out(false)),
  ],
});

test('guest, colleague and house are told apart', () => {
  const lines = thread(written('Cold'), now);
  expect(lines.map((line) => line.from)).toEqual(['guest', 'house', 'staff']);
});

test('the text that is the complaint itself is not said twice', () => {
  expect(thread(written('Cold again'), now).map((line) => line.from)).toEqual(['house', 'staff']);
});

test('a text tells what became of it', () => {
  const way = (errand?: Entry['errand'], at = now) => {
    const line = thread({ words: '', entries: [entry(1, noa, out(false), errand)] }, at)[0];
    return line?.from === 'staff' ? line.way : undefined;
  };
  expect(way(owed)).toEqual({ is: 'leaves', at: Date.parse('2026-11-25T21:10:06.000Z') });
  expect(way(owed, now + 7_000)).toEqual({ is: 'on-its-way' });
  expect(way({ ...owed, status: 'done' })).toEqual({ is: 'sent' });
  expect(way({ ...owed, status: 'superseded', closing: 'undone' })).toEqual({ is: 'superseded', closing: 'undone' });
  expect(way({ ...owed, status: 'parked' })).toEqual({ is: 'parked' });
});

test('what the house has not confirmed stands at the end', () => {
  const act = { key: 'k', verb: 'reply', complaint: 'A', number: '412-K7', body: { text: 'Coming' }, stuck: false } as Act;
  expect(unconfirmed([act, { ...act, key: 'l', stuck: true }, { ...act, complaint: 'B' }], 'A')).toEqual([
    { key: 'k', words: 'Coming', way: { is: 'sending' } },
    { key: 'l', words: 'Coming', way: { is: 'stuck' } },
  ]);
});

test('the card knows when a text is still to leave', () => {
  expect(nextLeaves([entry(1, noa, out(false), owed)])).toBe(Date.parse('2026-11-25T21:10:06.000Z'));
  expect(nextLeaves([entry(1, noa, out(false), { ...owed, status: 'done' })])).toBeUndefined();
});

test('who cannot be texted, and why', () => {
  const mine = { phone: '+972501234567', standing: { state: 'taken', by: 'noa' }, entries: [] } as Pick<Complaint, 'phone' | 'standing' | 'entries'>;
  const heard = (kind: 'optout' | 'optin', number: number) => entry(number, guest, { is: 'text-in', words: kind, kind, unsure: false });
  expect(texting(mine, 'noa')).toBe('open');
  expect(texting(mine, 'sam')).toBe('theirs');
  expect(texting({ ...mine, standing: { state: 'waiting' } }, 'sam')).toBe('open');
  expect(texting({ standing: mine.standing, entries: [] }, 'noa')).toBe('no-phone');
  expect(texting({ ...mine, entries: [heard('optout', 1)] }, 'noa')).toBe('no-texts');
  expect(texting({ ...mine, entries: [heard('optout', 1), heard('optin', 2)] }, 'noa')).toBe('open');
  expect(texting({ ...mine, standing: { state: 'resolved', by: 'noa' } }, 'noa')).toBe('closed');
});
