/** The tablet's one store: what the server last said, what is on its way to it, and where on the screen somebody is. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { Server, type Outcome, type Trouble } from '../server/server';
import type { Body, Complaint, Desk, Done, Reply, SignedIn, Threshold } from '../server/types';
import { firstSpoken, isSpoken, SPOKEN, type Spoken, type Words } from '../words/words';
import { withActs, type Act, type Row, type Verb } from './acts';
import type { Notice, Undo } from './notice';
import { hashOf, placeOf, type Place } from './place';

/** Who holds the tablet. */
export type Who =
  | { is: 'opening' }
  /** Nobody answered yet when it was opened. */
  | { is: 'unreachable' }
  /** Not one of the hotel's tablets, or no longer. */
  | { is: 'not-enrolled'; switchedOff: boolean }
  /** Somebody may sign in; if somebody just was, why no longer. */
  | { is: 'nobody'; after?: 'left' | 'idle' | 'over' }
  | { is: 'somebody'; clerk: SignedIn['clerk'] };

export type House = Reply<'/stays', 'get'>;
export type Earlier = Reply<'/complaints/{id}/earlier', 'get'>;

/** The complaint that is open on the screen. */
export interface Card {
  id: string;
  /** As it was read last; not there while it is read for the first time. */
  complaint?: Complaint;
  earlier?: Earlier;
  /** Why it could not be read. */
  why?: Trouble;
}

/** Words that somebody has begun to write, by what they belong to: a complaint's reply, its note, a new complaint. */
export type Drafts = Readonly<Record<string, string>>;

/** Things the browser keeps and that are nobody's secret: which language and which light a person likes. */
export interface Shelf {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export type Light = 'auto' | 'day' | 'night';

export class Tablet {
  readonly server: Server;
  readonly who = signal<Who>({ is: 'opening' });
  readonly threshold = signal<Threshold | undefined>(undefined);
  readonly desk = signal<Desk | undefined>(undefined);
  readonly house = signal<House | undefined>(undefined);
  readonly card = signal<Card | undefined>(undefined);
  readonly acts = signal<readonly Act[]>([]);
  readonly drafts = signal<Drafts>({});
  readonly notice = signal<Notice | undefined>(undefined);
  readonly place = signal<Place>({ is: 'desk' });
  /** Since when nobody answers, by the server's clock; undefined while somebody does. */
  readonly awaySince = signal<number | undefined>(undefined);
  /** The server's time in milliseconds, moved on every second. */
  readonly now = signal(Date.now());
  readonly chosen = signal<Spoken | undefined>(undefined);
  readonly light = signal<Light>('auto');
  /** While a finger is down nothing may move under it. */
  readonly touched = signal(false);

  readonly language: ReadonlySignal<Spoken> = computed(() => {
    const who = this.who.value;
    return (
      this.chosen.value ??
      (who.is === 'somebody'
        ? firstSpoken([...who.clerk.languages, this.desk.value?.hotel.language])
        : firstSpoken([this.threshold.value?.language, ...navigator.languages]))
    );
  });
  readonly words: ReadonlySignal<Words> = computed(() => SPOKEN[this.language.value].words);

  /** Everything open, as it will be when what is on its way has arrived. */
  readonly rows: ReadonlySignal<readonly Row[]> = computed(() => (this.desk.value ? withActs(this.desk.value, this.acts.value) : []));

  /** How far the server's clock is ahead of this one. Milliseconds. */
  #ahead = 0;
  #readingDesk: Promise<void> | undefined;
  #deskAgain = false;

