/** A title of 1688 in words that another language has for them: what is sold first, then what is said of it. */
import { compose } from './compose';
import type { Glossary } from './glossary';
import type { GlossLanguage } from './language';
import { segment, type Piece, type PieceKind } from './segment';

export interface Gloss {
  text: string;
  /** Share of the title's Chinese characters that are trade words, those left out among them. */
  covered: number;
}

/** Of a title: 1688 allows 60, and nobody reads on. */
const MAX_LENGTH = 500;
/** A gloss of less would hide more than it says. */
const MIN_COVERED = 0.5;
const HAN = /\p{Script=Han}/gu;

/** Undefined where the title has no Chinese, nothing but sales talk, or too little that is known. */
export function gloss(
  title: string,
  glossary: Glossary,
  language: GlossLanguage,
): Gloss | undefined {
  const pieces = segment(title.slice(0, MAX_LENGTH), glossary);
  const covered = coverageOf(pieces, language);
  if (covered === undefined || covered < MIN_COVERED) return undefined;
  const text = compose(pieces, language);
  return text === '' ? undefined : { text, covered };
}

/** Kinds that need no word: they are left out, or stay as they are. */
const SILENT: ReadonlySet<PieceKind> = new Set([
  'latin',
  'break',
  'count',
  'sales-talk',
  'trade-terms',
  'seller-marks',
  'services',
  'fillers',
  'links',
]);

function isKnown({ kind, text }: Piece, { words }: GlossLanguage): boolean {
  if (kind === 'unknown') return false;
  return SILENT.has(kind) || words.has(text) || words.has(`-${text}`);
}

/** Share of a title's Chinese that the language has words for. Undefined without Chinese characters. */
export function coverageOf(pieces: readonly Piece[], language: GlossLanguage): number | undefined {
  const count = (some: readonly Piece[]) =>
    some.reduce((sum, { text }) => sum + (text.match(HAN)?.length ?? 0), 0);
  const all = count(pieces);
  const unknown = count(pieces.filter((piece) => !isKnown(piece, language)));
  return all === 0 ? undefined : 1 - unknown / all;
}
