// One complaint: what the guest said, what was understood, what was done, and what can be done now.

import { button, byId, el, plain, refuse, renew, said, toDay, toMinutes, toSeconds } from "./page.js";
import { CATEGORIES, DEPARTMENTS, FREE, REMEDIES, SEVERITIES, STATIONS, category } from "./cast.js";
import { now, signedAsk } from "./api.js";

let chosen = null;
let people = [];
let me = null;

export const opened = () => chosen;
export const seconds = (time) => (Date.parse(time) - now()) / 1000;

export function knowsDesk(desk) {
  people = desk.clerks;
  me = desk.me;
  offerColleagues();
}

const nameOf = (id) => people.find((person) => person.id === id)?.name ?? id;

export function closeCard() {
  chosen = null;
  byId("card")?.replaceChildren();
}

export async function openCard(id, does) {
  chosen = { id, version: null, closed: false };
  byId("card").replaceChildren(el("section", { className: "card", ariaLabel: "The complaint" },
    el("div", { id: "told" }), acts(id, does), el("div", { id: "history" })));
  byId("card").scrollTop = 0;
  await card(does);
  byId("told")?.querySelector("h3")?.focus();
}

/** Reads the card that is open again. */
export async function card(does = chosen?.does) {
  const mine = chosen;
  mine.does = does;
  const reply = await signedAsk("GET", `/complaints/${encodeURIComponent(mine.id)}`);
  if (chosen !== mine || !byId("told")) return;
  if (!reply.ok) {
    refuse(reply.value);
    return;
  }
  const complaint = reply.value;
  mine.version = complaint.version;
  mine.closed = ["resolved", "withdrawn"].includes(complaint.standing.state);
  showTold(complaint, (...deed) => does(mine.id, ...deed));
  showHistory(complaint);
  offerActs(complaint);
}

function showTold(complaint, does) {
  const { standing, promise } = complaint;
  const lang = complaint.language === "und" ? null : complaint.language;
  const stands = [standing.state, standing.byName ? `by ${standing.byName}` : "", standing.department ? `handed to ${plain(standing.department)}` : ""].filter(Boolean).join(", ");
  renew(byId("told"),
    el("header", {}, el("h3", { tabIndex: -1 }, `${complaint.number} ${category(complaint.category)}`),
      el("span", { className: "chip" }, stands)),
    el("p", { className: "quiet" }, ...[complaint.guest, complaint.room ? `room ${complaint.room}` : "no room known", complaint.phone,
      complaint.checkout && `leaves ${toDay(complaint.checkout)}`, `by ${complaint.channel} at ${toMinutes(complaint.receivedAt)}`]
      .filter(Boolean).flatMap((part, at) => at ? [" · ", el("bdi", {}, part)] : [el("bdi", {}, part)])),
    el("p", { className: "words", dir: "auto", lang }, complaint.words || "No words."),
    el("p", {}, complaint.unsure && el("span", { className: "mark" }, "Unsure, please check. "),
      `Understood as ${complaint.kind === "complaint" ? "" : `a ${complaint.kind}, `}${category(complaint.category)}, `,
      `severity ${complaint.severity} (${SEVERITIES[complaint.severity]}), ${percent(complaint.sure.category)} sure`,
      complaint.second ? `; perhaps ${category(complaint.second)}` : "",
      ...(complaint.because.length ? [", because of ", ...complaint.because.slice(0, 3).flatMap((word, at) => [at ? ", " : "", el("q", { dir: "auto", lang }, word)])] : []), "."),
    el("p", {}, complaint.acknowledgedAt ? `Answered at ${toMinutes(complaint.acknowledgedAt)}; ` : `To answer by ${toMinutes(complaint.acknowledgeBy)}; `,
      promise ? `promised by ${toMinutes(promise.by)}${promise.lengthened ? ", lengthened" : ""}` : `to be right by ${toMinutes(complaint.resolveBy)}`,
      complaint.reopened ? `; reopened ${complaint.reopened} times` : "", "."),
    el("h4", {}, "Remedies"),
    complaint.remedies.length
      ? el("ul", { className: "remedies" }, ...complaint.remedies.map((one) => remedy(one, complaint, does)))
      : el("p", { className: "empty" }, complaint.kind === "question" ? "None; it is a question." : "None was named."));
}

const percent = (share) => `${Math.round(share * 100)} %`;

function remedy(one, complaint, does) {
  const reached = (station) => one.steps.find((step) => step.station === station);
  const next = reached("given") ? [] : STATIONS.slice(1).filter((station) => !reached(station));
  const free = FREE.includes(one.kind);
  const open = !["resolved", "withdrawn"].includes(complaint.standing.state);
  return el("li", {},
    el("p", {}, el("strong", {}, plain(one.kind)), one.amount !== undefined && ` ${one.amount}`,
      one.detail && el("span", { dir: "auto" }, ` ${one.detail}`), ...quoted(one.words)),
    el("ol", { className: "stations" }, ...STATIONS.map((station) => {
      const step = reached(station);
      return el("li", { className: step ? "reached" : "" }, station, step ? ` ${toMinutes(step.at)}` : el("span", { className: "unseen" }, ": not yet"));
    })),
    open && free && next.length > 0 && el("div", { className: "buttons" }, ...next.map((station) =>
      button({ offered: "Offer", accepted: "Guest accepts", given: "Given" }[station],
        () => does("remedies", `${plain(one.kind)} ${station}`, { kind: one.kind, station }), { "data-key": `${one.kind} ${station}` }))),
    open && !free && el("p", { className: "quiet" }, "It costs money: ask a manager."));
}

