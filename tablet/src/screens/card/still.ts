/** While something on the card has the focus, a change from elsewhere neither moves it on the screen nor takes the focus away. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Call it in each render of what may change.
 *
 * @param within what is watched
 * @param instead what gets the focus when that which had it is gone
 */
export function useStill(within: RefObject<HTMLElement | null>, instead: RefObject<HTMLElement | null>): void {
  const before = useRef<{ element: Element; top: number } | undefined>(undefined);
  const active = document.activeElement;
  before.current = active && within.current?.contains(active) ? { element: active, top: active.getBoundingClientRect().top } : undefined;
  useLayoutEffect(() => {
    const was = before.current;
    if (!was) {
      return;
    }
    if (!was.element.isConnected) {
      instead.current?.focus({ preventScroll: true });
      return;
    }
    const moved = was.element.getBoundingClientRect().top - was.top;
    if (moved !== 0) {
      scrollBy({ top: moved, behavior: 'instant' });
    }
  });
}
