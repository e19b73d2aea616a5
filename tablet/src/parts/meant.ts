/** What takes the place of something else must not catch a tap that was on its way there: the second half of a double tap, too. */
import { useRef } from 'preact/hooks';

/** A tap that comes this soon was meant for what stood there before. Milliseconds. */
const NOT_MEANT = 250;

/** Whether a tap is meant for what it hits. */
export type Meant = (tap: MouseEvent) => boolean;

/** Judges a tap by when the screen last moved. A key that is pressed hits what has the focus, wherever that stands. */
export function meantSince(movedAt: number, tap: MouseEvent): boolean {
  return tap.detail === 0 || performance.now() - movedAt > NOT_MEANT;
}

/** @param shown changes whenever something else stands under the finger */
export function useMeant(shown: string): Meant {
  const last = useRef({ shown, at: performance.now() });
  if (last.current.shown !== shown) {
    last.current = { shown, at: performance.now() };
  }
  return (tap) => meantSince(last.current.at, tap);
}
