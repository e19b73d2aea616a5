// What every part of the page is made of: elements of text alone, the hotel's time, and telling.

export function el(tag, given, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && !(made instanceof HTMLMeterElement)) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);
export const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

/** People's words, in whichever direction and language they run. */
export const said = (text, lang) => el("span", { dir: "auto", lang: lang === "und" ? null : lang }, text);
export const button = (label, onclick, given) => el("button", { type: "button", onclick, ...given }, label);
export const plain = (code) => String(code ?? "").replaceAll("-", " ");

// The guests are told the hotel's times, so everybody here reads them too.
const ZONE = "Asia/Jerusalem";
const told = (shown) => new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, ...shown });
const SECONDS = told({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const MINUTES = told({ hour: "2-digit", minute: "2-digit" });
const DAYS = told({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

export const toSeconds = (time) => SECONDS.format(new Date(time));
export const toMinutes = (time) => MINUTES.format(new Date(time));
export const toDay = (time) => DAYS.format(new Date(time));

/** Seconds as minutes and seconds, whichever side of zero. */
export function span(seconds) {
  const whole = Math.abs(seconds);
  const hours = Math.floor(whole / 3600);
  const rest = `${Math.floor(whole / 60) % 60}:${String(whole % 60).padStart(2, "0")}`;
  return hours ? `${hours}:${rest.padStart(5, "0")}` : rest;
}

/** Puts new children in, and the focus back on what stands where the focused one stood. */
export function renew(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  parent.replaceChildren(...children.filter(Boolean));
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

let running;

function show(...children) {
  clearInterval(running);
  const bar = byId("said");
  bar.replaceChildren(...children, button("Close", hush));
  bar.hidden = false;
}

/** What was said before is no longer the last thing done, and its way back no longer the one that is meant. */
export function hush() {
  clearInterval(running);
  byId("said").hidden = true;
}

/** Says what was done; with a way back, as long as there is one. */
export function tell(text, back) {
  const until = Date.now() + (back ? back.seconds * 1000 : 8000);
  const undo = back && button("Undo", () => { hush(); back.undo(); }, { className: "undo" });
  show(...[said(text), undo].filter(Boolean));
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) hush();
    else if (undo) undo.textContent = `Undo (${left})`;
  };
  running = setInterval(tick, 250);
  tick();
}

/** Says what was refused, until it is closed or something else is said. */
export function refuse(problem) {
  const line = [problem.title, problem.detail].filter(Boolean).map((part) => part.replace(/\.$/, "")).join(". ");
  const times = [["earliest", "The earliest is"], ["checkout", "Checkout is"]]
    .filter(([name]) => problem[name])
    .map(([name, words]) => ` ${words} ${toDay(problem[name])}.`);
  show(el("span", { className: "refused" }, "Not done. "), said(`${line || "It was refused, without a reason"}.${times.join("")}`));
}

export const unreachable = { title: "The service does not answer", detail: "Nothing is known to have been done. Is it still up?" };
