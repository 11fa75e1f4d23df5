/** Puts the pieces of a title in the order of a language. */
import { readCount } from '../text/count';
import type { GlossLanguage } from './language';
import { mainOf, type Phrase, phrasesOf } from './phrases';
import type { Piece, PieceKind } from './segment';

/** What describes a noun, from the farthest to the nearest: a Nordic plain ceramic mug. */
const ORDER: readonly PieceKind[] = [
  'latin',
  'places',
  'inland-places',
  'conditions',
  'people',
  'sizes',
  'handling',
  'features',
  'functions',
  'styles',
  'cuts',
  'tastes',
  'colours',
  'patterns',
  'technical',
  'materials',
  'fabrics',
  'occasions',
  'uses',
];
const LOOKS: ReadonlySet<PieceKind> = new Set([
  'styles',
  'colours',
  'patterns',
  'materials',
  'fabrics',
]);
/** Beside a noun that is not the main one; the rest is said of the goods as a whole. */
const OF_PARTS: ReadonlySet<PieceKind> = new Set([...LOOKS, 'sizes', 'latin']);
const MAX_LOOKS = 4;
/** Other words than looks that stay before their noun; the rest follows after commas. */
const MAX_NEAR = 2;
/** Nobody reads further; also, each is compared with all. */
const MAX_ITEMS = 24;

/** Empty where the language has a word for nothing. */
export function compose(pieces: readonly Piece[], language: GlossLanguage): string {
  const phrases = phrasesOf(pieces);
  const main = mainOf(phrases);
  const items: string[] = [];
  const add = (item: string) => {
    if (items.length === MAX_ITEMS || item === '') return;
    if (!items.some((one) => isSaid(one, item))) items.push(item);
  };
  const rest = phrases.filter((phrase) => phrase !== main);
  if (main) {
    const own = partMods(main.mods, true);
    const loose = rest.filter(({ nouns, link }) => nouns.length === 0 && link === undefined);
    const looks = takeLooks(loose, own.near);
    add(phraseText([...own.near, ...looks], main.nouns, language));
    for (const piece of own.far) add(pieceText(piece, language));
  }
  for (const { link, mods, nouns } of main ? rest : measuresLast(rest)) {
    const isNamed = nouns.length > 0;
    const { near, far } = isNamed ? partMods(mods, false) : partBy(mods, () => link !== undefined);
    for (const piece of far) add(pieceText(piece, language));
    const text = phraseText(near, nouns, language);
    add(link === undefined ? text : linked(link, text, language));
  }
  return capitalized(items.join(language.grammar.comma), language.tag);
}

/** A name as iPhone stays as it is. */
function capitalized(text: string, tag: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

/** A title without a noun begins with words, not with a size. */
function measuresLast(phrases: readonly Phrase[]): Phrase[] {
  const isMeasure = ({ mods: [first] }: Phrase) =>
    first?.kind === 'count' || (first?.kind === 'latin' && /^\d/.test(first.text));
  const { near: measures, far: others } = partBy(phrases, isMeasure);
  return [...others, ...measures];
}

function partBy<T>(all: readonly T[], isNear: (one: T) => boolean): { near: T[]; far: T[] } {
  return { near: all.filter(isNear), far: all.filter((one) => !isNear(one)) };
}

/** It is said already, alone or at the end of another. */
function isSaid(said: string, item: string): boolean {
  const [a, b] = [said.toLowerCase(), item.toLowerCase()];
  return a === b || a.split(' ').includes(b) || a.endsWith(` ${b}`);
}

/** What stays beside the noun, and what follows after commas. */
function partMods(mods: readonly Piece[], isMain: boolean): { near: Piece[]; far: Piece[] } {
  const near: Piece[] = [];
  const far: Piece[] = [];
  let looks = 0;
  let others = 0;
  for (const piece of mods.toReversed()) {
    const isLook = LOOKS.has(piece.kind);
    const isNear =
      (isLook ? looks < MAX_LOOKS : others < MAX_NEAR) &&
      (isMain || (far.length === 0 && OF_PARTS.has(piece.kind)));
    if (isNear && isLook) looks += 1;
    if (isNear && !isLook) others += 1;
    (isNear ? near : far).unshift(piece);
  }
  return { near, far };
}

/** Looks that a title names after the noun, of kinds that it does not name before; they are moved. */
function takeLooks(loose: readonly Phrase[], near: readonly Piece[]): Piece[] {
  const kinds = new Set(near.map(({ kind }) => kind));
  const taken: Piece[] = [];
  for (const phrase of loose) {
    phrase.mods = phrase.mods.filter((piece) => {
      const isTaken = taken.length < MAX_LOOKS && LOOKS.has(piece.kind) && !kinds.has(piece.kind);
      if (isTaken) taken.push(piece);
      return !isTaken;
    });
  }
  return taken;
}

function phraseText(
  mods: readonly Piece[],
  nouns: readonly Piece[],
  language: GlossLanguage,
): string {
  const { isList = false, isNounFirst = false, space, of = space, comma } = language.grammar;
  const texts = (pieces: readonly Piece[]) => [
    ...new Set(pieces.map((piece) => pieceText(piece, language)).filter((text) => text !== '')),
  ];
  const named = texts(nouns);
  const said = ` ${named.join(' ')} `;
  const ordered = texts(
    mods.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  ).filter((text) => !said.includes(` ${text} `));
  if (isList) {
    const compound = isNounFirst ? named.toReversed().join(of) : named.join(space);
    return [compound, ...ordered.toReversed()].filter(Boolean).join(comma);
  }
  if (!isNounFirst) return [...ordered, ...named].join(space);
  return [named.toReversed().join(of), ...ordered.toReversed()].filter(Boolean).join(space);
}

function linked(link: string, text: string, { words, grammar }: GlossLanguage): string {
  const word = words.get(link);
  if (text === '' || word === undefined) return '';
  // "For" is part of what words for people and uses say in some languages.
  if (text.toLowerCase().startsWith(`${word.toLowerCase()}${grammar.space}`)) return text;
  const { isLinkLast, space, of = space } = grammar;
  return isLinkLast ? [text, word].join(of) : [word, text].join(space);
}

/** Empty where the language has no word for it. */
export function pieceText(piece: Piece, language: GlossLanguage): string {
  const name = piece.measured === undefined ? undefined : language.words.get(piece.measured);
  const own = wordOf(piece, language);
  return name === undefined ? own : `${name}${language.grammar.space}${own}`;
}

function wordOf({ kind, text, written, number }: Piece, { words }: GlossLanguage): string {
  if (kind === 'latin') return written;
  if (kind === 'head' || kind === 'part-head') return words.get(`-${text}`) ?? '';
  if (number === undefined) return words.get(text) ?? '';
  const count = /^\d/.test(number) ? number : String(readCount(number));
  const unit = text.slice(number.length);
  const word = (count === '1' ? words.get(`1${unit}`) : undefined) ?? words.get(unit);
  return word === undefined ? '' : `${count} ${word}`;
}
