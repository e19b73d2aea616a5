// The desk: who is there, how much each has in hand, and everything that is open.

import { button, byId, el, hush, plain, renew, said, span, tell, toMinutes, wait } from "./page.js";
import { CATEGORIES, REMEDIES, SEVERITIES, category } from "./cast.js";
import { act, ask, leave, now, refresh, setClock, signedAsk, signedIn, whenShut } from "./api.js";
import { card, closeCard, knowsDesk, openCard, opened, seconds } from "./card.js";
import { showDoor } from "./door.js";

const SOON = 120;

let shown = "";
let asked = 0;
let closed = [];
const doing = new Set();

export async function openDesk() {
  whenShut(() => showDoor(showDesk));
  try {
    if (await refresh()) await showDesk();
    else await showDoor(showDesk);
  } catch {
    byId("desk-bar").replaceChildren(el("h2", {}, "Desk"), el("p", { className: "late" }, "The desk does not answer. Load the page again when it is up."));
  }
  setInterval(tick, 1000);
  for (;;) {
    await wait(2);
    if (signedIn() && !document.hidden) await readDesk().catch(lost);
  }
}

function lost() {
  const line = byId("desk-line");
  if (line) line.textContent = "No connection to the desk; trying again.";
}

async function showDesk() {
  shown = "";
  closed = [];
  byId("desk-bar").replaceChildren();
  byId("desk-body").replaceChildren(
    el("div", { id: "board", tabIndex: 0, role: "region", ariaLabel: "What is open" }),
    el("div", { id: "card" }));
  closeCard();
  await readDesk();
}

/** Reads the desk; what was asked before something newer is let go. */
export async function readDesk() {
  const turn = ++asked;
  const { ok, value: desk } = await signedAsk("GET", "/desk");
  if (!ok || turn !== asked || !byId("board")) return;
  setClock(desk.now);
  const { now: _, pulse: __, ...lasting } = desk;
  const line = byId("desk-line");
  if (line) line.textContent = "";
  const state = JSON.stringify([lasting, opened()?.id, closed]);
  if (state !== shown) {
    shown = state;
    knowsDesk(desk);
    showHeads(desk);
    showOpen(desk);
  }
  tick();
  const chosen = opened();
  if (chosen) {
    const version = desk.open.find((complaint) => complaint.id === chosen.id)?.version;
    if (version !== chosen.version && !(version === undefined && chosen.closed)) await card();
  }
}

// Who is there.

function showHeads(desk) {
  const { me, marks } = desk;
  const others = desk.clerks.filter((clerk) => clerk.id !== me.id && (clerk.onDuty || clerk.items > 0));
  const mine = desk.clerks.find((clerk) => clerk.id === me.id) ?? me;
  const over = desk.clerks.filter((clerk) => clerk.overloaded);
  renew(byId("desk-bar"),
    el("h2", {}, said(me.name)),
    el("p", { className: "quiet" }, `${me.role === "mod" ? "manager on duty" : me.role} · ${me.onDuty ? "on duty" : "off duty"}`),
    el("p", { id: "desk-line", className: "late", role: "status" }),
    el("div", { className: "buttons" },
      button("New complaint", showFiling, { "data-key": "new", className: "first" }),
      button("Off duty", offDuty, { "data-key": "off" }),
      button("Sign out", signOut, { "data-key": "out" })),
    el("ul", { className: "loads" }, load(mine, "You", marks), ...others.map((clerk) => load(clerk, clerk.name, marks))));
  const banner = over.map((clerk) => clerk.id === me.id
    ? `You went over the mark. What you had not started is on the list again and staff were told; ${clerk.minutes} min are left with you.`
    : `${clerk.name} went over the mark, and what they had not started is on the list again: take what you can. ${clerk.minutes} min are left with them.`).join(" ");
  if (byId("banner").textContent !== banner) byId("banner").textContent = banner;
  byId("banner").hidden = !banner;
}

