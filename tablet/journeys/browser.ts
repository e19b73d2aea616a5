/** The browser that journeys and measurements are played in. */
import { existsSync } from 'node:fs';

/** Where browsers that somebody installed usually are. */
const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** An installed browser, else the one that comes in a package: it unpacks itself into a temporary folder. */
export async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) {
    return { executablePath: installed, args: ['--no-sandbox'] };
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: await packed.executablePath(),
    // In a single process, as it wants to run by itself, it does not survive the closing of a page's context.
    args: [...packed.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--disable-background-networking'],
  };
}