// What happened.

function showHistory(complaint) {
  renew(byId("history"), el("h4", {}, "What happened"),
    el("ol", { className: "entries" }, ...complaint.entries.toReversed().map((entry) => el("li", {},
      el("span", { className: "quiet" }, `${toSeconds(entry.at)} `),
      el("strong", {}, el("bdi", {}, by(entry.by, complaint))), " ", ...happened(entry.fact),
      entry.errand && el("span", { className: "quiet" }, ` (${owed(entry.errand)})`)))));
}

const by = (who, complaint) => who.is === "staff" ? who.name : who.is === "guest" ? complaint.guest ?? "The guest" : "The house";

const quoted = (words) => words ? [" ", el("q", { dir: "auto" }, words)] : [];

const HAPPENED = {
  "filed": (fact) => [`told of it by ${fact.channel}`],
  "text-in": (fact) => ["wrote", ...quoted(fact.words)],
  "text-out": (fact) => [fact.automatic ? "answered by itself" : "replied", ...quoted(fact.words)],
  "taken": () => ["took it"],
  "started": () => ["started on it"],
  "noted": (fact) => ["noted", ...quoted(fact.words)],
  "promised": (fact) => [`promised it by ${toMinutes(fact.by)}`],
  "corrected": (fact) => ["corrected ", Object.entries(fact).filter(([name]) => name !== "is")
    .map(([name, value]) => `${name} to ${Array.isArray(value) ? value.map(plain).join(", ") || "none" : name === "category" ? category(value) : plain(value)}`).join(", ")],
  "resolved": (fact) => ["put it right", ...quoted(fact.outcome)],
  "reopened": (fact) => ["reopened it", ...quoted(fact.why)],
  "for-manager": () => ["left it to a manager: reopened too often"],
  "handed-over": (fact) => [`handed it to ${fact.person ? nameOf(fact.to) : plain(fact.to)}; said`, ...quoted(fact.said), "; wanted", ...quoted(fact.wanted)],
  "remedied": (fact) => [`${plain(fact.kind)}: ${fact.station}`, ...quoted(fact.detail)],
  "undone": (fact) => [`took back entry ${fact.entry}`],
  "returned": (fact) => [`put it back on the list, from ${nameOf(fact.from)}${fact.overload ? ", who was overloaded" : ""}`],
  "pushed": (fact) => [`gave it to ${nameOf(fact.to)} at once`],
  "passed-on": (fact) => [`passed it from ${nameOf(fact.from)} on to ${nameOf(fact.to)}`],
  "nobody": () => ["found nobody on duty to give it to"],
  "late": (fact) => [`saw the time to ${{ acknowledge: "answer", resolve: "put it right", promise: "keep the promise" }[fact.what] ?? plain(fact.what)} pass at ${toMinutes(fact.due)}`],
  "promise-lengthened": (fact) => [`lengthened the promise from ${toMinutes(fact.from)} to ${toMinutes(fact.to)}`],
  "crossed": (fact) => [`saw ${nameOf(fact.clerk)} cross the mark with ${fact.minutes} min, ${fact.items} complaints`],
  "relieved": (fact) => [`gave back what ${nameOf(fact.clerk)} had not started: ${fact.returned}, left ${fact.left}`],
  "all-clear": (fact) => [`saw ${nameOf(fact.clerk)} relieved: all clear`],
  "parked": () => ["could not carry this and parked it for a person"],
  "redriven": () => ["carries it again"],
  "watching": (fact) => [`watches until ${toMinutes(fact.until)}`],
};

const happened = (fact) => HAPPENED[fact.is]?.(fact) ?? [plain(fact.is)];

function owed(errand) {
  const what = errand.task === "text" ? "text" : errand.task === "alert" ? "alert" : plain(errand.task);
  return {
    owed: seconds(errand.notBefore) > 0 ? `${what} due at ${toSeconds(errand.notBefore)}` : `${what} on its way`,
    done: errand.task === "text" || errand.task === "alert" ? `${what} sent` : `${what} done`,
    superseded: `${what} no longer needed${errand.closing ? `: ${plain(errand.closing)}` : ""}`,
    parked: `${what} parked for a person`,
  }[errand.status] ?? errand.status;
}

// What can be done.

let offerColleagues = () => {};
let offerActs = () => {};

function options(codes, none, label = plain) {
  return [el("option", { value: "" }, none), ...codes.map((code) => el("option", { value: code }, label(code)))];
}

const only = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined));

