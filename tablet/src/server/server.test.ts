import { expect, test } from 'vitest';
import { Server, type Trouble } from './server';
import type { SignedIn } from './types';

const session: SignedIn = { accessToken: 'first', expiresIn: 900, clerk: { id: 'noa', name: 'Noa', role: 'clerk', languages: ['en'] } };
const done = { id: '01JDK000000000000000000001', number: '412-K7', entry: 3, at: '2026-11-25T21:00:00.000Z' };

type Sent = { url: string; key: string | null; token: string | null };

/** A server of a test: answers what the test says, in order, and remembers what it was asked. */
function house(answers: (Response | 'nobody')[]) {
  const sent: Sent[] = [];
  const lost: string[] = [];
  const waits: number[] = [];
  const ask = (url: string | URL | Request, request?: RequestInit) => {
    const headers = new Headers(request?.headers);
    sent.push({ url: `${request?.method} ${String(url)}`, key: headers.get('idempotency-key'), token: headers.get('authorization') });
    const answer = answers.shift();
    if (answer === undefined) {
      throw new Error(`the test has no answer to ${String(url)}`);
    }
    return answer === 'nobody' ? Promise.reject(new TypeError('nobody answers')) : Promise.resolve(answer);
  };
  const server = new Server(
    { renewed: () => undefined, lost: (why) => lost.push(why) },
    ask,
    (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    () => 0,
  );
  return { server, sent, lost, waits };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, word: string) => json(status, { type: `/problems/${word}`, title: 'A title', status, detail: 'A detail.' });
const take = (server: Server) => server.act('/complaints/{id}/take', { path: { id: done.id }, key: 'k1' });
const why = (outcome: { ok: boolean; why?: Trouble }) => (outcome.ok ? 'ok' : outcome.why?.is);

test('the first request gets its token by the cookie', async () => {
  const { server, sent } = house([json(200, session), json(200, done)]);
  expect(why(await take(server))).toBe('ok');
  expect(sent.map((one) => one.url)).toEqual(['POST /sign-in/refresh', `POST /complaints/${done.id}/take`]);
  expect(sent[1]).toMatchObject({ key: 'k1', token: 'Bearer first' });
});

test('a token that ends in mid-tap is renewed and the tap goes through under its key', async () => {
  const { server, sent, lost } = house([
    json(200, session),
    json(401, { message: 'Unauthorized' }),
    json(200, { ...session, accessToken: 'second' }),
    json(200, done),
  ]);
  expect(why(await take(server))).toBe('ok');
  expect(sent.at(-1)).toMatchObject({ key: 'k1', token: 'Bearer second' });
  expect(lost).toEqual([]);
});

test('a session that is over asks for a person', async () => {
  const { server, lost } = house([json(200, session), json(401, { message: 'Unauthorized' }), problem(401, 'session-over')]);
  expect(why(await take(server))).toBe('signed-out');
  expect(lost).toEqual(['signed-out']);
});

test('a tablet that was switched off asks for a code', async () => {
  const { server, lost } = house([problem(401, 'tablet-not-enrolled')]);
  expect(why(await server.get('/desk'))).toBe('not-enrolled');
  expect(lost).toEqual(['not-enrolled']);
});

test('an act is tried again under the same key while nobody answers', async () => {
  const { server, sent } = house([json(200, session), 'nobody', json(500, { type: '/problems/unexpected', detail: '' }), json(200, done)]);
  expect(why(await take(server))).toBe('ok');
  expect(sent.slice(1).map((one) => one.key)).toEqual(['k1', 'k1', 'k1']);
});

test('an act that nobody answers in four tries says so', async () => {
  const { server, sent } = house([json(200, session), 'nobody', 'nobody', 'nobody', 'nobody']);
  expect(why(await take(server))).toBe('unreachable');
  expect(sent).toHaveLength(5);
});

test('a refusal is not tried again', async () => {
  const { server, sent } = house([json(200, session), problem(409, 'theirs-already')]);
  expect(await take(server)).toMatchObject({ ok: false, why: { is: 'refused', problem: { type: '/problems/theirs-already' } } });
  expect(sent).toHaveLength(2);
});

test('a house that is too busy is given the time it asks for', async () => {
  const { server, waits } = house([json(200, session), json(429, { message: 'Too Many Requests' }, { 'retry-after': '2' }), json(200, done)]);
  expect(why(await take(server))).toBe('ok');
  expect(waits).toEqual([2000]);
});

test('garbage is as good as no answer', async () => {
  const { server } = house([json(200, session), new Response('<html>', { status: 200 })]);
  expect(why(await server.get('/desk'))).toBe('unreachable');
});

test('an answer that breaks off is as good as none', async () => {
  const broken = new Response(
    new ReadableStream({
      start(stream) {
        stream.error(new TypeError('broke off'));
      },
    }),
  );
  const { server } = house([json(200, session), broken]);
  expect(why(await server.get('/desk'))).toBe('unreachable');
});

test('a wrong PIN is an answer and not the end of a session', async () => {
  const { server, lost } = house([problem(401, 'wrong-pin')]);
  expect(why(await server.signIn('noa', '000000'))).toBe('refused');
  expect(lost).toEqual([]);
});

test('many that need a token at once ask for it once', async () => {
  const { server, sent } = house([json(200, session), json(200, {}), json(200, {})]);
  await Promise.all([server.get('/desk'), server.get('/stays')]);
  expect(sent.filter((one) => one.url === 'POST /sign-in/refresh')).toHaveLength(1);
});

test('what stands in a path is written so that it stays one step of it', async () => {
  const { server, sent } = house([json(200, session), json(200, { complaints: [] })]);
  await server.get('/rooms/{room}/complaints', { path: { room: '4/12 א' } });
  expect(sent.at(-1)?.url).toBe('GET /rooms/4%2F12%20%D7%90/complaints');
});
