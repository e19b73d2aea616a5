/** What has not changed stays the same object, so that nothing of it is worked out or drawn again. */

/** Makes something of an object once, for as long as the object is there. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { it: T }>();
  return (of) => {
    let one = made.get(of);
    if (!one) {
      one = { it: make(of) };
      made.set(of, one);
    }
    return one.it;
  };
}

const written = once((one: object) => JSON.stringify(one));

/** What was read now; each that says what it said before is the one from before. */
export function sameAsBefore<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return now.map((one) => {
    const old = known.get(one.id);
    return old && written(old) === written(one) ? old : one;
  });
}
