/** A keyboard's keys wherever the focus is: what is typed goes to the search, Escape goes back. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** @param anew takes the first letter when the search is not on the screen just now */
export function useKeys(field: RefObject<HTMLInputElement | null>, anew: (letter: string) => void, back: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) {
        return;
      }
      if (event.key === 'Escape') {
        back();
        return;
      }
      const { target } = event;
      const writes = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (writes || event.ctrlKey || event.metaKey || event.altKey || event.key === ' ' || [...event.key].length !== 1) {
        return;
      }
      if (field.current && field.current.offsetParent !== null) {
        field.current.focus();
        field.current.select();
      } else {
        event.preventDefault();
        anew(event.key);
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
