import type { Draft, ProductSheet } from './draft';
import { type OfferSku, type StatedOffer } from './offer';
import { UNIT_NAMES, composeTitle } from './terms';
import { seeded, type Random } from './random';

/** 1420 → "14.20" */
function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** Writes a draft down as its supplier publishes it. */
export function stateOffer(sheet: ProductSheet, draft: Draft): StatedOffer {
  const { product, facts } = sheet;
  const random = seeded(`offer/${product.id}/${draft.seller.sellerId}`);
  const title = composeTitle(draft.title);
  return {
    offerId: `99${random.int(1_000_000_000, 9_999_999_999)}`,
    product: product.id,
    categoryId: categoryId(facts.category),
    title: title.zh,
    titleEn: title.en,
    unit: draft.unit,
    unitEn: UNIT_NAMES[draft.unit],
    published: draft.published,
    ...patent(product.id, draft.seller.sellerId),
    ...statedPrices(draft),
    ...statedTerms(draft),
    ...statedPacking(sheet, draft, random),
    ...statedSeller(draft, random),
    createDate: createDate(random),
  };
}

const PATENTED_SHARE = 0.06;

/** Drawn apart, so that all else about an offer stays as it was. */
function patent(productId: string, sellerId: string) {
  const isPatented = seeded(`patent/${productId}/${sellerId}`).chance(PATENTED_SHARE);
  return isPatented ? { isPatented: true as const } : {};
}

/** Follows from the name, so that a new category leaves the others as they are. */
function categoryId(name: string): string {
  return String(seeded(`category/${name}`).int(1_000_000, 9_999_999));
}

function statedPrices(draft: Draft) {
  const skus = draft.skus?.map((sku, index): OfferSku => ({
    skuId: `${index + 1}`,
    name: sku.name[0],
    nameEn: sku.name[1],
    price: yuan(sku.fen),
    stock: sku.stock,
  }));
  const tiers = draft.tiers?.map(({ from, fen }) => ({ startQuantity: from, price: yuan(fen) }));
  return {
    quoteType: draft.quoteType,
    ...(draft.fen === undefined ? { isPricePrivate: true as const } : { price: yuan(draft.fen) }),
    ...(tiers && { tiers }),
    ...(skus && { skus }),
    ...(draft.promotion && {
      promotionPrice: yuan(draft.promotion.fen),
      promotionModel: draft.promotion.model,
    }),
    ...(draft.consignFen !== undefined && {
      consignPrice: yuan(draft.consignFen),
      isOnePsale: true as const,
    }),
    ...(draft.jxhyFen !== undefined && { jxhyPrice: yuan(draft.jxhyFen) }),
    ...(draft.onePiece && {
      onePiece: { price: yuan(draft.onePiece.fen), freePostage: draft.onePiece.freePostage },
    }),
  };
}

function statedTerms({ moq, lot, mix, stock, shipWithinHours }: Draft) {
  return {
    minOrderQuantity: moq,
    ...(lot !== undefined && { lot }),
    ...(mix && {
      mix: {
        ...(mix.amountFen !== undefined && { amount: yuan(mix.amountFen) }),
        ...(mix.number !== undefined && { number: mix.number }),
      },
    }),
    ...(stock !== undefined && { stock }),
    ...(shipWithinHours !== undefined && { shipWithinHours }),
  };
}

function statedPacking({ facts }: ProductSheet, draft: Draft, random: Random) {
  const [length, width, height] = facts.cm;
  // Suppliers weigh differently: with or without the box, rounded up or not.
  const weightGrams = Math.round((facts.grams * random.between(0.94, 1.12)) / 2) * 2;
  return {
    ...(draft.hasWeight && { weightGrams }),
    ...(draft.hasSize && { size: { length, width, height } }),
  };
}

function statedSeller({ seller, sold30d }: Draft, random: Random) {
  const repurchase = Math.max(0, seller.repurchase + random.int(-5, 5));
  return {
    sellerId: seller.sellerId,
    sellerName: seller.name[0],
    sellerNameEn: seller.name[1],
    place: seller.place,
    years: seller.years,
    isFactory: seller.isFactory,
    sellerIdentities: seller.identities,
    serviceScore: seller.serviceScore,
    ...(sold30d !== undefined && { sold30d }),
    ...(random.chance(0.7) && { repurchaseRate: `${repurchase}%` }),
  };
}

const FIRST_DAY = Date.UTC(2022, 0, 3);
const LAST_DAY = Date.UTC(2026, 9, 30);

function createDate(random: Random): string {
  const moment = new Date(random.int(FIRST_DAY / 1000, LAST_DAY / 1000) * 1000);
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
