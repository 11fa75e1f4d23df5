/** Cuts a title into trade words, numbers and what is unknown. */
import { toTracedText } from '../text/plain-text';
import type { Glossary } from './glossary';
import type { HeadKind, WordKind } from './kinds';

export type PieceKind = WordKind | HeadKind | 'count' | 'latin' | 'unknown' | 'break';

/** A part of a title; all pieces joined give the plain text again. */
export interface Piece {
  kind: PieceKind;
  /** In simplified characters and lower case. */
  text: string;
  /** As the seller writes it. */
  written: string;
  /** Of a count: the number before its unit. */
  number?: string;
  /** Of a number: the word before it that says what it measures. */
  measured?: string;
}

/** Latin letters, digits and the signs inside of models, sizes and scales: A12-3, 10.5x20, 12V/24V, 1:12, 30%. */
const LATIN = /[a-z\d]+(?:[.+\-*×x/&'~:][a-z\d]+)*[%°+]?/y;
const NUMBER = /\d+(?:\.\d+)?(?:[-~]\d+(?:\.\d+)?)?|[一二两三四五六七八九十百千]{1,4}/y;
const BREAK = /[^\p{L}\p{N}]+/uy;
const HAN = /\p{Script=Han}/u;
const LETTER = /[a-z]/;
const DIGIT = /\d/;

/** What a piece costs: a title is cut so that the sum is lowest, thus into few and long words. */
const COST = { word: 1, count: 0.9, latin: 0.5, single: 1.6, filler: 2.2, head: 2.5, unknown: 6 };
/** Between two ways that cost the same, the one with the longer word wins. */
const EDGE = 0.001;

interface Way {
  cost: number;
  length: number;
  kind: PieceKind;
  number?: string;
}

/** Cuts by the cheapest way from each place to the end: in one pass, for each place a few lengths. */
export function segment(title: string, glossary: Glossary): Piece[] {
  const { text, written } = toTracedText(title);
  const best: Way[] = Array.from({ length: text.length + 1 });
  best[text.length] = { cost: 0, length: 0, kind: 'break' };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let chosen: Way | undefined;
    for (const way of waysAt(text, at, glossary)) {
      const cost = way.cost + (best[at + way.length]?.cost ?? 0);
      if (!chosen || cost < chosen.cost) chosen = { ...way, cost };
    }
    best[at] = chosen ?? { cost: 0, length: 1, kind: 'break' };
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const { length, kind, number } = best[at] ?? { length: 1, kind: 'break' };
    const end = at + length;
    pieces.push({
      kind,
      text: text.slice(at, end),
      written: written(at, end),
      ...(number !== undefined && { number }),
    });
    at = end;
  }
  return withoutFragments(pieces, glossary);
}

/** Kinds of single characters that mean the same beside any other: 无, 的. */
const ANYWHERE: ReadonlySet<PieceKind> = new Set(['links', 'fillers', 'sales-talk', 'trade-terms']);

/**
 * A character beside an unknown one is a part of a word that no list has: 皮 is no leather in 皮卡 (a pickup), 黄
 * not yellow in 发黄 (turning yellow). A head says what such a word is.
 */
function withoutFragments(pieces: readonly Piece[], { heads }: Glossary): Piece[] {
  const isUnknown = (piece?: Piece) => piece?.kind === 'unknown';
  return pieces.map((piece, index) => {
    const { kind, text } = piece;
    const isOne = text.length === 1 && HAN.test(text) && kind !== 'head' && kind !== 'part-head';
    if (!isOne || ANYWHERE.has(kind)) return piece;
    const isInWord = isUnknown(pieces[index - 1]) && !heads.has(text);
    const isFragment = isInWord || isUnknown(pieces[index + 1]);
    return isFragment ? { ...piece, kind: 'unknown' } : piece;
  });
}

function* waysAt(
  text: string,
  at: number,
  { kinds, counters, heads, longest }: Glossary,
): Generator<Way> {
  const before = text.charAt(at - 1);
  const first = text.charAt(at);
  const isInRun = isSameRun(before, first);
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    const kind = kinds.get(word);
    if (kind === undefined) continue;
    // "pro" is no word inside of "process".
    if (isInRun || isSameRun(word.slice(-1), text.charAt(at + length))) continue;
    yield { kind, length, cost: costOf(kind, length) };
  }
  if (!isInRun) {
    const number = matchAt(NUMBER, text, at);
    if (number !== undefined) {
      for (
        let length = Math.min(longest, text.length - at - number.length);
        length > 0;
        length -= 1
      ) {
        const start = at + number.length;
        if (!counters.has(text.slice(start, start + length))) continue;
        yield {
          kind: 'count',
          length: number.length + length,
          cost: COST.count - EDGE * (number.length + length) ** 2,
          number,
        };
      }
    }
    const latin = matchAt(LATIN, text, at);
    if (latin !== undefined) yield { kind: 'latin', length: latin.length, cost: COST.latin };
  }
  const gap = matchAt(BREAK, text, at);
  if (gap !== undefined) {
    yield { kind: 'break', length: gap.length, cost: 0 };
    return;
  }
  const head = heads.get(first);
  if (head !== undefined && HAN.test(before)) yield { kind: head, length: 1, cost: COST.head };
  yield { kind: 'unknown', length: 1, cost: COST.unknown };
}

function costOf(kind: WordKind, length: number): number {
  if (kind === 'fillers' && length === 1) return COST.filler;
  return (length === 1 ? COST.single : COST.word) - EDGE * length ** 2;
}

/** Both are Latin letters, or both are digits. */
function isSameRun(a: string, b: string): boolean {
  return (LETTER.test(a) && LETTER.test(b)) || (DIGIT.test(a) && DIGIT.test(b));
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
