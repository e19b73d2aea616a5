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
