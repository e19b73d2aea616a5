"use strict";

// The demo hotel's cast.

const HOTEL = "+15550100412";
const GUESTS = [
  {
    name: "Dana Levi", place: "Room 412", phone: "+972521234567",
    samples: ["אין מים חמים בחדר 412, אני רוצה לעבור חדר", "עדיין רועש פה מאוד", "תודה רבה"],
  },
  {
    name: "Tom Baker", place: "Room 508", phone: "+447700900123",
    samples: ["The people next door are so loud. I want a discount.", "Two more towels please", "I smell smoke in the corridor!"],
  },
  {
    name: "A guest without a stay", place: "Room 233", phone: "+447700900999",
    samples: ["My key does not work", "233", "STOP"],
  },
];
const STAFF = [
  { name: "Ruth", place: "Manager", phone: "+972500000001" },
  { name: "Noa", place: "Clerk", phone: "+972500000002" },
  { name: "Sam", place: "Clerk", phone: "+972500000003" },
];
const CATEGORIES = ["noise", "cleanliness", "room-condition", "climate", "water", "internet-tv", "room-not-as-booked",
  "check-in-wait", "billing", "staff-conduct", "food-drink", "key-lock", "pests", "safety", "smoke-odour", "facilities",
  "lost-property", "other"];
const REMEDIES = ["apology-call", "repair", "re-clean", "item", "room-move", "upgrade", "late-checkout", "amenity",
  "breakfast", "food-drink-credit", "fee-waived", "points", "rate-adjustment", "night-comped", "refund", "other-hotel"];
const STATIONS = ["requested", "offered", "accepted", "given"];

// Elements, made of text alone.

function el(tag, given, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given ?? {})) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const byId = (id) => document.getElementById(id);
const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const clock = (time) => time ? new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }) : "";
const said = (text) => el("span", { dir: "auto" }, text);
const plain = (code) => String(code ?? "").replaceAll("-", " ");

function options(codes, none) {
  return [el("option", { value: "" }, none), ...codes.map((code) => el("option", { value: code }, plain(code)))];
}

let silence;
function tell(text, undo) {
  const line = byId("said");
  line.replaceChildren(said(text), undo ? el("button", { type: "button", onclick: () => { line.hidden = true; undo(); } }, "Undo") : "");
  line.hidden = false;
  clearTimeout(silence);
  silence = setTimeout(() => { line.hidden = true; }, 8000);
}

function sentence(problem) {
  return [problem.title, problem.detail].filter(Boolean).join(": ") || "It was refused, without a reason.";
}

// Phones.

const threads = new Map();

function thread(person) {
  const log = el("ol", { className: "thread" }, el("li", { className: "empty" }, "Nothing yet."));
  threads.set(person.phone, log);
  return log;
}

function add(log, way, text, note) {
  log.querySelector(".empty")?.remove();
  log.append(el("li", { className: way }, said(text), el("span", { className: "when" }, note)));
  log.scrollTop = log.scrollHeight;
}

function heading(person) {
  return el("header", {}, el("h3", {}, person.name),
    el("span", { className: "quiet" }, person.place, " · ", el("bdi", {}, person.phone)));
}

function guestPhone(guest) {
  const log = thread(guest);
  const words = el("textarea", { rows: 2, dir: "auto", ariaLabel: `What ${guest.name} says`, placeholder: "Say what is wrong" });
  const give = async (path, body, then) => {
    try {
      const reply = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
      const answer = await reply.json();
      if (!reply.ok) return tell(sentence(answer));
      words.value = "";
      then?.(answer);
    } catch {
      tell("The service does not answer. Is it still up?");
    }
  };
  const text = () => words.value.trim() && give("/_local/texts", { from: guest.phone, to: HOTEL, text: words.value });
  const call = () => {
    const spoken = words.value.trim();
    if (!spoken) return;
    add(log, "in", spoken, "calls");
    give("/_local/phone", { from: guest.phone, to: HOTEL, words: spoken }, (answer) => {
      const reply = Object.entries(answer).map(([name, value]) => `${name}: ${value}`).join("\n");
      add(log, "out", reply, "the phone flow hears");
    });
  };
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); text(); }
  });
  return el("article", { className: "phone" }, heading(guest), log,
    el("div", { className: "samples" }, ...guest.samples.map((sample) =>
      el("button", { type: "button", dir: "auto", onclick: () => { words.value = sample; words.focus(); } }, sample))),
    words,
    el("div", { className: "buttons" },
      el("button", { type: "button", className: "first", onclick: text }, "Text"),
      el("button", { type: "button", onclick: call }, "Call")));
}

