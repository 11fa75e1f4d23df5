/** Reads the page of one offer on 1688: its data, its table of weights, and what is seen. Changes nothing there. */
import { offerAt } from '@/utils/core/model/offer-link';
import type { ReadOffer, ReadSku } from '@/utils/core/pages-1688/offer-page';
import { type OfferData, readOfferData } from './offer-data';
import { type PackRow, packedBySku, packedOfAll, readPackTable } from './pack-table';
import { type Root, rootOf } from './roots';
import type { NamedSku } from './sku-names';
import { shownImages, shownPrices, shownSeller, shownSkus, shownTitle } from './shown-offer';

/** Undefined where the address is not that of an offer's page. */
export function readOffer(page: Document, address: string): ReadOffer | undefined {
  const offerId = offerAt(address);
  if (offerId === undefined) return undefined;
  const root = rootOf(page);
  const data = readOfferData(root, offerId);
  const shown = shownPrices(root, offerId);
  const rows = shownSkus(root, offerId);
  const table = readPackTable(root);
  const named = data.skus.length > 0 ? data.skus : rows.skus;
  const skus = withPacked(named, table);
  const tiers = data.tiers ?? shown.tiers;
  const moq = data.moq ?? shown.moq;
  return {
    offerId,
    ...filled({ title: data.title ?? shownTitle(root, offerId) }),
    ...pricesOf([...data.prices, ...pricesIn(shown.prices), ...pricesIn(skus)]),
    ...filled({ promotionPrice: shown.firstOrder }),
    ...filled({ moq, unit: data.unit ?? shown.unit ?? rows.unit, tiers }),
    ...(skus.length > 0 && { skus }),
    ...packedOfAll(table),
    ...imagesOf(data, root, offerId),
    ...sellerOf(data, root, offerId),
  };
}

/** Facts without those that are not known. */
function filled<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> };
function filled(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const pricesIn = (
  all: readonly { price?: number | undefined; low?: number; high?: number | undefined }[],
): number[] => all.flatMap(({ price, low, high }) => [price ?? [], low ?? [], high ?? []].flat());

function pricesOf(prices: readonly number[]): Pick<ReadOffer, 'price' | 'priceMax'> {
  if (prices.length === 0) return {};
  const [price, priceMax] = [Math.min(...prices), Math.max(...prices)];
  return priceMax > price ? { price, priceMax } : { price };
}

/** SKUs with the weight and size of each. */
function withPacked(named: readonly NamedSku[], table: PackRow[]): ReadSku[] {
  const packed = packedBySku(
    table,
    named.map(({ values }) => values),
  );
  return named.map(({ sku }, at) => Object.assign(sku, packed[at]));
}

function imagesOf(data: OfferData, root: Root, offerId: string): Pick<ReadOffer, 'images'> {
  const images = data.images ?? shownImages(root, offerId);
  return images.length > 0 ? { images } : {};
}

function sellerOf(data: OfferData, root: Root, offerId: string): Pick<ReadOffer, 'seller'> {
  const shown = shownSeller(root, offerId);
  const seller = { ...shown, ...(data.company !== undefined && { name: data.company }) };
  return Object.keys(seller).length > 0 ? { seller } : {};
}
