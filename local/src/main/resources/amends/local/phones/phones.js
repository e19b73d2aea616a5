// The simulated phones: guests who text and call, staff who are alerted.

import { button, byId, el, refuse, said, tell, toSeconds, unreachable, wait } from "./page.js";
import { GUESTS, HOTEL, STAFF } from "./cast.js";
import { openDesk } from "./desk.js";

/** An alert older than this no longer rings when the page is opened. */
const RINGS_FOR = 60;

const phones = new Map();

function phone(person, ...more) {
  const log = el("ol", { className: "thread", tabIndex: 0, ariaLabel: `Texts of ${person.name}` },
    el("li", { className: "empty" }, "Nothing yet."));
  const ring = el("p", { className: "ring", role: "status" });
  const body = el("article", { className: "phone" },
    el("header", {}, el("h3", {}, person.name), el("p", { className: "quiet" }, person.place, el("br"), el("bdi", {}, person.phone))),
    ring, log, ...more);
  phones.set(person.phone, { body, log, ring, staff: STAFF.includes(person) });
  return body;
}

function add(log, way, text, note) {
  log.querySelector(".empty")?.remove();
  log.append(el("li", { className: way }, said(text), el("span", { className: "when" }, note)));
  log.scrollTop = log.scrollHeight;
}

function guestPhone(guest) {
  const words = el("textarea", { rows: 2, dir: "auto", ariaLabel: `What ${guest.name} says`, placeholder: "Say what is wrong" });
  const give = async (path, body, then) => {
    try {
      const reply = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
      const answer = await reply.json();
      if (!reply.ok) return refuse(answer);
      words.value = "";
      then?.(answer);
    } catch {
      refuse(unreachable);
    }
  };
  const text = () => words.value.trim()
    ? give("/_local/texts", { from: guest.phone, to: HOTEL.phone, text: words.value })
    : tell(`${guest.name} has said nothing yet.`);
  const call = () => {
    const spoken = words.value.trim();
    if (!spoken) return tell(`${guest.name} has said nothing yet.`);
    const { log } = phones.get(guest.phone);
    add(log, "in", spoken, "said on the phone");
    return give("/_local/phone", { from: guest.phone, to: HOTEL.phone, words: spoken }, (answer) =>
      add(log, "out", answer.say ?? "", answer.filed === "true" ? `heard on the phone, filed as ${answer.number}` : "heard on the phone, put through to the desk"));
  };
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      text();
    }
  });
  return phone(guest,
    el("div", { className: "samples" }, ...guest.samples.map((sample) =>
      button(sample, () => { words.value = sample; words.focus(); }, { dir: "auto", lang: guest.lang, title: sample }))),
    words,
    el("div", { className: "buttons" },
      button("Text", text, { className: "first", ariaLabel: `Text as ${guest.name}` }),
      button("Call", call, { ariaLabel: `Call as ${guest.name}` })));
}

function showPhones() {
  phones.clear();
  byId("guests").replaceChildren(...GUESTS.map(guestPhone));
  byId("staff").replaceChildren(...STAFF.map((person) => phone(person)));
  byId("elsewhere-log").replaceChildren();
  byId("elsewhere-count").textContent = "0";
}

function ring({ body, ring }) {
  body.classList.add("ringing");
  ring.replaceChildren(el("strong", {}, "Rings: a new alert"), button("Seen", () => {
    body.classList.remove("ringing");
    ring.replaceChildren();
  }));
}

function receive(message) {
  const known = phones.get(message.way === "in" ? message.from : message.to);
  if (known) {
    if (known.staff && message.way === "out" && Date.now() - Date.parse(message.at) < RINGS_FOR * 1000) ring(known);
    return add(known.log, message.way, message.text, toSeconds(message.at));
  }
  const log = byId("elsewhere-log");
  const who = message.way === "in" ? `from ${message.from}` : `to ${message.to.split(":").at(-1)}`;
  add(log, message.way, [message.subject, message.text].filter(Boolean).join("\n"), `${toSeconds(message.at)} ${who}`);
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
      byId("line").textContent = "No connection to the phones; trying again.";
      await wait(2);
    }
  }
}

showPhones();
listen();
openDesk();
