import { beforeEach, expect, test, vi } from 'vitest';
import { Server } from '../server/server';
import type { Desk, SignedIn } from '../server/types';
import { Tablet, type Shelf } from './tablet';

const NOA: SignedIn = { accessToken: 'token', expiresIn: 900, clerk: { id: 'noa', name: 'Noa', role: 'clerk', languages: ['en'] } };
const SAM: SignedIn = { ...NOA, clerk: { ...NOA.clerk, id: 'sam', name: 'Sam' } };
const COMPLAINT = { id: '01JDK000000000000000000001', number: '412-K7' };

function desk(): Desk {
  const line = { ...COMPLAINT, room: '412', standing: { state: 'waiting' }, entries: 1 };
  return {
    hotel: { id: 'demo', name: 'Hotel Amends', currency: 'ILS', zone: 'Asia/Jerusalem', language: 'en' },
    now: new Date().toISOString(),
    pulse: 1,
    me: { id: 'noa', name: 'Noa', role: 'clerk', minutes: 0, items: 0, onDuty: true },
    marks: { minutes: 30, items: 6 },
    undoSeconds: 8,
    line: { waiting: 0 },
    clerks: [],
    overloads: [],
    open: [line],
  } as unknown as Desk;
}

const done = { ...COMPLAINT, entry: 2, at: '2026-11-25T21:00:00.000Z', undoBy: '2026-11-25T21:00:08.000Z' };

/** The house behind a test's tablet: answers by route, as the test last said, and remembers what was sent. */
class House {
  readonly sent: { route: string; key: string | null; body: unknown }[] = [];
  readonly answers = new Map<string, () => Response | Promise<Response>>([
    ['POST /sign-in/refresh', () => json(200, NOA)],
    ['GET /sign-in', () => json(200, { hotel: 'Hotel Amends', language: 'en', staff: [] })],
    ['POST /sign-in', () => json(200, SAM)],
    ['POST /sign-out', () => new Response(null, { status: 204 })],
    ['GET /desk', () => json(200, desk())],
  ]);

  ask(url: string, request?: RequestInit): Promise<Response> {
    const route = `${request?.method} ${url}`;
    const body: unknown = typeof request?.body === 'string' ? JSON.parse(request.body) : undefined;
    this.sent.push({ route, key: new Headers(request?.headers).get('idempotency-key'), body });
    const answer = this.answers.get(route);
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('nobody answers'));
  }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const TAKE = `POST /complaints/${COMPLAINT.id}/take`;

async function opened(): Promise<{ tablet: Tablet; house: House }> {
  const house = new House();
  const kept = new Map<string, string>();
  const shelf: Shelf = { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
  let keys = 0;
  const tablet = new Tablet(
    shelf,
    (attention) => new Server(attention, (url, request) => house.ask(String(url), request), () => Promise.resolve()),
    () => `key-${++keys}`,
  );
  await tablet.open();
  await tablet.readDesk();
  return { tablet, house };
}

beforeEach(() => {
  const location = { hash: '', pathname: '/' };
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { pushState: (_: unknown, __: string, hash: string) => (location.hash = hash) });
});

test('a tap shows at once, and says afterwards what came of it and how long it can be taken back', async () => {
  const { tablet, house } = await opened();
  house.answers.set(TAKE, () => json(200, done));
  const taking = tablet.act('take', COMPLAINT);
  expect(tablet.rows.value[0]).toMatchObject({ busy: true, standing: { state: 'taken', by: 'noa' } });
  await taking;
  expect(tablet.acts.value).toEqual([]);
  expect(tablet.notice.value).toMatchObject({ is: 'done', deed: 'take', number: '412-K7', undo: { entry: 2 } });
});

test('undo names the entry of the act', async () => {
  const { tablet, house } = await opened();
  house.answers.set(`POST /complaints/${COMPLAINT.id}/undo`, () => json(200, { ...done, entry: 3 }));
  await tablet.undo({ complaint: COMPLAINT.id, entry: 2 }, '412-K7');
  expect(house.sent.find((one) => one.route.endsWith('/undo'))?.body).toEqual({ entry: 2 });
});