function staffPhone(person) {
  return el("article", { className: "phone" }, heading(person), thread(person));
}

function showPhones() {
  threads.clear();
  byId("guests").replaceChildren(...GUESTS.map(guestPhone));
  byId("staff").replaceChildren(...STAFF.map(staffPhone));
  byId("elsewhere-log").replaceChildren();
  byId("elsewhere-count").textContent = "0";
}

function receive(message) {
  const known = threads.get(message.way === "in" ? message.from : message.to);
  if (known) return add(known, message.way, message.text, clock(message.at));
  const log = byId("elsewhere-log");
  const who = message.way === "in" ? `from ${message.from}` : `to ${message.to.split(":").at(-1)}`;
  add(log, message.way, [message.subject, message.text].filter(Boolean).join("\n"), `${clock(message.at)} ${who}`);
  byId("elsewhere-count").textContent = String(log.childElementCount);
}

async function listen() {
  let since = 0;
  for (;;) {
    try {
      const reply = await fetch(`/_local/texts?since=${since}&wait=20`);
      if (!reply.ok) throw new Error(String(reply.status));
      const { last, texts } = await reply.json();
      byId("line").textContent = "";
      if (last < since) {
        showPhones();
        since = 0;
        continue;
      }
      texts.forEach(receive);
      since = last;
    } catch {
      byId("line").textContent = "No connection; trying again.";
      await wait(2);
    }
  }
}

// The API. The access token lives here alone; the refresh token is a cookie that no script sees.

let token = null;
let me = null;

function admit(granted) {
  token = granted.accessToken;
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  me = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

async function ask(method, path, body, key) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (token) headers.Authorization = `Bearer ${token}`;
  const reply = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await reply.text();
  let value = {};
  try {
    value = text ? JSON.parse(text) : {};
  } catch {
    value = { title: `The reply ${reply.status} is no JSON` };
  }
  return { ok: reply.ok, status: reply.status, value };
}

// A refresh token works once, so tabs and requests take turns.
function refresh() {
  const stale = token;
  return navigator.locks.request("amends-refresh", async () => {
    if (token !== stale) return true;
    token = null;
    const granted = await ask("POST", "/sign-in/refresh", {});
    if (granted.ok) admit(granted.value);
    return granted.ok;
  });
}

async function signedAsk(method, path, body, key) {
  let reply = await ask(method, path, body, key);
  if (reply.status === 401 && await refresh()) reply = await ask(method, path, body, key);
  if (reply.status === 401) {
    token = null;
    me = null;
    await showDoor();
  }
  return reply;
}

/** One act of a person has one key, however often it must be sent. */
async function act(path, body) {
  const key = crypto.randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const reply = await signedAsk("POST", path, body, key);
      if (![429, 502, 503, 504].includes(reply.status) || tries === 3) {
        if (!reply.ok) tell(sentence(reply.value));
        return reply;
      }
    } catch (lost) {
      if (!(lost instanceof TypeError)) throw lost;
      if (tries === 3) {
        tell("The service does not answer. Nothing is known to have been done.");
        return { ok: false, status: 0, value: {} };
      }
    }
    await wait(tries);
  }
}

function deskBar(...what) {
  byId("desk-bar").replaceChildren(...what);
}

// The door: enrol the tablet, choose a name, enter a PIN.

async function showDoor() {
  const door = await ask("GET", "/sign-in");
  if (door.ok) return showNames(door.value);
  const code = el("input", { autocomplete: "off", required: true });
  const label = el("input", { value: "Desk 1", required: true });
  deskBar(el("h2", {}, "Desk"), el("span", {}, "This tablet is not enrolled."));
  byId("desk-body").replaceChildren(el("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const enrolled = await ask("POST", "/tablets", { code: code.value.trim(), label: label.value.trim() });
      if (!enrolled.ok) return tell(sentence(enrolled.value));
      await showDoor();
    },
  },
  el("label", {}, "Enrolment code, as the launcher printed it or a manager gave it", code),
  el("label", {}, "What this tablet is called", label),
  el("div", { className: "buttons" }, el("button", { className: "first" }, "Enrol this tablet"))));
}

