/** How soon a tablet on which somebody is signed in shows the desk's list. */
import { listDrawn, open } from './eyes';
import { median, type Figures } from './figures';
import type { House } from './house';
import { slow } from './slow';

const LOADS = 7;

interface Load {
  seconds: number;
  /** Bytes of JavaScript as they came over the wire, headers included. */
  script: number;
}

async function load(house: House, cached: boolean): Promise<Load> {
  const page = await house.screen();
  const session = await slow(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: !cached });
  const scripts = new Set<string>();
  let script = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') {
      scripts.add(requestId);
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) {
      script += encodedDataLength;
    }
  });
  await open(page);
  await page.goto('/', { waitUntil: 'commit' });
  const drawn = await listDrawn(page);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { seconds: drawn / 1000, script };
}

async function loads(house: House, cached: boolean): Promise<Load[]> {
  const all: Load[] = [];
  for (let nth = 0; nth < LOADS; nth++) {
    all.push(await load(house, cached));
  }
  return all;
}

function all(seconds: readonly number[]): string {
  return `median of ${seconds.map((one) => one.toFixed(2)).join(', ')}`;
}

export async function loading(house: House, figures: Figures): Promise<void> {
  // The first one wakes the service and the browser; it is not counted.
  await load(house, true);
  const cold = await loads(house, false);
  figures.put('script', Math.max(...cold.map((one) => one.script)) / 1000, 'with its headers, as the browser counts');
  put(figures, 'view-cold', cold);
  put(figures, 'view-warm', await loads(house, true));
}

export async function loadingCrowded(house: House, figures: Figures): Promise<void> {
  put(figures, 'view-crowded', await loads(house, false));
}

function put(figures: Figures, name: string, loads: readonly Load[]): void {
  const seconds = loads.map((one) => one.seconds);
  figures.put(name, median(seconds), all(seconds));
}
