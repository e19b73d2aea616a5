import { render } from 'preact';
import { App } from './app';
import { Held } from './store/at';
import { live } from './store/live';
import { Tablet, type Shelf } from './store/tablet';

/** A browser may forbid to keep anything; then a liking lasts as long as the page. */
function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get: (name) => {
      try {
        return localStorage.getItem(name);
      } catch {
        return kept.get(name) ?? null;
      }
    },
    set: (name, value) => {
      kept.set(name, value);
      try {
        localStorage.setItem(name, value);
      } catch {
        // Kept above for as long as the page lasts, which is all that the browser allows.
      }
    },
  };
}

const tablet = new Tablet(shelf());
const root = document.getElementById('tablet');
if (!root) {
  throw new Error('the page has no place for the tablet');
}
tablet.arrive();
addEventListener('popstate', () => tablet.arrive());
render(
  <Held.Provider value={tablet}>
    <App />
  </Held.Provider>,
  root,
);
live(tablet);
void tablet.open();
