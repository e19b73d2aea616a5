// The door to the desk: enrol it, choose a name, enter a PIN.

import { button, byId, el, hush, refuse, said, unreachable } from "./page.js";
import { HOTEL, PINS } from "./cast.js";
import { admit, ask } from "./api.js";

const LABEL = "Desk 1";

/** Shows who may come in, and calls {@code enter} when somebody has. */
export async function showDoor(enter) {
  const door = await ask("GET", "/sign-in");
  if (door.ok) showNames(door.value, enter);
  else showEnrolment(enter);
}

async function request(path, body) {
  try {
    const reply = await ask("POST", path, body);
    if (!reply.ok) refuse(reply.value);
    return reply;
  } catch {
    refuse(unreachable);
    return { ok: false, value: {} };
  }
}

function bar(title, line) {
  byId("desk-bar").replaceChildren(el("h2", {}, title), el("p", { className: "quiet" }, line));
}

function showEnrolment(enter) {
  const enrol = async (code) => {
    const enrolled = await request("/tablets", { code, label: LABEL });
    if (enrolled.ok) await showDoor(enter);
  };
  const fresh = async () => {
    const made = await request("/_local/enrol", {});
    if (made.ok) await enrol(made.value.code);
  };
  const code = el("input", { autocomplete: "off", required: true, dir: "ltr", placeholder: "7K3M-Q0ZD" });
  bar("Desk", "Not enrolled");
  byId("desk-body").replaceChildren(el("div", { className: "door" },
    el("p", {}, "A desk's tablet is enrolled once; after that, people sign in on it with their names and PINs."),
    button("Enrol this desk", fresh, { className: "first" }),
    el("details", {}, el("summary", {}, "With a code, for another hotel"),
      el("form", { onsubmit: (event) => { event.preventDefault(); enrol(code.value.trim()); } },
        el("label", {}, "Enrolment code, from a manager or from ./amends hotel enrol", code),
        el("div", { className: "buttons" }, el("button", {}, "Enrol with the code"))))));
}

function showNames(door, enter) {
  const demo = door.hotel === HOTEL.name;
  const pin = el("input", { type: "password", inputMode: "numeric", autocomplete: "off", required: true });
  const who = el("strong", {}, "");
  const form = el("form", {
    hidden: true,
    onsubmit: async (event) => {
      event.preventDefault();
      const granted = await request("/sign-in", { clerk: form.dataset.clerk, pin: pin.value });
      pin.value = "";
      if (!granted.ok) return pin.focus();
      admit(granted.value);
      hush();
      await enter();
    },
  },
  el("label", {}, el("span", {}, "PIN of ", who), pin),
  el("div", { className: "buttons" }, el("button", { className: "first" }, "Sign in")));
  const names = door.staff.map((person) => el("button", {
    type: "button",
    ariaPressed: "false",
    onclick: (event) => {
      names.forEach((name) => { name.ariaPressed = String(name === event.currentTarget); });
      form.dataset.clerk = person.id;
      who.textContent = person.name;
      form.hidden = false;
      pin.focus();
    },
  }, said(person.name), el("span", { className: "hint" }, [person.onDuty ? "on duty" : "", demo && PINS[person.id] ? `PIN ${PINS[person.id]}` : ""].filter(Boolean).join(" · "))));
  bar(said(door.hotel), "Who is at the desk?");
  byId("desk-body").replaceChildren(el("div", { className: "door" },
    el("div", { className: "tiles" }, ...names), form,
    demo && el("p", { className: "quiet" }, "The PINs are shown because this is the demo hotel on your own machine.")));
}
