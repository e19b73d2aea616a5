// Who is there in the demo hotel, and what its codes are called at the desk.

export const HOTEL = { name: "Hotel Amends", phone: "+15550100412" };

export const GUESTS = [
  {
    name: "Dana Levi", place: "room 412", phone: "+972521234567", lang: "he",
    samples: ["אין מים חמים בחדר 412, אני רוצה לעבור חדר", "עדיין רועש פה מאוד", "תודה רבה"],
  },
  {
    name: "Tom Baker", place: "room 508", phone: "+447700900123", lang: "en",
    samples: ["The people next door are so loud. I want a discount.", "Two more towels please", "I smell smoke in the corridor!"],
  },
  {
    name: "No stay known", place: "unknown number", phone: "+447700900999", lang: "en",
    samples: ["My key does not work", "233", "STOP"],
  },
];

export const STAFF = [
  { name: "Ruth", place: "manager", phone: "+972500000001" },
  { name: "Noa", place: "clerk", phone: "+972500000002" },
  { name: "Sam", place: "clerk", phone: "+972500000003" },
];

/** Known to everybody: they open the demo hotel on one machine, and nothing else. */
export const PINS = {
  ruth: "314159",
  adam: "161803",
  maya: "141421",
  noa: "271828",
  sam: "577215",
  lin: "662607",
};

export const CATEGORIES = {
  "noise": "noise",
  "cleanliness": "cleanliness",
  "room-condition": "room condition",
  "climate": "climate",
  "water": "hot water and plumbing",
  "internet-tv": "internet and TV",
  "room-not-as-booked": "room not as booked",
  "check-in-wait": "check-in wait",
  "billing": "billing",
  "staff-conduct": "staff conduct",
  "food-drink": "food and drink",
  "key-lock": "key and lock",
  "pests": "pests",
  "safety": "safety",
  "smoke-odour": "smoke and odour",
  "facilities": "facilities",
  "lost-property": "lost property",
  "other": "other",
};

export const REMEDIES = ["apology-call", "repair", "re-clean", "item", "room-move", "upgrade", "late-checkout", "amenity",
  "breakfast", "food-drink-credit", "fee-waived", "points", "rate-adjustment", "night-comped", "refund", "other-hotel"];

/** They cost no money, so anybody at the desk may give them. */
export const FREE = REMEDIES.slice(0, 4);

export const STATIONS = ["requested", "offered", "accepted", "given"];

export const SEVERITIES = { 1: "danger to a person", 2: "stay-breaking", 3: "annoying", 4: "minor" };

export const DEPARTMENTS = ["housekeeping", "maintenance", "food-and-beverage", "kitchen", "concierge", "security", "laundry",
  "it", "accounts", "reservations", "management"];

export const category = (code) => CATEGORIES[code] ?? code;
