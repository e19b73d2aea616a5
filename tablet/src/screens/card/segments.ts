/** How a text message is cut for its way: a text costs by the part. The same rules as the house's own, in `Segments.java`. */
export interface Segments {
  encoding: 'GSM-7' | 'UCS-2';
  /** Counted as the encoding does: an extension character of GSM-7 as two, one outside the basic plane in UCS-2 as two. */
  characters: number;
  /** How many messages it takes, 0 for an empty text. */
  parts: number;
  /** How many characters that many parts hold. */
  room: number;
}

/** GSM 03.38, the basic alphabet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension, behind an escape. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** The room in a message alone and in one of several. */
const ROOM = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

export function segments(text: string): Segments {
  const characters = [...text];
  const gsm = characters.every((one) => BASIC.has(one) || EXTENSION.has(one));
  return gsm
    ? cut(
        'GSM-7',
        characters.map((one) => (EXTENSION.has(one) ? 2 : 1)),
      )
    : cut(
        'UCS-2',
        characters.map((one) => one.length),
      );
}

/** Sizes of characters, none of which a cut may part. */
function cut(encoding: Segments['encoding'], sizes: readonly number[]): Segments {
  const { alone, joined } = ROOM[encoding];
  let parts = 1;
  let characters = 0;
  let inPart = 0;
  for (const size of sizes) {
    if (inPart + size > joined) {
      parts++;
      inPart = 0;
    }
    inPart += size;
    characters += size;
  }
  return characters <= alone
    ? { encoding, characters, parts: Math.min(characters, 1), room: alone }
    : { encoding, characters, parts, room: parts * joined };
}
