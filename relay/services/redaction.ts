/** The team's secrets in what an upstream says: it may repeat the request that it refuses. */
import '../newer-bytes';
import { redact } from '../../utils/io/services/redact';

const HIDDEN = '••••';
/** Shorter values are no secrets: page numbers, and the numbers of small apps. */
const MIN_LENGTH = 8;
export interface Redactor {
  /** Hides secrets as they are sent, and as they stand in JSON, in an address, in base64 and in hexadecimal. */
  hide: (text: string, more?: readonly string[]) => string;
  /** However they are spelled, within the texts of JSON: for refusals, which are short. */
  hideAll: (json: string, more?: readonly string[]) => string;
}

export function createRedactor(secrets: readonly string[]): Redactor {
  const known = secretsIn(secrets);
  const spelled = known.flatMap(spellingsOf);
  const hide: Redactor['hide'] = (text, more = []) =>
    hideSpellings(text, [...spelled, ...secretsIn(more).flatMap(spellingsOf)]);
  return {
    hide,
    hideAll: (json, more = []) => {
      const all = [...known, ...secretsIn(more)];
      return hide(json, more).replaceAll(
        STRING,
        (literal) => `"${redact(literal.slice(1, -1), all)}"`,
      );
    },
  };
}

function secretsIn(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(({ length }) => length >= MIN_LENGTH);
}

/** A text within JSON, with its quotes. */
const STRING = /"(?:[^"\\]|\\.)*"/g;

function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('/', '\\/'),
    encodeURIComponent(secret),
    new URLSearchParams({ a: secret }).toString().slice(2),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    hex,
    hex.toUpperCase(),
  ];
}

function hideSpellings(text: string, spellings: readonly string[]): string {
  let hidden = text;
  for (const spelling of spellings) {
    if (hidden.includes(spelling)) hidden = hidden.replaceAll(spelling, HIDDEN);
  }
  return hidden;
}