function acts(id, does) {
  const reply = el("textarea", { rows: 2, dir: "auto", required: true, maxLength: 1600 });
  const note = el("textarea", { rows: 2, dir: "auto", required: true });
  const minutes = el("input", { type: "number", min: 5, max: 1440, value: 20, required: true });
  const kind = el("select", {}, ...options(["complaint", "question"], "stays"));
  const what = el("select", {}, ...options(Object.keys(CATEGORIES), "stays", category));
  const severity = el("select", {}, ...options(Object.keys(SEVERITIES), "stays", (code) => `${code}: ${SEVERITIES[code]}`));
  const room = el("input", { placeholder: "stays", maxLength: 8 });
  const asked = el("select", {}, ...options(["none", ...REMEDIES], "stays", (code) => code === "none" ? "none named" : plain(code)));
  const remedyKind = el("select", { required: true }, ...options(REMEDIES, "choose", (code) => FREE.includes(code) ? plain(code) : `${plain(code)} (costs)`));
  const station = el("select", { required: true }, ...STATIONS.map((code) => el("option", { value: code }, code)));
  const detail = el("input", { dir: "auto" });
  const to = el("select", { required: true });
  const handed = el("input", { dir: "auto", required: true });
  const wanted = el("input", { dir: "auto", required: true });
  const outcome = el("input", { dir: "auto" });
  const why = el("input", { dir: "auto", required: true });
  const forms = [
    form("Reply", "reply", "Send the text", "The reply leaves in a few seconds", () => ({ text: reply.value }), field("Text to the guest", reply)),
    form("Note", "note", "Write the note", "Noted", () => ({ text: note.value }), field("Note for colleagues", note)),
    form("Promise", "promise", "Promise", "Promised", () => ({ inMinutes: Number(minutes.value) }), field("Right in so many minutes", minutes)),
    form("Remedy", "remedies", "Record it", "Recorded", () => only({ kind: remedyKind.value, station: station.value, detail: detail.value }),
      field("Remedy", remedyKind), field("Station", station), field("Detail", detail)),
    form("Correct", "correction", "Correct it", "Corrected", () => only({
      kind: kind.value, category: what.value, severity: severity.value && Number(severity.value), room: room.value.trim(),
      remedies: asked.value ? asked.value === "none" ? [] : [asked.value] : undefined,
    }), field("Kind", kind), field("Category", what), field("Severity", severity), field("Room", room), field("Asked for", asked)),
    form("Hand over", "hand-over", "Hand it over", "Handed over", () => ({ to: to.value, said: handed.value, wanted: wanted.value }),
      field("To", to), field("What was said", handed), field("What is wanted", wanted)),
    form("Put right", "resolve", "It is right", "Put right", () => only({ outcome: outcome.value }), field("Outcome, if there is one to tell", outcome)),
    form("Reopen", "reopen", "Reopen it", "On the list again", () => ({ why: why.value }), field("Why", why)),
  ];

  function field(label, input) {
    return el("label", {}, label, input);
  }

  function form(name, verb, label, done, body, ...fields) {
    const made = el("form", {
      hidden: true,
      ariaLabel: name,
      onsubmit: async (event) => {
        event.preventDefault();
        if (await does(id, verb, done, body())) {
          made.reset();
          show(null);
        }
      },
    }, el("div", { className: "pair" }, ...fields), el("div", { className: "buttons" }, el("button", { className: "first" }, label)));
    const toggle = button(name, () => show(made.hidden ? name : null), { ariaExpanded: "false" });
    return { name, verb, made, toggle };
  }

  function show(name) {
    for (const one of forms) {
      one.made.hidden = one.name !== name;
      one.toggle.ariaExpanded = String(one.name === name);
    }
    forms.find((one) => one.name === name)?.made.querySelector("input, select, textarea").focus();
  }

  const take = button("Take", () => does(id, "take", "Taken"), { className: "first" });
  const start = button("Start", () => does(id, "start", "Started"));

  offerColleagues = () => {
    const kept = to.value;
    to.replaceChildren(el("option", { value: "" }, "choose"),
      el("optgroup", { label: "Colleagues on duty" }, ...people.filter((person) => person.onDuty && person.id !== me.id).map((person) => el("option", { value: person.id }, person.name))),
      el("optgroup", { label: "Departments" }, ...DEPARTMENTS.map((code) => el("option", { value: code }, plain(code)))));
    to.value = kept;
  };
  offerActs = ({ standing, phone }) => {
    const open = !["resolved", "withdrawn"].includes(standing.state);
    take.hidden = standing.state !== "waiting";
    start.hidden = !open || standing.state === "started" || (standing.by !== undefined && standing.by !== me.id);
    for (const { verb, toggle, made } of forms) {
      toggle.hidden = verb === "reopen" ? open : verb === "reply" ? !open || !phone : !open && verb !== "note";
      if (toggle.hidden) made.hidden = true;
    }
  };
  offerColleagues();
  return el("div", { className: "acts" },
    el("div", { className: "buttons" }, take, start, ...forms.map((one) => one.toggle)),
    ...forms.map((one) => one.made));
}
