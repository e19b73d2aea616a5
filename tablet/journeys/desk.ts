/** The desk of a journey: the demo hotel of a running `./amends up`, a tablet of one's own, and guests' phones. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { fill, SPOKEN, type Spoken, type Words } from '../src/words/words';

/** The staff of the demo hotel and their PINs, as its file has them. */
export const STAFF = { noa: ['Noa', '271828'], sam: ['Sam', '577215'], maya: ['Maya', '141421'], ruth: ['Ruth', '314159'] } as const;
export type Person = keyof typeof STAFF;

export const HOTEL = '+15550100412';

/** Rooms that nobody of the demo hotel stays in. */
const ROOMS = ['101-120', '201-213', '215-225', '227-232', '234-240', '301-304', '306-317', '319-320', '403-411', '413-420'].flatMap((range) => {
  const [from = 0, to = 0] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
});
let taken = 0;

export class Desk {
  constructor(
    readonly page: Page,
    readonly language: Spoken,
  ) {}

  get words(): Words {
    return SPOKEN[this.language].words;
  }

  /** Makes the browser a tablet of the demo hotel. */
  async enrol(): Promise<void> {
    await this.page.addInitScript((language) => {
      localStorage.setItem('language', language);
      for (const person of ['noa', 'sam', 'maya', 'ruth']) {
        localStorage.setItem(`language:${person}`, language);
      }
    }, this.language);
    await this.page.goto('/_local/tablet');
    await this.button(this.words.who.enrol).click();
    await expect(this.page.getByRole('heading', { name: this.words.who.title })).toBeVisible();
  }

  async signIn(person: Person): Promise<void> {
    const [name, pin] = STAFF[person];
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
    await expect(this.button(this.words.desk.new)).toBeVisible();
  }

  button(says: string): Locator {
    return this.page.getByRole('button', { name: says });
  }

  /** A button that names a complaint or another thing in its text. */
  buttonOf(says: string, values: Record<string, string>): Locator {
    return this.button(fill(says, values));
  }

  mine(): Locator {
    return this.page.getByRole('region', { name: this.words.desk.mine });
  }

  list(): Locator {
    return this.page.getByRole('region', { name: this.words.desk.list });
  }

  /** What the line at the foot says. */
  said(): Locator {
    return this.page.locator('.notice');
  }

  /** A guest's phone texts the hotel. */
  async texts(from: string, text: string): Promise<void> {
    const reply = await this.page.request.post('/_local/texts', { data: { from, to: HOTEL, text } });
    expect(reply.status()).toBe(202);
  }

  /** Nothing on the screen breaks a rule of WCAG 2.2 AA that a machine can see. */
  async fine(): Promise<void> {
    const found = await new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  }
}

/** A room of this journey alone, whichever project it runs in: each has a fourth of the house. */
export function room(): string {
  const { project, config } = base.info();
  const share = Math.floor(ROOMS.length / config.projects.length);
  const here = ROOMS[config.projects.findIndex((one) => one.name === project.name) * share + (taken++ % share)];
  if (here === undefined) {
    throw new Error('the demo hotel has no such room');
  }
  return here;
}

/** A phone of this journey alone. */
export function phone(): string {
  return `+1555${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`;
}

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page, locale }, use) => {
    const desk = new Desk(page, locale === 'he' ? 'he' : 'en');
    await desk.enrol();
    await use(desk);
  },
});

export { expect };
