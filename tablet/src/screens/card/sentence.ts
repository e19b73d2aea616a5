/** An entry of the book as a sentence: who, what, and the words that were written, apart, so that they stay verbatim. */
import type { Entry, Fact } from '../../server/types';
import { clock } from '../../store/time';
import { fill, figure, plural, type Spoken, type Words } from '../../words/words';

export interface Sentence {
  says: string;
  /** What was said or written, each with what it is where there are several. */
  words: readonly { label?: string; text: string }[];
}

/** What a sentence is said with. */
export interface Voice {
  words: Words;
  language: Spoken;
  zone: string;
  now: number;
  /** What a person is called. */
  name: (id: string) => string;
}

export function sentence(entry: Entry, voice: Voice): Sentence {
  const says = said(entry.fact, voice);
  return { ...says, says: fill(says.says, { who: who(entry, voice) }) };
}

function who({ by }: Entry, { words, name }: Voice): string {
  switch (by.is) {
    case 'guest':
      return words.card.theGuest;
    case 'house':
      return words.card.theHouse;
    case 'staff':
      return by.name ?? (by.id === undefined ? words.card.theHouse : name(by.id));
  }
}

/** With `{who}` left to be filled in. A fact that is new in the contract does not compile. */
function said(fact: Fact, { words, language, zone, now, name }: Voice): Sentence {
  const { facts } = words.card;
  const time = (at: string) => clock(language, zone, at, now);
  const only = (says: string): Sentence => ({ says, words: [] });
  const quoting = (says: string, text: string | undefined): Sentence => ({ says, words: text ? [{ text }] : [] });
  switch (fact.is) {
    case 'filed':
      return only(fill(facts.filed, { how: words.channels[fact.channel], number: fact.number }));
    case 'text-in':
      return quoting(facts.textIn, fact.words);
    case 'text-out':
      return quoting(fact.automatic ? facts.textAutomatic : facts.textOut, fact.words);
    case 'taken':
      return only(facts.taken);
    case 'started':
      return only(facts.started);
    case 'noted':
      return quoting(facts.noted, fact.words);
    case 'promised':
      return only(fill(facts.promised, { time: time(fact.by) }));
    case 'corrected':
      return only(fill(facts.corrected, { what: corrected(fact, words) }));
    case 'resolved':
      return quoting(facts.resolved, fact.outcome);
    case 'reopened':
      return quoting(facts.reopened, fact.why);
    case 'for-manager':
      return only(plural(language, facts.forManager, fact.reopened));
    case 'handed-over':
      return {
        says: fill(facts.handedOver, { to: fact.person ? name(fact.to) : department(words, fact.to) }),
        words: [
          { label: words.card.told, text: fact.said },
          { label: words.card.wanted, text: fact.wanted },
        ],
      };
    case 'remedied':
      return quoting(fill(facts.remedied, { remedy: words.remedies[fact.kind], station: words.stations[fact.station] }), fact.detail);
    case 'undone':
      return only(fill(facts.undone, { entry: figure(language, fact.entry) }));
    case 'returned':
      return only(fill(fact.overload ? facts.returnedOverload : facts.returned, { from: name(fact.from) }));
    case 'pushed':
      return only(fill(facts.pushed, { to: name(fact.to) }));
    case 'passed-on':
      return only(fill(facts.passedOn, { from: name(fact.from), to: name(fact.to) }));
    case 'nobody':
      return only(facts.nobody);
    case 'watching':
      return only(fill(facts.watching, { time: time(fact.until) }));
    case 'late':
      return only(fill(facts.late[fact.what], { time: time(fact.due) }));
    case 'promise-lengthened':
      return only(fill(facts.promiseLengthened, { from: time(fact.from), to: time(fact.to) }));
    case 'parked':
      return only(facts.parked);
    case 'redriven':
      return only(facts.redriven);
    case 'crossed':
      return only(fill(facts.crossed, { clerk: name(fact.clerk), minutes: figure(language, fact.minutes) }));
    case 'relieved':
      return only(fill(facts.relieved, { clerk: name(fact.clerk), which: fact.returned.join(', ') || '–' }));
    case 'all-clear':
      return only(fill(facts.allClear, { clerk: name(fact.clerk) }));
  }
}

function corrected(fact: Extract<Fact, { is: 'corrected' }>, words: Words): string {
  return [
    ...(fact.kind === undefined ? [] : [words.card.kinds[fact.kind]]),
    ...(fact.category === undefined ? [] : [words.categories[fact.category]]),
    ...(fact.severity === undefined ? [] : [words.severities[fact.severity as 1 | 2 | 3 | 4]]),
    ...(fact.safety === undefined ? [] : [fact.safety ? words.card.someoneInDanger : words.card.nobodyInDanger]),
    ...(fact.room === undefined ? [] : [`${words.app.room} ${fact.room}`]),
    ...(fact.remedies === undefined
      ? []
      : [fact.remedies.length === 0 ? words.card.asksNothing : fact.remedies.map((kind) => words.remedies[kind]).join(', ')]),
  ].join(' · ');
}

/** What a department is called; one that the tablet does not know keeps its own name. */
export function department(words: Words, name: string): string {
  return Object.hasOwn(words.departments, name) ? words.departments[name as keyof Words['departments']] : name;
}
