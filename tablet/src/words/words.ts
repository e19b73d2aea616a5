/** What the tablet says, in each language it speaks. */
import type { Language } from '../server/types';
import { en } from './en';
import { he } from './he';
import { numbers, plurals } from './intl';
import { zhHans } from './zh-Hans';

export type Spoken = 'en' | 'he' | 'zh-Hans';

/** A text whose form follows a number; which forms a language has, `Intl.PluralRules` knows. */
export type Plural = { other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>;

/** The same tree of texts as English has, whatever they say. */
type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : keyof T[K] extends keyof Plural ? ([keyof T[K]] extends [never] ? Like<T[K]> : Plural) : Like<T[K]> };

export type Words = Like<typeof en>;

export const SPOKEN: Record<Spoken, { words: Words; own: string; dir: 'ltr' | 'rtl' }> = {
  en: { words: en, own: 'English', dir: 'ltr' },
  he: { words: he, own: 'עברית', dir: 'rtl' },
  'zh-Hans': { words: zhHans, own: '中文', dir: 'ltr' },
};

export function isSpoken(language: string | null | undefined): language is Spoken {
  return language !== null && language !== undefined && Object.hasOwn(SPOKEN, language);
}

/** The first of several languages that the tablet speaks. */
export function firstSpoken(tags: readonly (Language | string | null | undefined)[]): Spoken {
  return tags.flatMap((tag) => (tag ? [tag, tag.startsWith('zh') ? 'zh-Hans' : (tag.split('-')[0] ?? tag)] : [])).find(isSpoken) ?? 'en';
}

/** Fills `{name}` in a text. What is filled in keeps its own direction: a name in Hebrew, a number such as 412-K7. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? isolated(String(values[name])) : whole));
}

/** A text between a first-strong isolate and its end; plain figures need none. */
function isolated(text: string): string {
  return /^\d*$/.test(text) ? text : `\u2068${text}\u2069`;
}

/** The form for a number, with `{n}` and whatever else filled in. */
export function plural(language: Spoken, forms: Plural, n: number, values: Readonly<Record<string, string | number>> = {}): string {
  const form = (n === 0 ? forms.zero : undefined) ?? forms[plurals(language).select(n)] ?? forms.other;
  return fill(form, { n: figure(language, n), ...values });
}

/** A whole number as a language writes it. */
export function figure(language: Spoken, n: number): string {
  return numbers(language).format(n);
}
