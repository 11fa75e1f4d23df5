/** Hides credentials in a service's text, however it spells them. */
import type { Credentials } from '../../core/model/accounts';

const HIDDEN = '••••';
/** Shorter values, such as page numbers, are no secrets. */
const MIN_SECRET_LENGTH = 8;
/** Longest value that is searched in all spellings; longer ones, such as pictures, are searched as they are. */
const MAX_SECRET_LENGTH = 1_000;
/** Longest text; the rest is dropped, as what is shown is cut to 500 characters. */
const MAX_TEXT_LENGTH = 8_000;
/** Least letters: fewer also occur by chance. */
const MIN_LETTERS = 6;

/** All texts of credentials that a service could repeat. */
export function secretsOf({
  appKey,
  secret,
  token,
  refreshToken,
  ak,
  member,
}: Credentials): string[] {
  return [appKey, secret, token, refreshToken, ak, member].filter((value) => value !== undefined);
}

/**
 * The text with each secret hidden: as it is, percent-encoded, in JSON or HTML escapes, in hexadecimal, in
 * base64 at any place of the encoded text, in any case, and with anything but letters and digits in between.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const known = [...new Set(secrets)].filter(({ length }) => length >= MIN_SECRET_LENGTH);
  const exact = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
  const cut = exact.slice(0, MAX_TEXT_LENGTH);
  const wanted = known.filter(({ length }) => length <= MAX_SECRET_LENGTH).flatMap(spellingsOf);
  const found = [CHARACTER, CHARACTER_OR_BREAK].flatMap((unit) => {
    const spelled = spell(cut, unit);
    const isCut = cut.length < exact.length;
    return wanted.flatMap((secret) =>
      find(secret, spelled).concat(isCut ? findEnd(secret, spelled) : []),
    );
  });
  return hide(cut, found);
}

/** The letters and digits of a text in lower case, and where each stands in it. */
interface Spelled {
  letters: string;
  starts: number[];
  ends: number[];
}

/** One character, or its code in an escape that may be escaped again. */
const CHARACTER =
  /%(?:25){0,4}([0-9a-f]{2})|\\{1,8}(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))|&#x([0-9a-f]{1,6});|&#(\d{1,7});|[^]/giu;
/**
 * A character where `
 * ` is a line break, not a letter after a stray sign.
 */
const CHARACTER_OR_BREAK = new RegExp(`\\\\{1,8}[bfnrtv0]|${CHARACTER.source}`, CHARACTER.flags);
const MAX_CODE_POINT = 0x10_ff_ff;

function spell(text: string, unit = CHARACTER): Spelled {
  const letters: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const match of text.matchAll(unit)) {
    const [whole, percent, ...escapes] = match;
    const decimal = escapes.pop();
    const hex = percent ?? escapes.find((digits) => digits !== undefined);
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    for (const character of characterOf(whole, code, percent).toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(character)) continue;
      for (const half of character.split('')) {
        letters.push(half);
        starts.push(match.index);
        ends.push(match.index + whole.length);
      }
    }
  }
  return { letters: letters.join(''), starts, ends };
}

/** A byte above 7F is a part of a character: its digits stay. */
function characterOf(whole: string, code: number, percent: string | undefined): string {
  if (percent !== undefined && code > 0x7f) return percent;
  if (code <= MAX_CODE_POINT) return String.fromCodePoint(code); // false for NaN
  return whole.startsWith('\\') ? '' : whole;
}

interface Spelling {
  letters: string;
  isBase64: boolean;
}

function spellingsOf(secret: string): Spelling[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const percent = Array.from(bytes, (byte) =>
    byte > 0x7f ? `%${byte.toString(16)}` : String.fromCharCode(byte),
  ).join('');
  const plain = [secret, percent, hex].map((form) => ({ form, isBase64: false }));
  const encoded = [0, 1, 2].map((shift) => ({ form: base64Core(bytes, shift), isBase64: true }));
  return [...plain, ...encoded]
    .map(({ form, isBase64 }) => ({ letters: spell(form).letters, isBase64 }))
    .filter(({ letters }) => letters.length >= MIN_LETTERS);
}

/** The characters of base64 that depend on these bytes alone, after `shift` others. */
function base64Core(bytes: Uint8Array, shift: number): string {
  const whole = new Uint8Array(shift + bytes.length);
  whole.set(bytes, shift);
  return whole.toBase64().slice(Math.ceil((shift * 8) / 6), Math.floor((whole.length * 8) / 6));
}

type Range = readonly [start: number, end: number];

function find({ letters, isBase64 }: Spelling, text: Spelled): Range[] {
  const found: Range[] = [];
  for (
    let at = text.letters.indexOf(letters);
    at >= 0;
    at = text.letters.indexOf(letters, at + 1)
  ) {
    // The characters beside base64 hold some bits of the secret as well.
    const beside = isBase64 ? 1 : 0;
    const last = Math.min(at + letters.length - 1 + beside, text.letters.length - 1);
    found.push([text.starts[Math.max(at - beside, 0)] ?? 0, text.ends[last] ?? 0]);
  }
  return found;
}

/** The beginning of a secret at which the text was cut. */
function findEnd({ letters }: Spelling, text: Spelled): Range[] {
  for (let length = letters.length - 1; length > 0; length -= 1) {
    if (!text.letters.endsWith(letters.slice(0, length))) continue;
    return [[text.starts.at(-length) ?? 0, text.ends.at(-1) ?? 0]];
  }
  return [];
}

function hide(text: string, ranges: readonly Range[]): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (end <= at) continue;
    shown += start < at ? '' : text.slice(at, start) + HIDDEN;
    at = end;
  }
  return shown + text.slice(at);
}