function load(clerk, name, marks) {
  const full = clerk.minutes >= marks.minutes || clerk.items >= marks.items;
  return el("li", { className: clerk.overloaded || full ? "over" : "" },
    el("strong", { dir: "auto" }, name), " ",
    el("span", {}, `${clerk.minutes} of ${marks.minutes} min, ${clerk.items} of ${marks.items}`,
      clerk.overloaded && full ? ": overloaded" : clerk.overloaded ? ": overloaded, easing" : full ? ": full" : ""),
    el("meter", {
      min: 0, max: 1, low: 0.7, high: 0.99, optimum: 0,
      value: Math.min(1, Math.max(clerk.minutes / marks.minutes, clerk.items / marks.items)),
      "aria-label": `${name}: share of the mark`,
    }));
}

async function offDuty() {
  if ((await act("/off-duty", {})).ok) {
    await signOut();
    tell("Off duty. What was not started is on the list again.");
  }
}

async function signOut() {
  await ask("POST", "/sign-out", {});
  leave();
  byId("banner").hidden = true;
  await showDoor(showDesk);
}

// What is open.

const due = (complaint) => Date.parse(complaint.acknowledgedAt
  ? complaint.promisedBy ?? complaint.resolveBy
  : complaint.acknowledgeBy);

function showOpen(desk) {
  const open = [...desk.open].sort((a, b) => (a.severity !== 1) - (b.severity !== 1) || due(a) - due(b));
  const mine = open.filter((complaint) => complaint.standing.by === desk.me.id);
  const waiting = open.filter((complaint) => complaint.standing.state === "waiting");
  const others = open.filter((complaint) => !mine.includes(complaint) && !waiting.includes(complaint));
  const gone = closed.filter((one) => !open.some((complaint) => complaint.id === one.id));
  renew(byId("board"),
    group("Mine", mine, "Nothing is yours. Take what is most pressing.", true),
    group("Waiting", waiting, "Nobody waits."),
    others.length > 0 && group("With colleagues", others, ""),
    gone.length > 0 && el("section", {}, el("h3", {}, "Closed by you just now"),
      el("div", { className: "buttons" }, ...gone.map((one) => button(one.number, () => choose(one.id), { "data-key": `closed ${one.id}` })))));
}

function group(title, complaints, none, mine = false) {
  return el("section", {},
    el("h3", {}, title, complaints.length ? ` (${complaints.length})` : ""),
    complaints.length
      ? el("ol", { className: "lines" }, ...complaints.map((complaint) => line(complaint, mine)))
      : el("p", { className: "empty" }, none));
}

function line(complaint, mine) {
  const { standing } = complaint;
  const isOpen = complaint.id === opened()?.id;
  const stands = standing.state === "waiting" ? ""
    : [standing.state, standing.department ? `handed to ${plain(standing.department)}` : "", standing.byName && !mine ? `by ${standing.byName}` : ""].filter(Boolean).join(", ");
  const asks = complaint.requested.length ? `asks for ${complaint.requested.map(plain).join(", ")}` : complaint.kind === "question" ? "a question" : "no remedy named";
  return el("li", { className: isOpen ? "chosen" : "" },
    el("p", { className: "left", "data-due": String(due(complaint)), "data-next": !complaint.acknowledgedAt ? "answer" : complaint.promisedBy ? "keep promise" : "put right" },
      el("span", { className: "figure" }), el("span", { className: "says" })),
    el("div", { className: "what" },
      el("p", {}, complaint.severity === 1 && el("span", { className: "mark" }, "Danger "),
        el("strong", {}, complaint.number), " ", category(complaint.category),
        complaint.unsure && el("span", { className: "mark" }, " (unsure)"),
        complaint.guest && el("span", { className: "quiet" }, " · ", el("bdi", {}, complaint.guest)),
        complaint.parked && el("span", { className: "mark" }, " · stuck: see to it by hand")),
      el("p", { className: "excerpt", dir: "auto", lang: complaint.language === "und" ? null : complaint.language }, complaint.excerpt || "No words."),
      el("p", { className: "quiet" }, [asks, `${complaint.minutes} min`, complaint.promisedBy ? `promised by ${toMinutes(complaint.promisedBy)}` : "", stands].filter(Boolean).join(" · "))),
    el("div", { className: "buttons" },
      standing.state === "waiting" && button("Take", () => does(complaint.id, "take", "Taken"), { className: "first", ariaLabel: `Take ${complaint.number}`, "data-key": `take ${complaint.id}` }),
      button(isOpen ? "Close" : "Open", () => isOpen ? choose(null) : choose(complaint.id), { ariaLabel: `${isOpen ? "Close" : "Open"} ${complaint.number}`, "data-key": `open ${complaint.id}` })));
}

