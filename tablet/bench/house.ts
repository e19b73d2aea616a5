/** The hotel of three hundred rooms: who works there, and what guests say. */
import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import { Colleague, Desk } from '../journeys/desk';
import { say } from './figures';

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: this is played by ./amends bench tablet`);
  }
  return value;
}

const FIRST_ROOM = 101;
const ROOMS = 300;

const TOLD = [
  ['noise', 'The people next door have been shouting since ten, and I leave for the airport at five'],
  ['water', 'אין מים חמים במקלחת, זו כבר הפעם השלישית השבוע'],
  ['climate', '空调不制冷，房间里太热了，孩子睡不着'],
  ['cleanliness', 'The bathroom was not cleaned and there are hairs in the sink'],
  ['key-lock', 'La carte ne marche plus'],
  ['internet-tv', 'The wifi drops every few minutes and I have a call at eight'],
] as const;

export interface Filed {
  id: string;
  number: string;
}

export class House {
  #filed = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly sam: Colleague,
    readonly maya: Colleague,
  ) {}

  /** Enrols a tablet on which Noa is signed in, and two colleagues who work elsewhere. */
  static async open(browser: Browser): Promise<House> {
    const address = told('AMENDS');
    const [code, sams, mayas] = told('AMENDS_CODES').split(',');
    const context = await browser.newContext();
    const page = await context.newPage();
    const desk = new Desk(page, 'en');
    await desk.enrol(`/?new#enrol=${code}`);
    await desk.signIn('noa');
    await page.close();
    return new House(context, await Colleague.at(address, 'sam', sams), await Colleague.at(address, 'maya', mayas));
  }

  /** A tablet's screen that is not loaded yet. */
  async screen(): Promise<Page> {
    return this.context.newPage();
  }

  /** Somebody says the next thing at another desk. */
  async files(): Promise<Filed> {
    const [category, words] = TOLD[this.#filed % TOLD.length] ?? TOLD[0];
    const room = String(FIRST_ROOM + (this.#filed++ % ROOMS));
    return this.sam.files({ room, category, words });
  }

  /** Until so many are filed in all; several people at once. */
  async filesUpTo(count: number): Promise<Filed[]> {
    const filed: Filed[] = [];
    const until = count - this.#filed;
    let told = Date.now();
    const person = async (share: number) => {
      for (let nth = 0; nth < share; nth++) {
        filed.push(await this.files());
        if (Date.now() - told > 2_000) {
          told = Date.now();
          say(`  ${this.#filed} of ${count} complaints are filed`);
        }
      }
    };
    const hands = 4;
    await Promise.all(Array.from({ length: hands }, (_, hand) => person(Math.floor((until + hand) / hands))));
    return filed;
  }

  /** A guest of this room texts. */
  async texts(room: number, text: string): Promise<void> {
    const reply = await this.context.request.post('/_local/texts', { data: { from: `+1556${7_000_000 + room}`, to: told('AMENDS_NUMBER'), text } });
    if (reply.status() !== 202) {
      throw new Error(`the text was answered ${reply.status()}`);
    }
  }

  async close(): Promise<void> {
    await this.sam.goes();
    await this.maya.goes();
    await this.context.close();
  }
}
