/** What an offer's variants are called: 大号 红色 is "Large, red". */
import { pieceText } from './compose';
import { coverageOf } from './gloss';
import type { Glossary } from './glossary';
import { LEFT_OUT, type TableKind } from './kinds';
import type { GlossLanguage } from './language';
import { segment } from './segment';

/** Characters of a variant's name; what is longer is a text. */
const MAX_LENGTH = 200;
/** Half in Chinese still says more than all of it; less would hide what differs. */
const MIN_COVERED = 0.5;

/**
 * Reads a variant's name in the seller's order, as variants differ in any word. Unknown words stay Chinese; undefined
 * where they are most of it.
 */
export function glossSku(
  name: string,
  glossary: Glossary,
  language: GlossLanguage,
): string | undefined {
  const pieces = segment(name.slice(0, MAX_LENGTH), glossary);
  const covered = coverageOf(pieces, language);
  if (covered === undefined || covered < MIN_COVERED) return undefined;
  const leftOut: ReadonlySet<string> = new Set<TableKind>(LEFT_OUT);
  const words: string[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const isUnknown = piece.kind === 'unknown';
    const text = isUnknown ? piece.written : pieceText(piece, language);
    // The characters of an unknown word stay together, and a word that the language lacks stays as it is.
    if (isUnknown && isOpen) words.push(`${words.pop() ?? ''}${text}`);
    else if (text !== '') words.push(text);
    else if (piece.kind !== 'break' && !leftOut.has(piece.kind)) words.push(piece.written);
    isOpen = isUnknown;
  }
  const text = words.join(language.grammar.comma);
  return text === '' ? undefined : text.charAt(0).toLocaleUpperCase(language.tag) + text.slice(1);
}