function tick() {
  for (const left of document.querySelectorAll("[data-due]")) {
    const rest = Math.round((Number(left.dataset.due) - now()) / 1000);
    const state = rest < 0 ? "late" : rest < SOON ? "soon" : "";
    left.className = `left ${state}`;
    left.firstElementChild.textContent = span(rest);
    left.lastElementChild.textContent = state === "late" ? `late to ${left.dataset.next}`
      : state === "soon" ? `soon: ${left.dataset.next}` : `to ${left.dataset.next}`;
  }
}

async function choose(id) {
  if (id === null) closeCard();
  else await openCard(id, does);
  await readDesk();
}

/** Does something to a complaint, and says what was done, with a way back while there is one. */
async function does(id, verb, done, body = {}) {
  const deed = `${encodeURIComponent(id)}/${verb}`;
  if (doing.has(deed)) return false;
  doing.add(deed);
  hush();
  const reply = await act(`/complaints/${deed}`, body).finally(() => doing.delete(deed));
  if (!reply.ok) return false;
  const { number, entry, undoBy } = reply.value;
  const back = verb !== "undo" && undoBy && seconds(undoBy) > 0
    ? { seconds: seconds(undoBy), undo: () => does(id, "undo", "Taken back", { entry }) }
    : null;
  tell(`${number}: ${done}.`, back);
  if (verb === "resolve") closed = [{ id, number }, ...closed.filter((one) => one.id !== id)].slice(0, 5);
  if (opened()?.id === id) await card();
  await readDesk();
  return true;
}

// Filing what a guest says at the desk.

function options(codes, none, label = plain) {
  return [el("option", { value: "" }, none), ...codes.map((code) => el("option", { value: code }, label(code)))];
}

function showFiling() {
  closeCard();
  const room = el("input", { inputMode: "numeric", maxLength: 8 });
  const phone = el("input", { type: "tel", placeholder: "+972521234567" });
  const what = el("select", {}, ...options(Object.keys(CATEGORIES), "as the words say", category));
  const severity = el("select", {}, ...options(Object.keys(SEVERITIES), "as usual", (code) => `${code}: ${SEVERITIES[code]}`));
  const remedy = el("select", {}, ...options(["none", ...REMEDIES], "as the words say", (code) => code === "none" ? "none named" : plain(code)));
  const words = el("textarea", { rows: 3, dir: "auto" });
  const safety = el("input", { type: "checkbox" });
  const file = el("button", { className: "first" }, "File it");
  const heading = el("h3", { tabIndex: -1 }, "New complaint");
  const slip = el("section", { className: "card", ariaLabel: "New complaint" },
    el("header", {}, heading, button("Close", () => slip.remove())),
    el("form", {
      onsubmit: async (event) => {
        event.preventDefault();
        file.disabled = true;
        hush();
        const filed = await act("/complaints", {
          ...(words.value.trim() && { words: words.value }),
          ...(room.value.trim() && { room: room.value.trim() }),
          ...(phone.value.trim() && { phone: phone.value.trim() }),
          ...(what.value && { category: what.value }),
          ...(severity.value && { severity: Number(severity.value) }),
          ...(remedy.value && { remedies: remedy.value === "none" ? [] : [{ kind: remedy.value }] }),
          ...(safety.checked && { safety: true }),
        }).finally(() => { file.disabled = false; });
        if (!filed.ok) return;
        const { id, number, receivedAt } = filed.value;
        const until = new Date(Date.parse(receivedAt) + 8000).toISOString();
        tell(`Filed: ${number}.`, { seconds: seconds(until), undo: () => does(id, "undo", "Withdrawn", { entry: 1 }) });
        slip.remove();
        await readDesk();
      },
    },
    el("div", { className: "pair" }, el("label", {}, "Room", room), el("label", {}, "Guest's phone", phone)),
    el("label", {}, "In the guest's words", words),
    el("div", { className: "pair" }, el("label", {}, "What is wrong", what), el("label", {}, "How bad", severity), el("label", {}, "What the guest asks for", remedy)),
    el("label", { className: "check" }, safety, "Somebody is in danger"),
    el("div", { className: "buttons" }, file)));
  byId("card").replaceChildren(slip);
  heading.focus();
  readDesk();
}