test('what a colleague did first is said, and the desk is read again', async () => {
  const { tablet, house } = await opened();
  house.answers.set(TAKE, () => json(409, { type: '/problems/theirs-already', title: 'Sam has it already', status: 409, detail: 'Take another.' }));
  const before = house.sent.filter((one) => one.route === 'GET /desk').length;
  await tablet.act('take', COMPLAINT);
  expect(tablet.notice.value).toMatchObject({ is: 'refused', deed: 'take', problem: { type: '/problems/theirs-already' } });
  expect(tablet.rows.value[0]).toMatchObject({ busy: false });
  expect(house.sent.filter((one) => one.route === 'GET /desk').length).toBe(before + 1);
});

test('an act that nobody answers is kept, and sent again under its own key', async () => {
  const { tablet, house } = await opened();
  await tablet.act('take', COMPLAINT);
  const stuck = tablet.acts.value[0];
  expect(stuck).toMatchObject({ stuck: true });
  expect(tablet.notice.value).toMatchObject({ is: 'not-sent', deed: 'take' });
  house.answers.set(TAKE, () => json(200, done));
  if (stuck) {
    await tablet.again(stuck);
  }
  expect(new Set(house.sent.filter((one) => one.route === TAKE).map((one) => one.key)).size).toBe(1);
  expect(tablet.acts.value).toEqual([]);
});

test('what is half written outlasts a session that ends', async () => {
  const { tablet, house } = await opened();
  tablet.draft('reply:1', 'I am so sorry');
  house.answers.set('POST /sign-in/refresh', () => json(401, { type: '/problems/session-over', title: '', status: 401, detail: '' }));
  house.answers.set('GET /desk', () => json(401, { message: 'Unauthorized' }));
  await tablet.readDesk();
  expect(tablet.who.value).toEqual({ is: 'nobody', after: 'over' });
  await tablet.signIn('sam', '577215');
  expect(tablet.drafts.value).toEqual({ 'reply:1': 'I am so sorry' });
});

test('the next person sees nothing of the last one’s desk', async () => {
  const { tablet } = await opened();
  await tablet.leave();
  expect([tablet.who.value.is, tablet.desk.value, tablet.card.value]).toEqual(['nobody', undefined, undefined]);
});

test('a tablet that was switched off says so', async () => {
  const { tablet, house } = await opened();
  const off = () => json(401, { type: '/problems/tablet-not-enrolled', title: '', status: 401, detail: '' });
  house.answers.set('POST /sign-in/refresh', off);
  house.answers.set('GET /desk', () => json(401, { message: 'Unauthorized' }));
  await tablet.readDesk();
  expect(tablet.who.value).toEqual({ is: 'not-enrolled', switchedOff: true });
});

test('since when nobody answers is known, and forgotten when somebody does', async () => {
  const { tablet, house } = await opened();
  house.answers.set('GET /desk', () => Promise.reject(new TypeError('nobody')));
  await tablet.readDesk();
  expect(tablet.awaySince.value).toBeTypeOf('number');
  expect(tablet.desk.value).toBeDefined();
  house.answers.set('GET /desk', () => json(200, desk()));
  await tablet.readDesk();
  expect(tablet.awaySince.value).toBeUndefined();
});

test('a liking of language goes with the person', async () => {
  const { tablet } = await opened();
  tablet.speak('he');
  await tablet.leave();
  expect(tablet.language.value).toBe('en');
  await tablet.open();
  expect(tablet.language.value).toBe('he');
});

const REPLY = `POST /complaints/${COMPLAINT.id}/reply`;
const REPLY_DRAFT = `reply:${COMPLAINT.id}`;

test('what was typed goes with its act, and comes back when that is refused', async () => {
  const { tablet, house } = await opened();
  tablet.draft(REPLY_DRAFT, 'Coming.');
  house.answers.set(REPLY, () => json(409, { type: '/problems/no-texts-wanted', title: '', status: 409, detail: '' }));
  const acting = tablet.act('reply', COMPLAINT, { text: 'Coming.' }, [REPLY_DRAFT]);
  expect(tablet.drafts.value).toEqual({});
  tablet.draft(REPLY_DRAFT, 'And');
  await acting;
  expect(tablet.drafts.value).toEqual({ [REPLY_DRAFT]: 'Coming.\nAnd' });
});

