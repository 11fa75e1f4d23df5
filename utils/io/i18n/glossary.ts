/**
 * Chinese terms of 1688: their positions in a text, and their meaning in the user's language. Pure
 * except for the words.
 */
import { t } from './words';

/** Spellings of each term, as pattern source. Longer ones are matched first. */
const TERMS = {
  moq: ['起批量', '起订量'],
  tierPrice: ['阶梯价'],
  wholesalePrice: ['批发价'],
  dropshipPrice: ['代发价'],
  dropshipping: ['一件代发'],
  mixedLot: ['混批'],
  inStock: ['现货'],
  preOrder: ['预售'],
  toDrawing: ['来图定制'],
  custom: ['定制'],
  privateLabel: ['贴牌'],
  sampling: ['打样'],
  bulk: ['大货'],
  leadTime: ['货期'],
  shipsIn48Hours: ['48小时发货'],
  pickUpRate: ['揽收率'],
  lateDispatchPay: ['晚发必赔'],
  repeatRate: ['回头率'],
  repurchaseRate: ['复购率'],
  sold: ['成交'],
  monthlySales: ['月销'],
  payingBuyers: ['支付买家数'],
  positiveRate: ['好评率'],
  qualityRefunds: ['品质退款率'],
  serviceScore: ['服务分', '综合体验分'],
  memberYears: ['诚信通(?:\\d{1,2}年)?'],
  powerMerchant: ['实力商家'],
  superFactory: ['超级工厂'],
  sourceFactory: ['源头工厂'],
  deepAudit: ['深度验厂'],
  certifiedFactory: ['认证工厂'],
  manufacturer: ['生产厂家'],
  reseller: ['经销批发'],
  industrialBelt: ['产业带'],
  selected: ['严选'],
  curated: ['精选货源'],
  exportLine: ['跨境专供'],
  patented: ['专利商品'],
  leftover: ['尾单'],
  stock: ['库存'],
  sameProduct: ['同款'],
  itemNo: ['货号'],
  spec: ['规格'],
  weights: ['净重', '毛重'],
  perCarton: ['装箱数'],
  cartonSize: ['外箱尺寸'],
  shippingMark: ['唛头'],
  postPaid: ['包邮'],
  freightTable: ['运费模板'],
  freightCollect: ['到付'],
  selfPickUp: ['自提'],
  consolidation: ['集运仓'],
  forwarder: ['货代'],
  ddp: ['双清包税'],
  taxExcluded: ['不含税'],
  taxIncluded: ['含税'],
  plainInvoice: ['普票'],
  specialInvoice: ['专票'],
  taxPoints: ['加点'],
  generalTaxpayer: ['一般纳税人'],
  smallTaxpayer: ['小规模'],
  exportRefund: ['出口退税'],
  deposit: ['定金'],
  balance: ['尾款'],
  escrow: ['担保交易'],
  payLater: ['先采后付'],
  returns7: ['7天无理由'],
  returnFreight: ['退货包运费'],
  wangwang: ['旺旺'],
  onRequest: ['面议'],
  inspection: ['验货'],
} as const;

export type GlossaryId = keyof typeof TERMS;

export interface GlossaryWords {
  /** Short name in the user's language. */
  term: string;
  /** Meaning of the term, or how reliable it is. */
  text: string;
}

export function glossaryWords(id: GlossaryId): GlossaryWords {
  return { term: t(`glossary.${id}.term`), text: t(`glossary.${id}.text`) };
}

/** A part of a text; `id` if it is a term. */
export interface GlossaryPiece {
  text: string;
  id?: GlossaryId;
}

const IDS = Object.keys(TERMS).filter((id): id is GlossaryId => id in TERMS);
const BY_LENGTH = IDS.flatMap((id) => TERMS[id].map((source) => ({ id, source }))).toSorted(
  (a, b) => b.source.length - a.source.length,
);
const ANY = new RegExp(BY_LENGTH.map(({ source }) => `(${source})`).join('|'), 'g');

/** Splits a text at its terms; the parts joined give the text again. */
export function glossaryPieces(text: string): GlossaryPiece[] {
  const pieces: GlossaryPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ANY)) {
    const [found, ...groups] = match;
    const id = BY_LENGTH[groups.findIndex((group) => group !== undefined)]?.id;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, ...(id && { id }) });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The distinct terms of a text, in order of appearance. */
export function glossaryTerms(text: string): GlossaryId[] {
  return [...new Set(glossaryPieces(text).flatMap(({ id }) => id ?? []))];
}
