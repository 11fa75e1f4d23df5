/**
 * Codes in a template by which somebody earns from what the user orders. Sites name them as they like, so
 * a name that could be one counts: the user is then asked, and nothing is lost by it.
 */

/** Names of referral parameters, in small letters, without hyphens, underscores and dots. */
const NAMES = new Set(
  (
    'campaign cid clickid code coupon cps fbclid gclid icode member memberid pid rc ref refcode refid ' +
    'share sharecode shareid sid spm spreadid subid tag tid u uid usercode userid vip'
  ).split(' '),
);
const BEGINNINGS = ['aff', 'invit', 'partner', 'promo', 'refer', 'track', 'utm'];
/** Names that count as a part of a path, where the next part is the value: others are too common there. */
const IN_PATHS = new Set(['aff', 'affiliate', 'invite', 'ref', 'referral']);

/** How often a value can be encoded that is itself an address. */
const DEPTH = 4;
const PLACEHOLDERS = /\{(?:url|id)\}/g;
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

interface Referral {
  name: string;
  value: string;
  /** The referral is part of another value, which would not be the same without it. */
  isNested: boolean;
}

/** `ref=abc`: how it is shown, and how the user's consent to it is kept. */
export function referralText({ name, value }: Pick<Referral, 'name' | 'value'>): string {
  return `${name}=${value}`;
}

export function referralsIn(template: string): Referral[] {
  const found = new Map<string, Referral>();
  const scan = (text: string, depth: number): void => {
    for (const { pair, text: whole } of piecesOf(text)) {
      if (pair && isReferral(pair)) {
        const { name, value } = pair;
        const referral = { name: decoded(name), value: decoded(value), isNested: depth > 0 };
        const key = referralText(referral);
        if (!found.has(key)) found.set(key, referral);
        continue;
      }
      const inner = decoded(pair?.value ?? whole);
      if (depth < DEPTH && inner !== (pair?.value ?? whole)) scan(inner, depth + 1);
    }
  };
  scan(template, 0);
  return [...found.values()];
}

/** The template without them. Those inside other values stay. */
export function withoutReferrals(template: string): string {
  let text = '';
  let first: string | undefined; // the separator of a first parameter that was left out
  for (const piece of piecesOf(template)) {
    const { separator } = piece;
    if (piece.pair && isReferral(piece.pair)) {
      if (separator === '?' || separator === '#') first = separator;
      continue;
    }
    const isNext = separator === '&' || separator === ';';
    text += (isNext ? (first ?? separator) : separator) + piece.text;
    first = undefined;
  }
  return text;
}

interface Pair {
  name: string;
  value: string;
  isPath?: boolean;
}

interface Piece {
  /** One of `?&#;/`, or nothing at the start. */
  separator: string;
  text: string;
  pair?: Pair;
}

/** Parts of a text, which make it up again. A slash in the value of a parameter belongs to it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece = { separator: '', text: '' };
  let isQuery = false;
  for (const character of text) {
    const isInValue = isQuery && current.text.includes('=');
    if (!'?&#;/'.includes(character) || (character === '/' && isInValue)) {
      current.text += character;
      continue;
    }
    pieces.push(current);
    current = { separator: character, text: '' };
    isQuery ||= character === '?' || character === '#';
  }
  return paired([...pieces, current]);
}

function paired(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (!piece) continue;
    const { separator, text } = piece;
    const [name = '', ...rest] = text.split('=');
    if (rest.length > 0) {
      all.push({ separator, text, pair: { name, value: rest.join('=') } });
    } else if (separator === '/' && next?.separator === '/' && IN_PATHS.has(plain(name))) {
      const pair = { name, value: next.text, isPath: true };
      all.push({ separator, text: `${text}/${next.text}`, pair });
      at += 1;
    } else all.push(piece);
  }
  return all;
}

function isReferral({ name, value, isPath = false }: Pair): boolean {
  if (value.replace(PLACEHOLDERS, '') === '') return false; // of the offer
  const word = plain(name);
  return isPath || NAMES.has(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning));
}

function plain(name: string): string {
  return decoded(name).normalize('NFKC').toLowerCase().replace(/[-_.]/g, '');
}

/** What cannot be decoded stays. */
function decoded(text: string): string {
  return text.replace(ENCODED, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
