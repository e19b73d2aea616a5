import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LOCKED_AFTER, live, PACE } from './live';
import type { Tablet } from './tablet';

/** As much of a tablet as the looking needs, and what it was asked to do. */
function held() {
  const done: string[] = [];
  const who = signal<Tablet['who']['value']>({ is: 'somebody', clerk: { id: 'noa', name: 'Noa', role: 'clerk', languages: ['en'] } });
  const tablet = {
    who,
    desk: signal({ pulse: 7, open: [] }),
    card: signal(undefined),
    server: { get: (path: string) => (done.push(path), Promise.resolve({ ok: true, value: { beats: 7 } })) },
    reached: () => undefined,
    tick: () => undefined,
    readHouse: () => Promise.resolve(),
    leave: (why: string) => {
      done.push(`leave ${why}`);
      who.value = { is: 'nobody', after: 'idle' };
      return Promise.resolve();
    },
  };
  return { tablet: tablet as unknown as Tablet, done };
}

class Page extends EventTarget {
  hidden = false;
}

let page: Page;
let stop: () => void;

function looking(tablet: Tablet): void {
  page = new Page();
  stop = live(tablet, page as unknown as Document);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a tablet that nobody touches locks itself, and asks nothing more', async () => {
  const { tablet, done } = held();
  looking(tablet);
  await vi.advanceTimersByTimeAsync(LOCKED_AFTER - PACE.untouched);
  expect(done).not.toContain('leave idle');
  await vi.advanceTimersByTimeAsync(3 * PACE.untouched);
  expect(done.filter((one) => one === 'leave idle')).toHaveLength(1);
  const asked = done.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).toHaveLength(asked);
});

test('a touch keeps it open', async () => {
  const { tablet, done } = held();
  looking(tablet);
  await vi.advanceTimersByTimeAsync(LOCKED_AFTER - 30_000);
  page.dispatchEvent(new Event('pointerdown'));
  await vi.advanceTimersByTimeAsync(LOCKED_AFTER - 30_000);
  expect(done).not.toContain('leave idle');
});

test('it asks each second while somebody looks, and hardly while it is hidden', async () => {
  const { tablet, done } = held();
  looking(tablet);
  await vi.advanceTimersByTimeAsync(10_500);
  expect(done.length).toBeGreaterThanOrEqual(10);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(1_500);
  const before = done.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(done).toHaveLength(before);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(done.length).toBe(before + 1);
});