test('what was typed comes back when its act is let go of, or undone', async () => {
  const { tablet, house } = await opened();
  tablet.draft(REPLY_DRAFT, 'Coming.');
  await tablet.act('reply', COMPLAINT, { text: 'Coming.' }, [REPLY_DRAFT]);
  const stuck = tablet.acts.value[0];
  if (stuck) {
    tablet.letGo(stuck);
  }
  expect(tablet.drafts.value).toEqual({ [REPLY_DRAFT]: 'Coming.' });

  house.answers.set(REPLY, () => json(200, done));
  house.answers.set(`POST /complaints/${COMPLAINT.id}/undo`, () => json(200, done));
  await tablet.act('reply', COMPLAINT, { text: 'Coming.' }, [REPLY_DRAFT]);
  expect(tablet.drafts.value).toEqual({});
  const { notice } = tablet;
  if (notice.value?.is === 'done' && notice.value.undo) {
    await tablet.undo(notice.value.undo, COMPLAINT.number);
  }
  expect(tablet.drafts.value).toEqual({ [REPLY_DRAFT]: 'Coming.' });
});

const FILED = { id: COMPLAINT.id, number: '412-K7', receivedAt: '2026-11-25T21:00:00.000Z' };
const FILE = 'POST /complaints';
const NOISE = { room: '412', category: 'noise', remedies: [] } as const;
const keysOf = (house: House) => new Set(house.sent.filter((one) => one.route === FILE).map((one) => one.key));

test('a complaint that is filed leads back to the desk, with its number and a way to take it back', async () => {
  const { tablet, house } = await opened();
  house.answers.set(FILE, () => json(201, FILED));
  tablet.go({ is: 'filing', safety: false });
  tablet.begun.value = { typed: '412', category: 'noise', several: false, remedies: [] };
  tablet.draft('filing', 'Drums');
  await tablet.file('ordinary', { ...NOISE, remedies: [], words: 'Drums' });
  expect(tablet.place.value).toEqual({ is: 'desk' });
  expect(tablet.notice.value).toMatchObject({ is: 'done', deed: 'filed', number: '412-K7', undo: { complaint: COMPLAINT.id, entry: 1, until: Date.parse('2026-11-25T21:00:08.000Z') } });
  expect([tablet.begun.value.typed, tablet.drafts.value, tablet.tried.value]).toEqual(['', {}, {}]);
});

test('a complaint that nobody answers keeps all that was said, and its key while it says the same', async () => {
  const { tablet, house } = await opened();
  tablet.go({ is: 'filing', safety: false });
  tablet.begun.value = { typed: '412', category: 'noise', several: false, remedies: [] };
  await tablet.file('ordinary', { ...NOISE, remedies: [] });
  expect(tablet.begun.value.typed).toBe('412');
  expect(tablet.place.value.is).toBe('filing');
  expect(tablet.notice.value).toMatchObject({ is: 'not-sent', deed: 'filed', form: 'ordinary' });
  await tablet.fileAgain('ordinary');
  expect(keysOf(house).size).toBe(1);
  await tablet.file('ordinary', { ...NOISE, remedies: [{ kind: 'room-move' }] });
  expect(keysOf(house).size).toBe(2);
});

test('the same said twice is two complaints once the first is filed', async () => {
  const { tablet, house } = await opened();
  house.answers.set(FILE, () => json(201, FILED));
  await tablet.file('ordinary', { ...NOISE, remedies: [] });
  await tablet.file('ordinary', { ...NOISE, remedies: [] });
  expect(keysOf(house).size).toBe(2);
});

test('a second tap while a complaint is on its way files nothing more', async () => {
  const { tablet, house } = await opened();
  house.answers.set(FILE, () => json(201, FILED));
  await Promise.all([tablet.file('ordinary', { ...NOISE, remedies: [] }), tablet.file('ordinary', { ...NOISE, remedies: [{ kind: 'repair' }] })]);
  expect(house.sent.filter((one) => one.route === FILE)).toHaveLength(1);
});

