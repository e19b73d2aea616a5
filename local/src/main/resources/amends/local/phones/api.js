// The service's own API. The access token lives here alone; the refresh token is a cookie that no script sees.

import { refuse, unreachable, wait } from "./page.js";

const PASSING = [429, 502, 503, 504];

let token = null;
let ahead = 0;
let shut = async () => {};

/** What to do when nobody is signed in any more. */
export function whenShut(act) {
  shut = act;
}

export const signedIn = () => token !== null;

/** The server's time, as near as its replies have told it. */
export const now = () => Date.now() + ahead;

export function setClock(time) {
  ahead = Date.parse(time) - Date.now();
}

export function admit(granted) {
  token = granted.accessToken;
}

export function leave() {
  token = null;
}

export async function ask(method, path, body, key) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (token) headers.Authorization = `Bearer ${token}`;
  const reply = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await reply.text();
  try {
    return { ok: reply.ok, status: reply.status, value: text ? JSON.parse(text) : {} };
  } catch {
    return { ok: false, status: reply.status, value: { title: `The reply ${reply.status} is no JSON` } };
  }
}

/** A refresh token works once, so tabs and requests take turns. */
export function refresh() {
  const stale = token;
  return navigator.locks.request("amends-refresh", async () => {
    if (token !== stale) return token !== null;
    token = null;
    const granted = await ask("POST", "/sign-in/refresh", {});
    if (granted.ok) admit(granted.value);
    return granted.ok;
  });
}

export async function signedAsk(method, path, body, key) {
  let reply = await ask(method, path, body, key);
  if (reply.status === 401 && await refresh()) reply = await ask(method, path, body, key);
  if (reply.status === 401) {
    leave();
    await shut();
  }
  return reply;
}

/** One act of a person has one key, however often it must be sent. What is refused is told. */
export async function act(path, body) {
  const key = crypto.randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const reply = await signedAsk("POST", path, body, key);
      if (!PASSING.includes(reply.status) || tries === 3) {
        if (!reply.ok) refuse(reply.value.title ? reply.value : { title: `Refused with ${reply.status}`, detail: reply.value.message });
        return reply;
      }
    } catch (lost) {
      if (!(lost instanceof TypeError)) throw lost;
      if (tries === 3) {
        refuse(unreachable);
        return { ok: false, status: 0, value: {} };
      }
    }
    await wait(tries);
  }
}
