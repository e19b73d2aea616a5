/** Formatters are dear to make and cheap to use: each is made once for what it is asked with. */
function kept<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  const all = new Map<string, T>();
  return (...given) => {
    const key = given.join('|');
    let one = all.get(key);
    if (one === undefined) {
      one = make(...given);
      all.set(key, one);
    }
    return one;
  };
}

export const numbers = kept((language: string) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));

export const plurals = kept((language: string) => new Intl.PluralRules(language));

/** The hour and minute in a zone. */
export const hours = kept((language: string, zone: string) => new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));

/** A day and month in a zone. */
export const days = kept((language: string, zone: string) => new Intl.DateTimeFormat(language, { timeZone: zone, day: 'numeric', month: 'short' }));

/** A day with its weekday in a zone. */
export const weekdays = kept((language: string, zone: string) => new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }));

/** A day in a zone as `2026-11-25`, to compare by. */
export const isoDays = kept((zone: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }));

/** Languages by their names in a language. */
export const languageNames = kept((language: string) => new Intl.DisplayNames(language, { type: 'language' }));

/** Money in a currency, as a language writes it. */
export const money = kept((language: string, currency: string) => new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0 }));

/** An hour, minute and second in a zone. */
export const seconds = kept((language: string, zone: string) => new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }));
