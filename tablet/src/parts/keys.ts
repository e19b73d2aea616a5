/** Keys that are pressed wherever the focus is. */
import { useEffect } from 'preact/hooks';

/** Whether a key is the screen's: it closes nothing that lies over it, and ends nothing that a keyboard composes. */
export function isForScreen(event: KeyboardEvent): boolean {
  return !event.isComposing && !event.defaultPrevented && !document.querySelector('dialog[open]');
}

/** Listens for the screen's keys, with what it was called with last. */
export function useScreenKeys(pressed: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (isForScreen(event)) {
        pressed(event);
      }
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  });
}
