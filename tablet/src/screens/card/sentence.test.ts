import { expect, test } from 'vitest';
import type { Entry, Fact } from '../../server/types';
import { SPOKEN, type Spoken } from '../../words/words';
import { sentence, type Voice } from './sentence';

const at = '2026-11-25T21:10:00.000Z';
const voice = (language: Spoken): Voice => ({
  words: SPOKEN[language].words,
  language,
  zone: 'Asia/Jerusalem',
  now: Date.parse(at),
  name: (id) => ({ noa: 'Noa', sam: 'Sam' })[id] ?? id,
});
const entry = (fact: Fact, by: Entry['by'] = { is: 'staff', id: 'noa', name: 'Noa' }): Entry => ({ number: 3, at, by, fact });
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');
const english = (fact: Fact, by?: Entry['by']) => bare(sentence(entry(fact, by), voice('en')).says);

/** One of each that the contract names. */
const ALL: { [K in Fact['is']]: Extract<Fact, { is: K }> } = {
  filed: { is: 'filed', channel: 'text', number: '412-K7' },
  'text-in': { is: 'text-in', words: 'Cold', kind: 'complaint', unsure: false },
  'text-out': { is: 'text-out', words: 'We are on it.', automatic: false },
  taken: { is: 'taken' },
  started: { is: 'started' },
  noted: { is: 'noted', words: 'Called the room.' },
  promised: { is: 'promised', by: '2026-11-25T21:40:00.000Z' },
  corrected: { is: 'corrected', category: 'climate', severity: 2, safety: false, room: '412', remedies: [] },
  resolved: { is: 'resolved', outcome: 'New heater.' },
  reopened: { is: 'reopened', why: 'Cold again.' },
  'for-manager': { is: 'for-manager', reopened: 2 },
  'handed-over': { is: 'handed-over', to: 'maintenance', person: false, said: 'Soon.', wanted: 'Heater.' },
  remedied: { is: 'remedied', kind: 'repair', station: 'offered' },
  undone: { is: 'undone', entry: 4 },
  returned: { is: 'returned', from: 'sam', overload: true },
  pushed: { is: 'pushed', to: 'sam' },
  'passed-on': { is: 'passed-on', from: 'sam', to: 'noa' },
  nobody: { is: 'nobody' },
  watching: { is: 'watching', until: at },
  late: { is: 'late', what: 'acknowledge', due: at, rung: 1 },
  'promise-lengthened': { is: 'promise-lengthened', from: at, to: '2026-11-25T21:40:00.000Z' },
  parked: { is: 'parked' },
  redriven: { is: 'redriven' },
  crossed: { is: 'crossed', clerk: 'sam', minutes: 34, items: 6 },
  relieved: { is: 'relieved', clerk: 'sam', minutes: 34, items: 6, returned: ['508-B2'], left: 3 },
  'all-clear': { is: 'all-clear', clerk: 'sam' },
};

test('every fact is a whole sentence in every language', () => {
  for (const language of Object.keys(SPOKEN) as Spoken[]) {
    for (const fact of Object.values(ALL)) {
      const { says } = sentence(entry(fact), voice(language));
      expect(says, `${language} ${fact.is}`).not.toMatch(/[{}]|undefined/);
      expect(says.length, `${language} ${fact.is}`).toBeGreaterThan(2);
    }
  }
});

test('a sentence says who did it and when it is due', () => {
  expect(english(ALL.promised)).toBe('Noa promised 23:40.');
  expect(english(ALL.filed, { is: 'guest' })).toBe('The guest filed it by text, as 412-K7.');
  expect(english(ALL['passed-on'], { is: 'house' })).toContain('Sam');
});

test('what was written stays verbatim and apart', () => {
  expect(sentence(entry(ALL.noted), voice('he')).words).toEqual([{ text: 'Called the room.' }]);
  expect(sentence(entry(ALL['handed-over']), voice('en')).words.map((one) => one.text)).toEqual(['Soon.', 'Heater.']);
});

test('a correction lists what was put right', () => {
  expect(english(ALL.corrected)).toBe(
    'Noa corrected it: Heating and cooling · Cannot stay like this · Nobody is in danger · Room 412 · Asks for nothing.',
  );
});
