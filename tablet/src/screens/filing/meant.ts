/** Tiles that take the place of others must not catch the second half of a double tap: it would file by accident. */
import { useRef } from 'preact/hooks';

/** A tap that comes this soon was meant for what stood there before. Milliseconds. */
const NOT_MEANT = 250;

/**
 * Whether a tap is meant for what it hits. A key that is pressed hits what has the focus, wherever that stands.
 *
 * @param shown changes whenever something else stands under the finger
 */
export function useMeant(shown: string): (tap: MouseEvent) => boolean {
  const last = useRef({ shown, at: performance.now() });
  if (last.current.shown !== shown) {
    last.current = { shown, at: performance.now() };
  }
  return (tap) => tap.detail === 0 || performance.now() - last.current.at > NOT_MEANT;
}