  constructor(
    private readonly shelf: Shelf,
    makeServer: (attention: ConstructorParameters<typeof Server>[0]) => Server = (attention) => new Server(attention),
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {
    this.server = makeServer({
      renewed: (session) => this.#entered(session),
      lost: (why) => this.#lost(why),
    });
    const light = shelf.get('light');
    this.light.value = light === 'day' || light === 'night' ? light : 'auto';
    this.chosen.value = this.#liked('language');
  }

  // ---- who is there

  /** Goes on with the session that the cookies hold, or finds out who may sign in. */
  async open(): Promise<void> {
    const renewed = await this.server.renew();
    if (!renewed.ok) {
      await this.toThreshold(renewed.why);
    }
  }

  async toThreshold(why?: Trouble): Promise<void> {
    if (why?.is === 'not-enrolled') {
      this.#lost('not-enrolled');
      return;
    }
    const threshold = await this.server.threshold();
    batch(() => {
      const was = this.who.value;
      if (threshold.ok) {
        this.threshold.value = threshold.value;
        this.who.value = was.is === 'nobody' ? was : { is: 'nobody' };
      } else if (threshold.why.is === 'not-enrolled') {
        this.who.value = { is: 'not-enrolled', switchedOff: was.is === 'nobody' };
      } else if (!this.threshold.value) {
        this.who.value = { is: 'unreachable' };
      }
    });
  }

  async enrol(code: string, label: string): Promise<Outcome<unknown>> {
    const outcome = await this.server.enrol(code, label);
    if (outcome.ok) {
      await this.toThreshold();
    }
    return outcome;
  }

  async signIn(clerk: string, pin: string): Promise<Outcome<SignedIn>> {
    const outcome = await this.server.signIn(clerk, pin);
    if (outcome.ok) {
      this.#entered(outcome.value);
    }
    return outcome;
  }

  /** Leaves the tablet to the next one; the shift goes on, and what was begun to be written stays. */
  async leave(why: 'left' | 'idle' = 'left'): Promise<void> {
    const over = this.server.signOut();
    this.#lost('signed-out', why);
    await over;
    await this.toThreshold();
  }

  /** Ends the shift; what was not started goes back to the list. */
  async offDuty(): Promise<void> {
    const outcome = await this.server.act('/off-duty', { key: this.newKey(), body: {} });
    if (outcome.ok) {
      await this.leave();
      this.notice.value = { is: 'done', deed: 'offDuty', number: '' };
    } else {
      this.#failed('offDuty', '', outcome.why);
    }
  }

  #entered(session: SignedIn): void {
    batch(() => {
      const before = this.who.value;
      if (before.is !== 'somebody' || before.clerk.id !== session.clerk.id || before.clerk.role !== session.clerk.role) {
        this.who.value = { is: 'somebody', clerk: session.clerk };
        this.desk.value = undefined;
        this.card.value = undefined;
        this.chosen.value = this.#liked(`language:${session.clerk.id}`);
      }
    });
  }

  /** What is on its way or half written stays; what was on the screen does not. */
  #lost(why: 'signed-out' | 'not-enrolled', after: 'left' | 'idle' | 'over' = 'over'): void {
    batch(() => {
      const was = this.who.value;
      this.who.value = why === 'not-enrolled' ? { is: 'not-enrolled', switchedOff: was.is !== 'opening' } : { is: 'nobody', after };
      this.desk.value = undefined;
      this.card.value = undefined;
      this.house.value = undefined;
      this.chosen.value = this.#liked('language');
      this.go({ is: 'desk' });
      if (was.is === 'somebody' && why === 'signed-out' && after === 'over') {
        void this.toThreshold();
      }
    });
  }

  // ---- what is read

  /** Sets the clock by what a reply said, and moves it on. */
  tick(): void {
    this.now.value = Date.now() + this.#ahead;
  }

