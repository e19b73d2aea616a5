/** What watches a screen from inside the page, and the hands that touch it. */
import type { Page } from '@playwright/test';

/** Everything that the page notes; times are its own, in milliseconds since it was begun to be loaded. */
interface Eyes {
  /** Returns when this is true in a frame that is painted, with the time after its painting. */
  until(is: () => boolean): Promise<number>;
  /** When the finger was lifted last, by the event's own time. */
  lifted: number;
  /** How long each frame was since {@link Eyes.frames} was emptied, and what the browser says of the long ones. */
  frames: number[];
  long: { duration: number; blocked: number; scripts: string[] }[];
  /** When each row of the list was first there, and when it was no longer. By the clock of the machine. */
  came: Record<string, number>;
  went: Record<string, number>;
}

declare global {
  // eslint-disable-next-line no-var
  var eyes: Eyes;
}

/** Opens the eyes of a page before anything of it is loaded. */
export async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = new MessageChannel();
    const waiting: (() => void)[] = [];
    painted.port1.onmessage = () => waiting.splice(0).forEach((on) => on());
    const eyes: Eyes = {
      until: (is) =>
        new Promise((on) => {
          const frame = () => {
            if (is()) {
              // What is posted in a frame arrives when the frame is painted.
              waiting.push(() => on(performance.now()));
              painted.port2.postMessage(0);
            } else {
              requestAnimationFrame(frame);
            }
          };
          requestAnimationFrame(frame);
        }),
      lifted: 0,
      frames: [],
      long: [],
      came: {},
      went: {},
    };
    globalThis.eyes = eyes;
    addEventListener('pointerup', (event) => (eyes.lifted = event.timeStamp), { capture: true });
  });
}

/** When the desk's list was drawn, since the page was begun to be loaded. Milliseconds. */
export function listDrawn(page: Page): Promise<number> {
  return page.evaluate(() => eyes.until(() => document.querySelector('.waiting .row') !== null));
}

/** Begins to note each frame. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let before = performance.now();
    const frame = (now: number) => {
      eyes.frames.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(frame);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        blockingDuration: number;
        scripts: { invoker: string; sourceFunctionName: string; duration: number; forcedStyleAndLayoutDuration: number }[];
      })[]) {
        eyes.long.push({
          duration: entry.duration,
          blocked: entry.blockingDuration,
          scripts: entry.scripts.map((script) => `${script.invoker} ${script.sourceFunctionName} ${Math.round(script.duration)} ms, of it layout ${Math.round(script.forcedStyleAndLayoutDuration)}`),
        });
      }
    }).observe({ type: 'long-animation-frame' });
  });
}

/** The frames of this length of time. */
export async function framesWhile(page: Page, does: () => Promise<void>): Promise<Pick<Eyes, 'frames' | 'long'>> {
  await page.evaluate(() => {
    eyes.frames.length = 0;
    eyes.long.length = 0;
  });
  await does();
  return page.evaluate(() => ({ frames: eyes.frames, long: eyes.long }));
}

/** Begins to note what comes to the list and leaves it. */
export async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    let before = new Set<string>();
    const look = () => {
      const now = new Set(Array.from(document.querySelectorAll<HTMLElement>('.waiting > .rows > .row'), (row) => row.dataset['id'] ?? ''));
      const at = performance.timeOrigin + performance.now();
      now.forEach((id) => before.has(id) || (eyes.came[id] ??= at));
      before.forEach((id) => now.has(id) || (eyes.went[id] ??= at));
      before = now;
    };
    look();
    // Looked at once it is painted.
    new MutationObserver(() => void eyes.until(() => true).then(look)).observe(document.body, { childList: true, subtree: true });
  });
}