function showNames(door) {
  const pin = el("input", { type: "password", inputMode: "numeric", autocomplete: "off", required: true });
  let chosen = null;
  const names = (door.staff ?? []).map((person) => el("button", {
    type: "button",
    onclick: (event) => {
      chosen = person.id;
      names.forEach((name) => name.setAttribute("aria-pressed", String(name === event.currentTarget)));
      pin.focus();
    },
  }, said(person.name)));
  deskBar(el("h2", {}, said(nameOf(door.hotel))), el("span", {}, "Who is at the desk?"));
  byId("desk-body").replaceChildren(
    el("div", { className: "tiles" }, ...names),
    el("form", {
      onsubmit: async (event) => {
        event.preventDefault();
        if (!chosen) return tell("Choose a name first.");
        const granted = await ask("POST", "/sign-in", { clerk: chosen, pin: pin.value });
        pin.value = "";
        if (!granted.ok) return tell(sentence(granted.value));
        admit(granted.value);
        await showDesk();
      },
    }, el("label", {}, "PIN", pin), el("div", { className: "buttons" }, el("button", { className: "first" }, "Sign in"))));
}

const nameOf = (thing) => typeof thing === "string" ? thing : thing?.name ?? thing?.id ?? "";

// The desk's list.

let chosen = null;
let clerks = [];

async function showDesk() {
  chosen = null;
  byId("desk-body").replaceChildren(
    el("div", { id: "board" }),
    el("details", { id: "new" }, el("summary", {}, "New complaint"), filing()),
    el("div", { id: "card" }));
  await readDesk();
}

function workload(clerk) {
  return `${clerk.minutes ?? 0} min, ${clerk.items ?? 0}`;
}

