/** Measures the tablet, one thing after the other, and writes the figures that ./amends bench tablet prints. */
import { test } from '@playwright/test';
import { changes } from './changes';
import { Figures, say } from './figures';
import { filing } from './filing';
import { frames } from './frames';
import { House } from './house';
import { idle } from './idle';
import { loading, loadingCrowded } from './loading';
import { taps } from './taps';

const QUIET = 20;
const CROWDED = 300;

test('the tablet', async ({ browser }) => {
  const file = process.env['AMENDS_FIGURES'];
  if (file === undefined) {
    throw new Error('AMENDS_FIGURES is not set: this is played by ./amends bench tablet');
  }
  const figures = new Figures();
  say(`In ${browser.browserType().name()} ${browser.version()}.`);
  const house = await House.open(browser);
  const filed = await house.filesUpTo(QUIET);
  await figures.measure('What an idle tablet costs', ['look'], () => idle(house, figures));
  await figures.measure('Loading it', ['script', 'view-cold', 'view-warm'], () => loading(house, figures));
  await figures.measure('Tapping', ['tap'], () => taps(house, figures, 'tap'));
  await figures.measure('Filing by hand', ['filing'], () => filing(house, figures));
  await figures.measure('Changes elsewhere', ['change'], () => changes(house, figures, 'change'));
  await figures.measure('Changes elsewhere, at full speed', ['change-fast'], () => changes(house, figures, 'change-fast'));
  say(`Filing up to ${CROWDED}`);
  filed.push(...(await house.filesUpTo(CROWDED)));
  await figures.measure('Loading it again', ['view-crowded'], () => loadingCrowded(house, figures));
  await figures.measure('Tapping again', ['tap-crowded'], () => taps(house, figures, 'tap-crowded'));
  await figures.measure('Scrolling', ['frame', 'frame-still'], () => frames(house, figures, filed.slice(QUIET)));
  await house.close();
  figures.write(file);
});
