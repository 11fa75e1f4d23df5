import type { StudioProduct } from '../pictures/products';
import { productFacts, type KindFacts } from './kinds';
import { seeded, type Random } from './random';
import type { Seller } from './sellers';
import { type Term, type TitleParts, LEADS, STYLES, TAILS, type Unit } from './terms';

/** Prices of a draft are fen: whole numbers, so that factors and tiers round in one place. */
interface DraftTier {
  from: number;
  fen: number;
}

interface DraftSku {
  name: Term;
  fen: number;
  stock: number;
}

/** A draft of an offer: recipes change its numbers before they become decimal strings. */
export interface Draft {
  seller: Seller;
  title: TitleParts;
  quoteType: 0 | 1 | 2;
  /** Absent = the price is hidden. */
  fen?: number;
  tiers?: readonly DraftTier[];
  skus?: readonly DraftSku[];
  moq: number;
  lot?: number;
  unit: Unit;
  promotion?: { fen: number; model: string };
  consignFen?: number;
  jxhyFen?: number;
  onePiece?: { fen: number; freePostage: boolean };
  mix?: { amountFen?: number; number?: number };
  stock?: number;
  published: boolean;
  hasWeight: boolean;
  hasSize: boolean;
  shipWithinHours?: number;
  sold30d?: number;
}

/** One product of the catalogue with what its suppliers agree on. */
export interface ProductSheet {
  product: StudioProduct;
  facts: KindFacts;
  size: string;
  /** The usual price of one unit. */
  baseFen: number;
}

/** The sheet of a product; the same each time. */
export function productSheet(product: StudioProduct): ProductSheet {
  const random = seeded(`sheet/${product.id}`);
  const facts = productFacts(product);
  return {
    product,
    facts,
    size: random.pick(facts.sizes),
    baseFen: Math.round(random.between(...facts.price) * 100),
  };
}

/** An honest offer: a price near the usual one, in two to four tiers or for each SKU. */
export function ordinaryDraft(sheet: ProductSheet, seller: Seller, random: Random): Draft {
  const { facts, baseFen } = sheet;
  const moq = random.pick(facts.moq);
  const fen = Math.max(1, Math.round(baseFen * random.between(0.8, 1.28)));
  return {
    seller,
    title: ordinaryTitle(sheet, random),
    ...(random.chance(0.25) ? skuPrices(sheet, fen, random) : tierPrices(fen, moq, random)),
    moq,
    unit: facts.unit,
    published: true,
    hasWeight: random.chance(0.7),
    hasSize: random.chance(0.45),
    ...(random.chance(0.6) && { shipWithinHours: random.pick([24, 48, 72]) }),
    ...(random.chance(0.75) && { stock: random.int(800, 60_000) }),
    ...(random.chance(0.85) && { sold30d: soldPieces(random) }),
  };
}

function ordinaryTitle({ product, facts, size }: ProductSheet, random: Random): TitleParts {
  return {
    before: [],
    lead: random.pick(LEADS),
    style: random.pick(STYLES),
    trim: [product.trimName.zh, product.trimName.en],
    name: random.pick(facts.names),
    size: sizeTerm(size),
    words: random.sample(facts.words, random.int(2, 3)),
    after: random.chance(0.6) ? [random.pick(TAILS)] : [],
  };
}

/** Measures with a Chinese word in them get an English reading. */
export function sizeTerm(size: string): Term {
  const english = size
    .replace(/^直径(.*)$/, '$1 diameter')
    .replace(/^坐高(.*)$/, '$1 seat height')
    .replace(/寸$/, ' inch');
  return [size, english];
}

/** Each tier takes a little off; small goods stay above one fen. */
export function tierPrices(fen: number, moq: number, random: Random) {
  const steps = [1, 10, 50, 300].slice(0, random.int(2, 4));
  const tiers: DraftTier[] = steps.map((multiple, step) => ({
    from: moq * multiple,
    fen: Math.max(1, Math.round(fen * (1 - 0.04 * step))),
  }));
  return { quoteType: random.chance(0.8) ? 0 : 2, fen, tiers } satisfies Partial<Draft>;
}

function skuPrices({ product, size }: ProductSheet, fen: number, random: Random) {
  const trim: Term = [product.trimName.zh, product.trimName.en];
  const [zh, en] = sizeTerm(size);
  const dearer = Math.round(fen * random.between(1.03, 1.12));
  const skus: DraftSku[] = [
    { name: [`${trim[0]} ${zh}`, `${trim[1]} ${en}`], fen, stock: random.int(200, 9000) },
    {
      name: [`${trim[0]} ${zh} 彩盒装`, `${trim[1]} ${en}, colour box`],
      fen: dearer,
      stock: random.int(100, 5000),
    },
  ];
  return { quoteType: 1, fen, skus } satisfies Partial<Draft>;
}

/** Most offers sell little, a few a lot. */
function soldPieces(random: Random): number {
  return Math.round(10 ** random.between(0.6, 3.9));
}
