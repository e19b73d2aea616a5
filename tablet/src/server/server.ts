/** The one place that talks to the server. */
import type { Body, InPath, InQuery, PathOf, Paths, Problem, Reply, SignedIn } from './types';

/** Why something did not come about, as far as the tablet must tell cases apart. */
export type Trouble =
  /** The server said no, and why. Nothing was changed. */
  | { is: 'refused'; problem: Problem }
  /** The session is over: somebody has to sign in again. */
  | { is: 'signed-out' }
  /** The tablet is not, or no longer, one of the hotel's. */
  | { is: 'not-enrolled' }
  /** The server is there but could not do it now. It may be tried again. */
  | { is: 'busy'; afterSeconds: number }
  /** Nobody answered, or nothing that can be read. Whether it was done is not known. */
  | { is: 'unreachable' };

export type Outcome<T> = { ok: true; value: T } | { ok: false; why: Trouble };

type Given<P extends keyof Paths, M extends 'get' | 'post' | 'put' | 'delete'> = {
  path?: InPath<P, M>;
  query?: InQuery<P, M>;
  body?: Body<P, M>;
  /** Of the act: the same one when the same act is tried again. */
  key?: string;
};

/** What the server does to a tablet at a moment of its own. */
export interface Attention {
  /** Somebody is signed in again by the cookie. */
  renewed(session: SignedIn): void;
  lost(why: 'signed-out' | 'not-enrolled'): void;
}

/** Longer than that nobody waits: a request is given up and counts as unanswered. Milliseconds. */
const PATIENCE = 10_000;

/** Waits before the second, third and fourth try of an act. Milliseconds. */
const TRIES_AFTER = [400, 1_200, 3_000];

/** How long before its end an access token is renewed. Milliseconds. */
const AHEAD = 60_000;

const unreachable: Outcome<never> = { ok: false, why: { is: 'unreachable' } };

export class Server {
  /** Kept in memory alone; a reload begins with the cookie. */
  #token: { text: string; until: number } | undefined;
  #renewing: Promise<Outcome<SignedIn>> | undefined;

  constructor(
    private readonly attention: Attention,
    private readonly ask: typeof fetch = (...given) => fetch(...given),
    private readonly wait: (milliseconds: number) => Promise<void> = (milliseconds) => new Promise((on) => setTimeout(on, milliseconds)),
    private readonly clock: () => number = () => Date.now(),
  ) {}

  /** Reads. One try: whoever reads by the second asks again anyway. */
  async get<P extends PathOf<'get'>>(path: P, given: Given<P, 'get'> = {}): Promise<Outcome<Reply<P, 'get'>>> {
    return this.#withToken('GET', address(path, given), given);
  }

  /**
   * Does something, under a key that stays the same however often it is tried: a lost answer never does it twice. Tries
   * again by itself while the server is busy or does not answer.
   */
  async act<P extends PathOf<'post'>>(path: P, given: Given<P, 'post'> & { key: string }): Promise<Outcome<Reply<P, 'post'>>> {
    const url = address(path, given);
    for (const pause of TRIES_AFTER) {
      const outcome = await this.#withToken<Reply<P, 'post'>>('POST', url, given);
      if (outcome.ok || (outcome.why.is !== 'busy' && outcome.why.is !== 'unreachable')) {
        return outcome;
      }
      await this.wait(outcome.why.is === 'busy' ? Math.max(pause, outcome.why.afterSeconds * 1000) : pause);
    }
    return this.#withToken('POST', url, given);
  }

  async enrol(code: string, label: string): Promise<Outcome<Reply<'/tablets', 'post'>>> {
    return this.#send('POST', '/tablets', { body: { code, label } });
  }

  async threshold(): Promise<Outcome<Reply<'/sign-in', 'get'>>> {
    return this.#send('GET', '/sign-in', {});
  }

  async signIn(clerk: string, pin: string): Promise<Outcome<SignedIn>> {
    return this.#keep(await this.#send<SignedIn>('POST', '/sign-in', { body: { clerk, pin } }));
  }

  /** Forgets the token at once; the server hears of it when it can. */
  async signOut(): Promise<void> {
    this.#token = undefined;
    await this.#send('POST', '/sign-out', {});
  }