test('danger goes its own way beside a complaint that is half told', async () => {
  const { tablet, house } = await opened();
  tablet.begun.value = { typed: '508', category: 'billing', several: false };
  await tablet.file('ordinary', { room: '508', category: 'billing', remedies: [] });
  house.answers.set(FILE, () => json(201, FILED));
  tablet.go({ is: 'filing', safety: true });
  await tablet.file('safety', { room: '412', category: 'safety', safety: true });
  expect(tablet.begun.value.typed).toBe('508');
  expect(Object.keys(tablet.tried.value)).toEqual(['ordinary']);
  expect(tablet.place.value).toEqual({ is: 'desk' });
});

test('a complaint that is taken back can be told better', async () => {
  const { tablet, house } = await opened();
  house.answers.set(FILE, () => json(201, FILED));
  house.answers.set(`POST /complaints/${COMPLAINT.id}/undo`, () => json(200, { ...done, undoBy: undefined }));
  tablet.begun.value = { typed: '412', category: 'noise', several: false, remedies: ['repair'] };
  tablet.draft('filing', 'Drums');
  await tablet.file('ordinary', { ...NOISE, remedies: [{ kind: 'repair' }], words: 'Drums' });
  const notice = tablet.notice.value;
  if (notice?.is !== 'done' || !notice.undo) {
    throw new Error('it cannot be taken back');
  }
  await tablet.undo(notice.undo, notice.number);
  expect(tablet.begun.value).toMatchObject({ typed: '412', category: 'noise', remedies: ['repair'] });
  expect(tablet.drafts.value).toEqual({ filing: 'Drums' });
});

test('a complaint that is refused is not tried again under the same key', async () => {
  const { tablet, house } = await opened();
  house.answers.set(FILE, () => json(409, { type: '/problems/no-such-room', title: 'No such room', status: 409, detail: 'Check it.' }));
  await tablet.file('ordinary', { ...NOISE, remedies: [] });
  expect(tablet.notice.value).toMatchObject({ is: 'refused', deed: 'filed' });
  await tablet.file('ordinary', { ...NOISE, remedies: [] });
  expect(keysOf(house).size).toBe(2);
});

test('what one clerk could not send no other sends in their name', async () => {
  const { tablet, house } = await opened();
  await tablet.act('take', COMPLAINT);
  const stuck = tablet.acts.value[0];
  await tablet.leave();
  expect(tablet.notice.value).toBeUndefined();
  await tablet.signIn('sam', '577215');
  expect(tablet.notice.value).toBeUndefined();
  house.answers.set(TAKE, () => json(200, done));
  const before = house.sent.length;
  if (stuck) {
    await tablet.again(stuck);
  }
  expect(house.sent).toHaveLength(before);

  await tablet.leave();
  await tablet.open();
  expect(tablet.notice.value).toMatchObject({ is: 'not-sent', deed: 'take', act: { by: 'noa' } });
});

test('a session that is renewed while somebody leaves does not let them in again', async () => {
  const { tablet, house } = await opened();
  let renew = (_: Response) => undefined as void;
  house.answers.set('POST /sign-in/refresh', () => new Promise<Response>((on) => (renew = on)));
  const opening = tablet.open();
  await tablet.leave();
  renew(json(200, NOA));
  await opening;
  expect(tablet.who.value.is).toBe('nobody');
});

test('a guest who is counted shows at once, and once only', async () => {
  const { tablet, house } = await opened();
  const before = tablet.waiting.value;
  house.answers.set('POST /desk/line', () => json(200, { waiting: before + 1, at: done.at }));
  const counting = tablet.line(1);
  expect(tablet.waiting.value).toBe(before + 1);
  await counting;
  expect(tablet.waiting.value).toBe(before + 1);
});

test('a guest who could not be counted is taken off again', async () => {
  const { tablet, house } = await opened();
  const before = tablet.waiting.value;
  house.answers.set('POST /desk/line', () => json(409, { type: '/problems/unnamed', title: '', status: 409, detail: '' }));
  await tablet.line(1);
  expect([tablet.waiting.value, tablet.notice.value?.is]).toEqual([before, 'refused']);
});
