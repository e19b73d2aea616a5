import { expect, test } from 'vitest';
import { figure, fill, firstSpoken, plural, SPOKEN, type Spoken } from './words';

const spoken = Object.keys(SPOKEN) as Spoken[];

/** Every text of a language by its path. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as [string, string]] : texts(value as object, `${path}${name}.`),
  );
}

const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');

test('every text says something in every language', () => {
  for (const language of spoken) {
    for (const [path, text] of texts(SPOKEN[language].words)) {
      expect(text.trim(), `${language} ${path}`).not.toBe('');
    }
  }
});

test('a translation fills in what English fills in', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).filter((name) => name !== 'n').sort();
  const english = new Map(texts(SPOKEN.en.words));
  for (const language of spoken) {
    for (const [path, text] of texts(SPOKEN[language].words)) {
      const original = english.get(path) ?? english.get(path.replace(/\.(zero|one|two|few|many)$/, '.other'));
      expect(names(text), `${language} ${path}`).toEqual(names(original ?? ''));
    }
  }
});

test('nobody shouts', () => {
  for (const language of spoken) {
    for (const [path, text] of texts(SPOKEN[language].words)) {
      expect(/[!！]/.test(text), `${language} ${path}`).toBe(false);
    }
  }
});

test('a form follows its number', () => {
  const en = SPOKEN.en.words.desk;
  expect([0, 1, 2].map((n) => bare(plural('en', en.items, n)))).toEqual(['0 complaints', '1 complaint', '2 complaints']);
  expect([1, 2, 3].map((n) => bare(plural('he', SPOKEN.he.words.desk.items, n)))).toEqual(['תלונה אחת', 'שתי תלונות', '3 תלונות']);
});

test('what is filled in keeps its own direction', () => {
  expect(fill('{number} אצלך.', { number: '412-K7' })).toBe('\u2068412-K7\u2069 אצלך.');
  expect(fill('{n} min', { n: 12 })).toBe('12 min');
});

test('the first language that is spoken is taken, whatever its land', () => {
  expect(firstSpoken(['fr', 'zh-CN', 'he'])).toBe('zh-Hans');
  expect(firstSpoken(['he-IL'])).toBe('he');
  expect(firstSpoken([undefined, 'sk'])).toBe('en');
});

test('figures are written as the language writes them', () => {
  expect(figure('en', 1234)).toBe('1,234');
});