async function readDesk() {
  const desk = await signedAsk("GET", "/desk");
  if (!desk.ok || !byId("board")) return;
  const { value } = desk;
  clerks = value.clerks ?? [];
  const mine = clerks.find((clerk) => clerk.id === me.sub);
  deskBar(
    el("h2", {}, said(me.name)),
    el("span", {}, mine ? `${workload(mine)} in hand` : "nothing in hand",
      value.marks ? ` of ${value.marks.minutes} min, ${value.marks.items}` : ""),
    el("span", { className: "quiet" }, clerks.filter((clerk) => clerk !== mine)
      .map((clerk) => `${nameOf(clerk)}: ${workload(clerk)}`).join(" · ")),
    el("span", { className: "buttons" },
      el("button", { type: "button", onclick: offDuty }, "Off duty"),
      el("button", { type: "button", onclick: signOut }, "Sign out")));
  const open = [...value.open ?? []].sort((a, b) => due(a) - due(b));
  byId("board").replaceChildren(open.length === 0
    ? el("p", { className: "empty" }, "Nothing waits.")
    : el("table", {},
      el("thead", {}, el("tr", {}, ...["Left", "No.", "What", "Stands", ""].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, ...open.map(row))));
  const now = open.find((complaint) => complaint.id === chosen?.id);
  if (chosen && now?.version !== chosen.version) await readCard();
}

const due = (complaint) => Date.parse(complaint.acknowledgedAt
  ? complaint.promisedBy ?? complaint.resolveBy
  : complaint.acknowledgeBy);

function left(complaint) {
  const seconds = Math.round((due(complaint) - Date.now()) / 1000);
  const figure = `${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, "0")}`;
  return el("td", { className: `figure ${seconds < 0 ? "late" : seconds < 120 ? "soon" : ""}` }, seconds < 0 ? `${figure} late` : figure);
}

const standing = (complaint) => typeof complaint.standing === "string" ? complaint.standing : complaint.standing?.state ?? "";
const owner = (complaint) => complaint.by ?? complaint.clerk ?? complaint.standing?.by ?? "";

function row(complaint) {
  const whose = clerks.find((clerk) => clerk.id === owner(complaint));
  return el("tr", { className: complaint.id === chosen?.id ? "open" : "" },
    left(complaint),
    el("td", { className: "number" }, complaint.number),
    el("td", {},
      complaint.severity === 1 ? el("span", { className: "mark" }, "Danger. ") : "",
      el("strong", {}, plain(complaint.category)), complaint.unsure ? " (unsure)" : "", " ",
      el("bdi", {}, complaint.guest ?? ""), el("br"), said(complaint.excerpt ?? ""),
      ...((complaint.requested ?? []).length ? [el("br"), el("span", { className: "quiet" }, `asks for ${complaint.requested.map(plain).join(", ")}`)] : [])),
    el("td", {}, standing(complaint), whose ? el("br") : "", whose ? said(nameOf(whose)) : "", complaint.parked ? el("span", { className: "mark" }, " parked") : ""),
    el("td", {}, el("div", { className: "buttons" },
      standing(complaint) === "waiting" ? el("button", { type: "button", className: "first", onclick: () => does(complaint.id, "take", {}, "Taken.") }, "Take") : "",
      el("button", { type: "button", onclick: () => openCard(complaint.id) }, "Open"))));
}

async function offDuty() {
  if ((await act("/off-duty", {})).ok) await signOut();
}

async function signOut() {
  await ask("POST", "/sign-out", {});
  token = null;
  me = null;
  await showDoor();
}

// A complaint's card.

async function does(id, verb, body, done) {
  const reply = await act(`/complaints/${encodeURIComponent(id)}/${verb}`, body);
  if (reply.ok) {
    const entry = reply.value.entry;
    tell(done, verb !== "undo" && entry ? () => does(id, "undo", { entry }, "Undone.") : null);
    if (chosen?.id === id) await readCard();
    await readDesk();
  }
  return reply.ok;
}

async function openCard(id) {
  chosen = { id, version: null };
  byId("card").replaceChildren(el("section", { className: "card" }, el("div", { id: "told" }), actions(id), el("div", { id: "history" })));
  await readCard();
  await readDesk();
  byId("card").scrollIntoView({ block: "nearest" });
}

async function readCard() {
  const id = chosen.id;
  const reply = await signedAsk("GET", `/complaints/${encodeURIComponent(id)}`);
  if (!reply.ok || chosen?.id !== id || !byId("told")) return;
  const complaint = reply.value;
  chosen.version = complaint.version;
  byId("told").replaceChildren(
    el("h3", {}, `${complaint.number} ${plain(complaint.category)}, severity ${complaint.severity}, ${standing(complaint)}`),
    el("p", { className: "quiet" }, [complaint.guest, complaint.room && `room ${complaint.room}`, complaint.phone, complaint.channel,
      complaint.promisedBy && `promised by ${clock(complaint.promisedBy)}`].filter(Boolean).join(" · ")),
    el("p", { className: "words", dir: "auto" }, complaint.words || "No words."),
    ...(complaint.remedies ?? []).map((remedy) => el("p", {}, "Remedy: ", said(about(remedy)))));
  byId("history").replaceChildren(
    el("h3", {}, "What happened"),
    el("ol", { className: "entries" }, ...(complaint.entries ?? []).map((entry) => el("li", {},
      el("span", { className: "quiet" }, `${entry.number} · ${clock(entry.at)} · `, said(nameOf(entry.by)), " · "),
      said(about(entry.fact ?? entry))))));
}

/** Any object in words, as far as it is made of strings and numbers. */
function about(thing) {
  if (typeof thing !== "object" || thing === null) return plain(thing);
  return Object.entries(thing)
    .filter(([name, value]) => !["number", "at", "by"].includes(name) && value !== null && value !== "")
    .map(([name, value]) => name === "kind" || name === "type" || name === "what" ? plain(value)
      : `${name}: ${Array.isArray(value) ? value.map(about).join(", ") : typeof value === "object" ? about(value) : value}`)
    .join(" · ");
}

function side(label, verb, field, body, done, id) {
  return el("form", {
    className: "side",
    onsubmit: async (event) => {
      event.preventDefault();
      if (await does(id, verb, body(), done)) event.target.reset();
    },
  }, field, el("button", {}, label));
}

function actions(id) {
  const reply = el("textarea", { rows: 2, dir: "auto", required: true, ariaLabel: "Reply to the guest", placeholder: "Reply to the guest" });
  const note = el("input", { dir: "auto", required: true, ariaLabel: "Note", placeholder: "Note for colleagues" });
  const minutes = el("input", { type: "number", min: 5, max: 720, value: 20, required: true, ariaLabel: "Minutes" });
  const category = el("select", { ariaLabel: "The right category" }, ...options(CATEGORIES, "category stays"));
  const severity = el("select", { ariaLabel: "The right severity" }, ...options(["1", "2", "3", "4"], "severity stays"));
  const room = el("input", { ariaLabel: "The right room", placeholder: "room stays" });
  const remedy = el("select", { required: true, ariaLabel: "Remedy" }, ...options(REMEDIES, "remedy"));
  const station = el("select", { required: true, ariaLabel: "Station" }, ...STATIONS.map((code) => el("option", { value: code }, code)));
  const detail = el("input", { dir: "auto", ariaLabel: "Detail", placeholder: "detail" });
  const to = el("input", { required: true, ariaLabel: "To whom", placeholder: "to: clerk or department" });
  const handed = el("input", { dir: "auto", required: true, ariaLabel: "What was said", placeholder: "what was said" });
  const wanted = el("input", { dir: "auto", required: true, ariaLabel: "What is wanted", placeholder: "what is wanted" });
  const outcome = el("input", { dir: "auto", ariaLabel: "Outcome", placeholder: "outcome" });
  const why = el("input", { dir: "auto", required: true, ariaLabel: "Why", placeholder: "why again" });
  const only = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  const button = (label, verb, done) => el("button", { type: "button", onclick: () => does(id, verb, {}, done) }, label);
  return el("div", {},
    el("div", { className: "buttons" }, button("Take", "take", "Taken."), button("Start", "start", "Started."),
      el("button", { type: "button", onclick: () => { chosen = null; byId("card").replaceChildren(); readDesk(); } }, "Close")),
    side("Send", "reply", reply, () => ({ text: reply.value }), "The reply goes out in a few seconds.", id),
    side("Note", "note", note, () => ({ text: note.value }), "Noted.", id),
    side("Promise", "promise", el("label", { className: "inline" }, "Minutes until it is done", minutes), () => ({ inMinutes: Number(minutes.value) }), "Promised.", id),
    side("Record", "remedies", el("div", { className: "pair" }, remedy, station, detail), () => only({ kind: remedy.value, station: station.value, detail: detail.value }), "Recorded.", id),
    side("Resolve", "resolve", outcome, () => only({ outcome: outcome.value }), "Put right.", id),
    el("details", {}, el("summary", {}, "Correct, hand over, reopen"),
      side("Correct", "correction", el("div", { className: "pair" }, category, severity, room),
        () => only({ category: category.value, severity: severity.value && Number(severity.value), room: room.value }), "Corrected.", id),
      side("Hand over", "hand-over", el("div", { className: "pair" }, to, handed, wanted),
        () => ({ to: to.value, said: handed.value, wanted: wanted.value }), "Handed over.", id),
      side("Reopen", "reopen", why, () => ({ why: why.value }), "On the list again.", id)));
}

function filing() {
  const room = el("input", { inputMode: "numeric" });
  const phone = el("input", { type: "tel", placeholder: "+972521234567" });
  const category = el("select", {}, ...options(CATEGORIES, "as the words say"));
  const severity = el("select", {}, ...options(["1", "2", "3", "4"], "usual"));
  const remedy = el("select", {}, ...options(["nothing", ...REMEDIES], "as the words say"));
  const words = el("textarea", { rows: 2, dir: "auto" });
  return el("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const complaint = { words: words.value };
      if (room.value) complaint.room = room.value.trim();
      if (phone.value) complaint.phone = phone.value.trim();
      if (category.value) complaint.category = category.value;
      if (severity.value) complaint.severity = Number(severity.value);
      if (remedy.value) complaint.remedies = remedy.value === "nothing" ? [] : [{ kind: remedy.value }];
      const filed = await act("/complaints", complaint);
      if (!filed.ok) return;
      event.target.reset();
      const { id, number, entry } = filed.value;
      tell(`Filed: ${number}.`, entry ? () => does(id, "undo", { entry }, "Withdrawn.") : null);
      await readDesk();
    },
  },
  el("div", { className: "pair" }, el("label", {}, "Room", room), el("label", {}, "Guest's phone", phone),
    el("label", {}, "What is wrong", category), el("label", {}, "How bad", severity),
    el("label", {}, "What the guest asks for", remedy)),
  el("label", {}, "In the guest's words", words),
  el("div", { className: "buttons" }, el("button", { className: "first" }, "File it")));
}

async function watchDesk() {
  for (;;) {
    await wait(2);
    if (!token || document.hidden) continue;
    try {
      await readDesk();
    } catch {
      deskBar(el("h2", {}, said(me?.name ?? "Desk")), el("span", { className: "late" }, "No connection; trying again."));
    }
  }
}

async function openDesk() {
  try {
    if (await refresh()) await showDesk();
    else await showDoor();
  } catch {
    deskBar(el("h2", {}, "Desk"), el("span", { className: "late" }, "The desk does not answer. Load the page again when it is up."));
  }
}

showPhones();
listen();
openDesk().then(watchDesk);
