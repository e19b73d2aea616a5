/** Letters that carry their mark within them, which decomposing does not take off. */
const WITHIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss' };

/** A text as one looks for it: without marks, in small letters, with plain figures and single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðþæœß]/g, (letter) => WITHIN[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/['’‘`´׳״]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The digits of what may be a phone or a room as people write it; undefined when it holds anything else. */
export function digitsOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^[+\d\s().\-/\u2010-\u2015\u2066-\u2069\u200e\u200f]*\d[\d\s().\-/\u2010-\u2015\u2066-\u2069\u200e\u200f]*$/.test(plain)
    ? plain.replace(/\(0\)/g, '').replace(/\D/g, '')
    : undefined;
}

/** A number in E.164, when it is written with + or 00 and the land's code. */
export function phoneOf(text: string): string | undefined {
  const digits = digitsOf(text);
  if (digits === undefined || !/^[\s(\u2066-\u2069\u200e\u200f]*(\+|00)/.test(text.normalize('NFKC'))) {
    return undefined;
  }
  const bare = digits.replace(/^00/, '');
  return /^[1-9]\d{6,14}$/.test(bare) ? `+${bare}` : undefined;
}