  /** A new token by the cookies, once for however many ask for it at the same time. */
  renew(): Promise<Outcome<SignedIn>> {
    this.#renewing ??= this.#send<SignedIn>('POST', '/sign-in/refresh', {})
      .then((outcome) => {
        const kept = this.#keep(outcome);
        if (kept.ok) {
          this.attention.renewed(kept.value);
        }
        return kept;
      })
      .finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  #keep(outcome: Outcome<SignedIn>): Outcome<SignedIn> {
    if (outcome.ok) {
      this.#token = { text: outcome.value.accessToken, until: this.clock() + outcome.value.expiresIn * 1000 };
    }
    return outcome;
  }

  async #withToken<T>(method: string, url: string, given: { body?: unknown; key?: string }): Promise<Outcome<T>> {
    if (!this.#token || this.clock() > this.#token.until - AHEAD) {
      const renewed = await this.renew();
      if (!renewed.ok && !(this.#token && this.clock() < this.#token.until)) {
        return this.#lost(renewed);
      }
    }
    const used = this.#token?.text;
    const outcome = await this.#send<T>(method, url, given, used);
    if (outcome.ok || outcome.why.is !== 'signed-out') {
      return outcome;
    }
    // Refused in mid-tap: the token may have ended a moment ago, or the issuer changed its keys. Once more with a new one.
    if (used === this.#token?.text) {
      this.#token = undefined;
      const renewed = await this.renew();
      if (!renewed.ok) {
        return this.#lost(renewed);
      }
    }
    const again = await this.#send<T>(method, url, given, this.#token?.text);
    return again.ok ? again : this.#lost(again);
  }

  #lost<T>(outcome: { ok: false; why: Trouble }): Outcome<T> {
    if (outcome.why.is === 'signed-out' || outcome.why.is === 'not-enrolled') {
      this.#token = undefined;
      this.attention.lost(outcome.why.is);
    }
    return outcome;
  }

  async #send<T>(method: string, url: string, given: { body?: unknown; key?: string }, token?: string): Promise<Outcome<T>> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (given.body !== undefined) {
      headers['content-type'] = 'application/json';
    }
    if (given.key !== undefined) {
      headers['idempotency-key'] = given.key;
    }
    if (token !== undefined) {
      headers['authorization'] = `Bearer ${token}`;
    }
    const request: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) };
    if (given.body !== undefined) {
      request.body = JSON.stringify(given.body);
    }
    try {
      const response = await this.ask(url, request);
      return await outcomeOf<T>(response);
    } catch {
      // Thrown when nobody answered in time or the answer broke off: either way it is not known what was done.
      return unreachable;
    }
  }
}

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const text = await response.text();
  if (response.status === 204) {
    return { ok: true, value: undefined as T };
  }
  const json = parsed(text);
  if (response.ok) {
    return json === undefined ? unreachable : { ok: true, value: json as T };
  }
  const after = Number(response.headers.get('retry-after'));
  const problem = isProblem(json) ? json : undefined;
  if (problem?.type === '/problems/tablet-not-enrolled') {
    return { ok: false, why: { is: 'not-enrolled' } };
  }
  // Other 401s, such as a wrong PIN, are answers to what was asked.
  if (response.status === 401 && (!problem || ['/problems/not-signed-in', '/problems/session-over'].includes(problem.type))) {
    return { ok: false, why: { is: 'signed-out' } };
  }
  if (problem?.type === '/problems/no-longer-allowed') {
    return { ok: false, why: { is: 'signed-out' } };
  }
  if (problem && response.status < 500 && problem.type !== '/problems/busy') {
    return { ok: false, why: { is: 'refused', problem } };
  }
  if (response.status === 429 || response.status >= 500) {
    return { ok: false, why: { is: 'busy', afterSeconds: Number.isFinite(after) ? after : 0 } };
  }
  return {
    ok: false,
    why: { is: 'refused', problem: { type: '/problems/unnamed', title: '', status: response.status, detail: '' } },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // what is no JSON is as good as no answer: the caller says so
  }
}

function isProblem(json: unknown): json is Problem {
  return typeof json === 'object' && json !== null && 'type' in json && typeof json.type === 'string' && 'detail' in json;
}

function address(path: string, given: { path?: unknown; query?: unknown }): string {
  const names = (given.path ?? {}) as Record<string, string>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  const query = new URLSearchParams(
    Object.entries((given.query ?? {}) as Record<string, string | number | undefined>).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query === '' ? filled : `${filled}?${query}`;
}