  /** Reads the desk; asked again while it is read, it is read once more afterwards. */
  readDesk(): Promise<void> {
    if (this.#readingDesk) {
      this.#deskAgain = true;
      return this.#readingDesk;
    }
    this.#readingDesk = (async () => {
      do {
        this.#deskAgain = false;
        const asked = Date.now();
        const outcome = await this.server.get('/desk');
        if (outcome.ok) {
          this.#ahead = Date.parse(outcome.value.now) - (asked + Date.now()) / 2;
          batch(() => {
            this.tick();
            if (this.who.value.is === 'somebody') {
              this.desk.value = outcome.value;
            }
          });
        }
        this.reached(outcome);
      } while (this.#deskAgain);
    })().finally(() => (this.#readingDesk = undefined));
    return this.#readingDesk;
  }

  /** Notes whether anybody answers. */
  reached(outcome: Outcome<unknown>): void {
    const away = !outcome.ok && (outcome.why.is === 'unreachable' || outcome.why.is === 'busy');
    this.awaySince.value = away ? (this.awaySince.value ?? Date.now() + this.#ahead) : undefined;
  }

  /** Everybody in the house and its rooms, for whoever files next. */
  async readHouse(): Promise<void> {
    const outcome = await this.server.get('/stays');
    if (outcome.ok) {
      this.house.value = outcome.value;
    }
  }

  async openCard(id: string): Promise<void> {
    if (this.card.value?.id !== id) {
      this.card.value = { id };
    }
    const complaint = this.readCard(id);
    const earlier = await this.server.get('/complaints/{id}/earlier', { path: { id } });
    await complaint;
    if (earlier.ok && this.card.value?.id === id) {
      this.card.value = { ...this.card.value, earlier: earlier.value };
    }
  }

  async readCard(id: string): Promise<void> {
    const outcome = await this.server.get('/complaints/{id}', { path: { id } });
    const card = this.card.value;
    if (card?.id === id) {
      const { why: _, ...rest } = card;
      this.card.value = outcome.ok ? { ...rest, complaint: outcome.value } : { ...rest, why: outcome.why };
    }
  }

  // ---- what is done

  /**
   * Does something to a complaint, shows at once what will come of it, and says what came of it.
   *
   * @param drafts that go into it: they are taken from what is being written, and come back when it is not done
   */
  async act(verb: Verb, complaint: { id: string; number: string }, body: unknown = {}, drafts: readonly string[] = []): Promise<Outcome<Done>> {
    const typed = Object.fromEntries(drafts.flatMap((of) => (this.drafts.value[of] === undefined ? [] : [[of, this.drafts.value[of]]])));
    drafts.forEach((of) => this.draft(of, ''));
    return this.#send({ key: this.newKey(), verb, complaint: complaint.id, number: complaint.number, body, typed, stuck: false });
  }

  /** What was typed for an act that is not done is there to be written on, before what was begun meanwhile. */
  #giveBack(typed: Act['typed']): void {
    for (const [of, text] of Object.entries(typed)) {
      const begun = this.drafts.value[of];
      this.draft(of, begun === undefined ? text : `${text}\n${begun}`);
    }
  }

  /** Sends again what nobody answered, under the same key. */
  async again(act: Act): Promise<Outcome<Done>> {
    return this.#send({ ...act, stuck: false });
  }

  /** Lets go of what nobody answered. */
  letGo(act: Act): void {
    batch(() => {
      this.acts.value = this.acts.value.filter((one) => one.key !== act.key);
      this.notice.value = undefined;
      this.#giveBack(act.typed);
    });
  }

  async undo(what: Pick<Undo, 'complaint' | 'entry' | 'typed'>, number: string): Promise<void> {
    this.notice.value = undefined;
    const outcome = await this.act('undo', { id: what.complaint, number }, { entry: what.entry });
    if (outcome.ok) {
      this.#giveBack(what.typed ?? {});
    }
  }

  async #send(act: Act): Promise<Outcome<Done>> {
    batch(() => {
      this.acts.value = [...this.acts.value.filter((one) => one.key !== act.key), act];
      this.notice.value = undefined;
    });
    const outcome = await this.server.act(`/complaints/{id}/${act.verb}`, {
      path: { id: act.complaint },
      key: act.key,
      body: act.body as Body<'/complaints/{id}/take', 'post'>,
    });
    if (outcome.ok) {
      // What the server says of it comes first, so that nothing flickers back in between.
      await Promise.all([this.readDesk(), this.card.value?.id === act.complaint ? this.readCard(act.complaint) : undefined]);
    }
    batch(() => {
      const others = this.acts.value.filter((one) => one.key !== act.key);
      if (outcome.ok) {
        this.acts.value = others;
        this.notice.value = {
          is: 'done',
          deed: act.verb,
          number: act.number,
          ...(outcome.value.undoBy === undefined
            ? {}
            : { undo: { complaint: act.complaint, entry: outcome.value.entry, until: Date.parse(outcome.value.undoBy), typed: act.typed } }),
        };
      } else {
        const lost = outcome.why.is === 'refused';
        const stuck = { ...act, stuck: true };
        this.acts.value = lost ? others : [...others, stuck];
        if (lost) {
          this.#giveBack(act.typed);
        }
        this.#failed(act.verb, act.number, outcome.why, stuck);
      }
    });
    if (!outcome.ok && outcome.why.is === 'refused') {
      await Promise.all([this.readDesk(), this.card.value?.id === act.complaint ? this.readCard(act.complaint) : undefined]);
    }
    return outcome;
  }

