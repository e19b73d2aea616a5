/** The desk of a journey: the demo hotel of a running `./amends up`, a tablet of one's own, and guests' phones. */
import AxeBuilder from '@axe-core/playwright';
import { request, expect, test as base, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import type { Slip } from '../src/server/types';
import { fill, SPOKEN, type Spoken, type Words } from '../src/words/words';

/** The staff of the demo hotel and their PINs, as its file has them. */
export const STAFF = {
  noa: ['Noa', '271828'],
  sam: ['Sam', '577215'],
  maya: ['Maya', '141421'],
  lin: ['Lin', '662607'],
  adam: ['Adam', '161803'],
  ruth: ['Ruth', '314159'],
} as const;
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
      for (const person of ['noa', 'sam', 'maya', 'lin', 'adam', 'ruth']) {
        localStorage.setItem(`language:${person}`, language);
      }
    }, this.language);
    await this.page.goto('/_local/tablet');
    await this.button(this.words.who.enrol).click();
    await expect(this.page.getByRole('heading', { name: this.words.who.title })).toBeVisible();
  }

  async signIn(person: Person): Promise<void> {
    const [name, pin] = STAFF[person];
    await this.types(name, pin);
    await expect(this.button(this.words.desk.new)).toBeVisible();
  }

  /** Taps a name and types a PIN, be it right or wrong. */
  async types(name: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(this.page.locator('.pin')).toBeFocused();
    await this.page.keyboard.type(pin);
    await this.page.keyboard.press('Enter');
  }

  button(says: string): Locator {
    return this.page.getByRole('button', { name: says });
  }

  /** A button that names a complaint or another thing in its text. */
  buttonOf(says: string, values: Record<string, string>): Locator {
    return this.button(fill(says, values));
  }

  /** Taps as a hand does: it takes longer to get there than a list takes to settle. */
  async tap(what: Locator): Promise<void> {
    await expect(what).toBeVisible();
    await this.page.waitForTimeout(300);
    await what.click();
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

/** A colleague at another tablet, who works over the API alone. */
export class Colleague {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly token: string,
    readonly tablet: string,
  ) {}

  static async at(address: string, person: Person): Promise<Colleague> {
    const api = await request.newContext({ baseURL: address });
    const { code } = (await (await api.post('/_local/enrol', { data: {} })).json()) as { code: string };
    const { tablet } = (await (await api.post('/tablets', { data: { code, label: `${person}’s` } })).json()) as { tablet: string };
    const signedIn = await api.post('/sign-in', { data: { clerk: person, pin: STAFF[person][1] } });
    expect(signedIn.status()).toBe(200);
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    return new Colleague(api, accessToken, tablet);
  }

  async files(slip: Slip & object): Promise<{ id: string; number: string }> {
    return (await this.does('/complaints', slip)) as { id: string; number: string };
  }

  async does(route: string, body: object = {}): Promise<unknown> {
    const reply = await this.api.post(route, { data: body, headers: { authorization: `Bearer ${this.token}`, 'idempotency-key': crypto.randomUUID() } });
    expect(reply.ok(), `${route}: ${await reply.text()}`).toBe(true);
    return reply.json();
  }

  async switchesOff(tablet: string): Promise<void> {
    const reply = await this.api.delete(`/tablets/${tablet}`, { headers: { authorization: `Bearer ${this.token}` } });
    expect(reply.status()).toBe(204);
  }

  async goes(): Promise<void> {
    await this.api.dispose();
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

export const test = base.extend<{ desk: Desk; colleague: (person: Person) => Promise<Colleague> }>({
  colleague: async ({ baseURL }, use) => {
    const all: Colleague[] = [];
    await use(async (person) => {
      const one = await Colleague.at(baseURL ?? '', person);
      all.push(one);
      return one;
    });
    await Promise.all(all.map((one) => one.goes()));
  },
  desk: async ({ page, locale }, use) => {
    const desk = new Desk(page, locale === 'he' ? 'he' : 'en');
    await desk.enrol();
    await use(desk);
  },
});

export { expect };
