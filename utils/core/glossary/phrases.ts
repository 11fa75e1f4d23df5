/** Groups the pieces of a title: a noun with what stands before it, and what belongs to no noun. */
import type { Piece, PieceKind } from './segment';

export interface Phrase {
  /** "For", "with" or "without", in Chinese. */
  link?: string;
  mods: Piece[];
  /** More than one is a compound: the last is what it is. */
  nouns: Piece[];
  /** Another name for what the next phrase is about, or what that is used with. */
  isAside?: boolean;
}

/** Kinds whose words say something about a noun. */
const MODS: ReadonlySet<PieceKind> = new Set([
  'materials',
  'fabrics',
  'colours',
  'sizes',
  'styles',
  'patterns',
  'people',
  'uses',
  'cuts',
  'occasions',
  'features',
  'functions',
  'conditions',
  'technical',
  'handling',
  'tastes',
  'places',
  'inland-places',
]);
/** A phrase ends where these stand; they are left out. */
const ENDS: ReadonlySet<PieceKind> = new Set([
  'sales-talk',
  'trade-terms',
  'seller-marks',
  'break',
  'unknown',
]);
/** What is named after the thing that it belongs to: 杯盖 is a lid, of a cup. */
const BELONGING: ReadonlySet<PieceKind> = new Set([
  'parts',
  'spare-parts',
  'machine-parts',
  'packaging',
  'work',
  'services',
  'head',
  'part-head',
]);
const AND: ReadonlySet<string> = new Set(['和', '与', '及', '或']);
const OF: ReadonlySet<string> = new Set(['的', '之']);
/** After a noun, these say what the goods fit. */
const FITTING: ReadonlySet<string> = new Set(['通用', '专用', '适用', '可用']);
const FOR = '适用';
/** These deny the next word alone. */
const OF_NEXT: ReadonlySet<string> = new Set([
  '不',
  '非',
  '没',
  '未',
  '无',
  '免',
  '防',
  '无需',
  '不用',
]);
/** What a number after it measures. */
const MEASURED: ReadonlySet<string> = new Set([
  '直径',
  '坐高',
  '净重',
  '毛重',
  '高度',
  '宽度',
  '长度',
]);
const MEASURE = /^\d[\d.x×*~/-]*(?:[a-z]{1,3}|[%°])?$/;

export function phrasesOf(title: readonly Piece[]): Phrase[] {
  const phrases: Phrase[] = [];
  let current: Phrase = { mods: [], nouns: [] };
  /** Phrases of the nouns that stand next to each other, up to where the reading is. */
  let run: Phrase[] = [];

  function close(link?: string): void {
    if (sizeOf(current) > 0) phrases.push(current);
    current = { mods: [], nouns: [], ...(link !== undefined && { link }) };
  }
  function closeNoun(): void {
    if (current.nouns.length > 0) close();
  }
  function closeAt(kind: PieceKind): void {
    if (current.link === undefined) closeNoun();
    // "Without X" of an unknown X says nothing.
    else if (kind === 'unknown') current = { mods: [], nouns: [] };
    else close();
  }
  function addMeasure(piece: Piece): void {
    closeNoun();
    const name = current.mods.at(-1);
    const isNamed = name !== undefined && MEASURED.has(name.text);
    if (isNamed) current.mods.pop();
    phrases.push({ mods: [isNamed ? { ...piece, measured: name.text } : piece], nouns: [] });
  }
  function addNoun(piece: Piece): void {
    const before = current;
    const isJoined = run.length > 0;
    if (before.nouns.length > 0 && !(isJoined && isCompound(before.nouns, piece))) {
      close();
      if (isJoined && before.link === undefined) {
        // 沙发圆桌: what describes the first describes the last, which is what is sold.
        current.mods = before.mods;
        before.mods = [];
        before.isAside = true;
      }
    }
    run.push(current);
    current.nouns.push(piece);
  }

  for (const piece of withoutOffers(withoutSeller(title))) {
    const { kind, text } = piece;
    const isFitting = FITTING.has(text) && run.length > 0 && phrases.some(isSold);
    if (kind === 'fillers') {
      if (OF.has(text) && current.link !== undefined) close();
      continue;
    }
    if (isFitting) {
      // 手机电脑通用: for mobile phones and computers.
      for (const phrase of run) phrase.link = FOR;
      close();
    } else if (AND.has(text)) closeNoun();
    else if (kind === 'links') close(text);
    else if (ENDS.has(kind)) closeAt(kind);
    else if (kind === 'count' || (kind === 'latin' && MEASURE.test(text))) addMeasure(piece);
    else if (kind === 'latin' || MODS.has(kind)) {
      closeNoun();
      current.mods.push(piece);
    } else {
      addNoun(piece);
      continue;
    }
    run = [];
    if (current.link !== undefined && OF_NEXT.has(current.link) && sizeOf(current) > 0) close();
  }
  close();
  return phrases;
}

const sizeOf = ({ mods, nouns }: Phrase) => mods.length + nouns.length;
const isSold = ({ link, nouns }: Phrase) => link === undefined && nouns.length > 0;

/** Two nouns of one trade are two names for the same goods. Of two trades, the first says what the second is for. */
function isCompound(nouns: readonly Piece[], next: Piece): boolean {
  return BELONGING.has(next.kind) || nouns.at(-1)?.kind !== next.kind;
}

/** "From this much on": 满200包邮 has free freight from 200 yuan, which is no size. */
const FROM = '满';

/** Without the sums and numbers from which something is free. */
function withoutOffers(pieces: readonly Piece[]): readonly Piece[] {
  const isNumber = ({ kind }: Piece) => kind === 'count' || kind === 'latin';
  return pieces.filter((piece, index) => !isNumber(piece) || pieces[index - 1]?.text !== FROM);
}

const SELLER = /^\p{Script=Han}{4,}(?:厂|公司|商行|工作室|旗舰店|专营店)$/u;

/** Without the seller's name that some titles begin with. */
function withoutSeller(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ kind }) => kind === 'break');
  const first = pieces.slice(0, Math.max(end, 0));
  const isSeller = first.length > 1 && SELLER.test(first.map(({ text }) => text).join(''));
  return isSeller ? pieces.slice(end) : pieces;
}

/** What is sold is a service where the title ends on one: the fee for a sample of the goods. */
const FEE = /(?:费|专拍|差价|服务)$/;

/** The phrase of what is sold; it leads the gloss. */
export function mainOf(phrases: readonly Phrase[]): Phrase | undefined {
  const named = phrases.filter(({ nouns }) => nouns.length > 0);
  const own = named.filter(({ link }) => link === undefined);
  const last = own.at(-1);
  if (last && FEE.test(last.nouns.at(-1)?.text ?? '')) return last;
  return own.find(({ isAside }) => !isAside) ?? own[0] ?? named[0];
}
