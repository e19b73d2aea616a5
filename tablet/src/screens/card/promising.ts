/** Times that may be promised to a guest. All in milliseconds since 1970. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A promise is never for sooner than this. */
const SOONEST = 5 * MINUTE;

/** Quick choices, in minutes. */
export const CHOICES = [10, 20, 30, 60] as const;

export type Hindrance = { is: 'too-soon'; earliest: number } | { is: 'after-checkout'; checkout: number };

/** Why that time cannot be promised, as far as the tablet knows; the house has the last word. */
export function hindrance(at: number, now: number, checkout?: string): Hindrance | undefined {
  if (at < now + SOONEST) {
    return { is: 'too-soon', earliest: now + SOONEST };
  }
  const leaves = checkout === undefined ? undefined : Date.parse(checkout);
  return leaves !== undefined && at > leaves ? { is: 'after-checkout', checkout: leaves } : undefined;
}

/** When it is that time of day next in a zone; undefined for what is no time such as `23:40`. */
export function nextAt(zone: string, ofDay: string, now: number): number | undefined {
  const found = /^(\d{2}):(\d{2})$/.exec(ofDay);
  if (!found) {
    return undefined;
  }
  const wanted = Number(found[1]) * 60 + Number(found[2]);
  const today = dayAt(zone, now, wanted);
  return today > now ? today : dayAt(zone, now + DAY, wanted);
}

/** That minute of the day on which a moment falls in a zone. Set twice, since the zone may differ between both moments. */
function dayAt(zone: string, moment: number, minuteOfDay: number): number {
  const there = moment + offset(zone, moment);
  const midnight = there - (((there % DAY) + DAY) % DAY);
  const wanted = midnight + minuteOfDay * MINUTE;
  return wanted - offset(zone, wanted - offset(zone, wanted));
}

/** How far a zone is ahead of UTC at a moment. */
function offset(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(moment / 1000) * 1000;
}
