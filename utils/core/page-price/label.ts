/** The words around a sum that say what it is. */
import { placesOfPrices } from '../money-text/parse-price';
import { FREE, GLUED, LABEL_WORDS } from './label-words';
import type { Meaning } from './word-patterns';
import { piecesInTitle } from './words';

export interface Label {
  /** The clause before the sum. */
  before: string;
  behind: string;
}

/** Reads a node; undefined if its text is too long for a label. */
export type ReadNode = (node: Node) => string | undefined;

/** Levels above a sum, and siblings at each, that are searched for its words. */
const LEVELS = 4;
const SIBLINGS = 6;
/** Characters beside a sum at one level; more is a text of its own. */
const MAX_WORDS = 70;
/** Characters of a block that labels what follows it, and of one that completes what is before it. */
const MAX_BLOCK_BEFORE = 25;
const MAX_BLOCK_BEHIND = 15;
/** Characters of a label. */
const MAX_LABEL = 80;

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BR|BUTTON|DD|DIV|DL|DT|FORM|H\d|HR|LI|OL|P|SECTION|SELECT|TABLE|TD|TH|TR|UL)$/u;
/** Everything up to the end of the last clause but one. */
const CLAUSES = /^.*(?:[;|•·!?。！？]|\p{L}{4}\. )/u;

type Side = 'previousSibling' | 'nextSibling';

/**
 * The label in the element's own text, and the words around it up to the next sums.
 * @param isEnd whether an element above also contains what is no label
 */
export function labelOf(
  element: Element,
  own: Label,
  read: ReadNode,
  isEnd: (outer: Element) => boolean,
): Label {
  const open = new Set<Side>(['previousSibling', 'nextSibling']);
  let { before, behind } = own;
  let at = element;
  for (let level = 0; level < LEVELS && open.size > 0; level += 1) {
    const outer = at.parentElement;
    if (!outer || isEnd(outer)) break;
    const left = open.has('previousSibling') ? wordsBeside(at, 'previousSibling', read) : NO_WORDS;
    const right = open.has('nextSibling') ? wordsBeside(at, 'nextSibling', read) : NO_WORDS;
    before = `${left.words} ${before}`.trim();
    if (!right.isSum || GLUED.test(right.words.toLowerCase()))
      behind = `${behind} ${right.words}`.trim();
    // Words farther out concern the other sum, too.
    if (left.isSum || right.isSum) break;
    if (left.isClosed) open.delete('previousSibling');
    if (right.isClosed) open.delete('nextSibling');
    at = outer;
  }
  return {
    before: before.slice(-MAX_LABEL).replace(CLAUSES, '').trim(),
    behind: behind.slice(0, MAX_LABEL),
  };
}

interface Words {
  words: string;
  /** The words end at another sum. */
  isSum: boolean;
  /** The words end at a block or a longer text. */
  isClosed: boolean;
}

const NO_WORDS: Words = { words: '', isSum: false, isClosed: false };

function wordsBeside(element: Element, side: Side, read: ReadNode): Words {
  const isBefore = side === 'previousSibling';
  let words = '';
  let node = element[side];
  const join = (text: string) => (isBefore ? `${text} ${words}` : `${words} ${text}`).trim();
  for (let count = 0; node && count < SIBLINGS; count += 1, node = node[side]) {
    const text = read(node);
    if (text === undefined) return { words, isSum: false, isClosed: true };
    const between = isBefore ? afterSums(text) : beforeSums(text);
    if (between !== undefined) return { words: join(between), isSum: true, isClosed: true };
    const most =
      !isBlock(node) && !isBlock(element)
        ? MAX_WORDS
        : isBefore
          ? MAX_BLOCK_BEFORE
          : MAX_BLOCK_BEHIND;
    if (words.length + text.length > most) return { words, isSum: false, isClosed: true };
    words = join(text);
    if (isBlock(node) && text !== '') return { words, isSum: false, isClosed: true };
  }
  return { words, isSum: false, isClosed: node !== null };
}

/** A sum that has no sign, or the number of an article: the words before it are its own. */
const NUMBER = /(?<![\d.,])(?:\d{1,6}[.,]\d{2}|\d{5,})(?![\d.,])/u;

/** What follows the last sum in a text; undefined if there is none. */
function afterSums(text: string): string | undefined {
  const end = placesOfPrices(text).at(-1)?.end;
  if (end !== undefined) return text.slice(end);
  const parts = text.split(NUMBER);
  return parts.length > 1 ? parts.at(-1) : undefined;
}

function beforeSums(text: string): string | undefined {
  const start = placesOfPrices(text)[0]?.start;
  if (start !== undefined) return text.slice(0, start);
  const parts = text.split(NUMBER);
  return parts.length > 1 ? parts[0] : undefined;
}

function isBlock(node: Node): boolean {
  return BLOCK.test(node.nodeName);
}

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
/** Words in a row, before and behind a sum, that make it a part of a sentence. */
const PROSE: readonly { before: RegExp; behind: RegExp }[] = [
  { before: /(?:\p{L}+ ){2}\p{L}+ ?$/u, behind: /^,? ?\p{L}+,? \p{L}/u },
  {
    before: /\p{L} \p{L}+ ?$/u,
    behind:
      /^,? ?(?!incl|inkl|tax|vat|ttc|tva|iva|mwst|ust|zzgl|plus|with|mit)\p{L}+,? \p{L}+,? \p{L}/u,
  },
  { before: new RegExp(`${CJK}{3} ?$`, 'u'), behind: new RegExp(`^${CJK}{3}`, 'u') },
];

/**
 * What a label says of its sum.
 * @param pieces sold as one, by the product's title
 */
export function meaningsOf(label: Label, pieces: number | undefined): string[] {
  const [before, behind] = [label.before.toLowerCase(), label.behind.toLowerCase()];
  if (before === '' && behind === '') return [];
  const isFree = FREE.test(before);
  const meanings = new Set<string>(
    LABEL_WORDS.filter(
      (words) => (!isFree && words.before?.test(before)) || words.behind?.test(behind),
    ).map(({ meaning }): Meaning => meaning),
  );
  const packed = piecesInTitle(before);
  if (packed !== undefined && packed > 1 && packed !== pieces) meanings.add('other-sum');
  if (PROSE.some((words) => words.before.test(before) && words.behind.test(behind))) {
    meanings.add('sentence');
  }
  return [...meanings];
}
