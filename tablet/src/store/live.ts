/** Keeps the desk live: asks for the pulse, and reads again only what has changed. */
import { effect } from '@preact/signals';
import type { Tablet } from './tablet';

/** How often the pulse is asked for, in milliseconds. */
export const PACE = {
  /** While somebody looks: a change elsewhere shows within two seconds. */
  looking: 1_000,
  /** Nobody has touched it for a while, though it may still be looked at. */
  untouched: 4_000,
  /** Another tab or the home screen is in front. */
  hidden: 60_000,
} as const;

/** When a tablet counts as untouched, and when it locks itself. Milliseconds. */
export const UNTOUCHED_AFTER = 2 * 60_000;
export const LOCKED_AFTER = 5 * 60_000;

/** How long a board may lag behind the pulse before it is read once more. Milliseconds. */
const LAG = 400;

/** How long a list of stays is good for. Milliseconds. */
const HOUSE_GOOD_FOR = 5 * 60_000;

export function pace(hidden: boolean, untouchedFor: number): number {
  return hidden ? PACE.hidden : untouchedFor > UNTOUCHED_AFTER ? PACE.untouched : PACE.looking;
}

type Change = { id: string; entry: number };

/** Whether a board lacks a change that the pulse has told of: the board's index can be a moment behind. */
export function lacks(open: readonly { id: string; entries: number }[], changes: readonly Change[]): boolean {
  return changes.some((change) => {
    const line = open.find((one) => one.id === change.id);
    return line !== undefined && line.entries < change.entry;
  });
}

/** Starts looking. What it returns stops it. */
export function live(tablet: Tablet, documentOf: Document = document): () => void {
  let touchedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let houseAt = 0;
  let looking = false;

  const look = async () => {
    const desk = tablet.desk.value;
    if (tablet.who.value.is !== 'somebody') {
      return;
    }
    if (!desk) {
      await tablet.readDesk();
    } else {
      const pulse = await tablet.server.get('/desk/pulse', { query: { since: desk.pulse } });
      tablet.reached(pulse);
      if (pulse.ok && pulse.value.beats !== desk.pulse) {
        await follow(pulse.value.changes ?? []);
      }
    }
    if (tablet.who.value.is === 'somebody' && Date.now() - houseAt > HOUSE_GOOD_FOR) {
      houseAt = Date.now();
      await tablet.readHouse();
    }
  };

  const follow = async (changes: readonly Change[]) => {
    const card = tablet.card.value?.id;
    await Promise.all([tablet.readDesk(), changes.some((change) => change.id === card) && card !== undefined ? tablet.readCard(card) : undefined]);
    if (lacks(tablet.desk.value?.open ?? [], changes)) {
      await new Promise((on) => setTimeout(on, LAG));
      await tablet.readDesk();
    }
  };

  const turn = async () => {
    clearTimeout(timer);
    if (looking) {
      return;
    }
    looking = true;
    try {
      if (tablet.who.value.is === 'somebody' && Date.now() - touchedAt > LOCKED_AFTER) {
        await tablet.leave('idle');
      } else if (tablet.who.value.is === 'unreachable') {
        await tablet.open();
      } else {
        await look();
      }
    } finally {
      looking = false;
    }
    clearTimeout(timer);
    if (tablet.who.value.is === 'somebody' || tablet.who.value.is === 'unreachable') {
      timer = setTimeout(() => void turn(), pace(documentOf.hidden, Date.now() - touchedAt));
    }
  };

  const touch = () => {
    const slept = Date.now() - touchedAt > UNTOUCHED_AFTER;
    touchedAt = Date.now();
    if (slept) {
      void turn();
    }
  };
  const seen = () => {
    if (!documentOf.hidden) {
      void turn();
    }
  };

  const clock = setInterval(() => {
    if (!documentOf.hidden) {
      tablet.tick();
    }
  }, 1_000);
  const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const kind of kinds) {
    documentOf.addEventListener(kind, touch, { passive: true, capture: true });
  }
  documentOf.addEventListener('visibilitychange', seen);
  const stop = effect(() => {
    const is = tablet.who.value.is;
    if (is === 'somebody') {
      touchedAt = Date.now();
      houseAt = 0;
      void turn();
    } else if (is === 'unreachable') {
      timer = setTimeout(() => void turn(), PACE.untouched);
    }
  });

  return () => {
    stop();
    clearTimeout(timer);
    clearInterval(clock);
    for (const kind of kinds) {
      documentOf.removeEventListener(kind, touch, { capture: true });
    }
    documentOf.removeEventListener('visibilitychange', seen);
  };
}