  #failed(deed: Notice['deed'], number: string, why: Trouble, act?: Act): void {
    this.notice.value =
      why.is === 'refused' ? { is: 'refused', deed, number, problem: why.problem } : { is: 'not-sent', deed, number, ...(act ? { act } : {}) };
  }

  /** Files a complaint. Its key is the caller's, who keeps it until it is filed. */
  async file(slip: Body<'/complaints', 'post'>, key: string): Promise<Outcome<Reply<'/complaints', 'post'>>> {
    const outcome = await this.server.act('/complaints', { key, body: slip });
    if (outcome.ok) {
      await this.readDesk();
      this.notice.value = {
        is: 'done',
        deed: 'filed',
        number: outcome.value.number,
        undo: { complaint: outcome.value.id, entry: 1, until: Date.parse(outcome.value.receivedAt) + (this.desk.value?.undoSeconds ?? 0) * 1_000 },
      };
    } else {
      this.#failed('filed', '', outcome.why);
    }
    return outcome;
  }

  /** One guest more, or fewer, waits in line. */
  async line(by: 1 | -1): Promise<void> {
    const outcome = await this.server.act('/desk/line', { key: this.newKey(), body: { by } });
    const desk = this.desk.value;
    if (outcome.ok && desk) {
      this.desk.value = { ...desk, line: outcome.value };
    } else if (!outcome.ok) {
      this.#failed('line', '', outcome.why);
    }
  }

  key(): string {
    return this.newKey();
  }

  draft(of: string, text: string): void {
    const { [of]: _, ...others } = this.drafts.value;
    this.drafts.value = text === '' ? others : { ...others, [of]: text };
  }

  // ---- where one is, and how it looks

  go(place: Place): void {
    if (hashOf(this.place.value) !== hashOf(place)) {
      history.pushState(null, '', hashOf(place));
      this.arrive();
    }
  }

  /** Takes over where the address says one is. */
  arrive(): void {
    const place = placeOf(location.hash);
    batch(() => {
      this.place.value = place;
      if (place.is !== 'card') {
        this.card.value = undefined;
      }
    });
  }

  /** In a person's language while somebody is there, else in the tablet's own. */
  speak(language: Spoken): void {
    const who = this.who.value;
    this.chosen.value = language;
    this.shelf.set(who.is === 'somebody' ? `language:${who.clerk.id}` : 'language', language);
  }

  #liked(name: string): Spoken | undefined {
    const liked = this.shelf.get(name);
    return isSpoken(liked) ? liked : undefined;
  }

  shine(light: Light): void {
    this.light.value = light;
    this.shelf.set('light', light);
  }
}
