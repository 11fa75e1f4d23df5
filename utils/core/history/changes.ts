import type { ComparedOffer } from '../model/compared-offer';
import type { HistoryEntry } from '../model/history';
import type { Titled } from '../glossary/title-translations';
import type { Search } from '../model/search';

interface Changed extends Titled {
  /** `offerKey`. */
  key: string;
}
/** A difference between a stored and a repeated search. Prices are fen. */
export type HistoryChange =
  | (Changed & { kind: 'price'; before: number; now: number })
  | (Changed & { kind: 'seller'; before: string; now: string })
  | (Changed & { kind: 'gone' | 'new'; price?: number });

const ORDER = ['price', 'seller', 'gone', 'new'] as const;

/** A repeated search. */
export interface RepeatedSearch {
  search: Pick<Search, 'service' | 'query' | 'next'>;
  offers: readonly ComparedOffer[];
}

/**
 * Changes from the stored to the current offers: prices first, largest relative change first.
 * `gone`: no longer among the results that are loaded.
 */
export function changesSince(
  then: Pick<HistoryEntry, 'row' | 'query' | 'offers'>,
  now: RepeatedSearch,
): HistoryChange[] {
  const before = new Map(then.offers.map((compared) => [compared.key, compared]));
  const after = new Map(now.offers.map((compared) => [compared.key, compared]));
  const asked = findableAgain(then, now);
  const changes = [...before.values()].flatMap((old): HistoryChange[] => {
    const current = after.get(old.key);
    if (current) return changesOf(old, current);
    return asked.has(old) ? [{ kind: 'gone', ...withPrice(old) }] : [];
  });
  for (const compared of after.values()) {
    if (!before.has(compared.key)) changes.push({ kind: 'new', ...withPrice(compared) });
  }
  return changes.toSorted(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      relativePriceChange(b) - relativePriceChange(a),
  );
}

/**
 * Stored offers that the repeated search can have found: same service, query and market. If it has
 * further pages, only as many of the first offers as are loaded.
 */
function findableAgain(
  then: Pick<HistoryEntry, 'row' | 'query' | 'offers'>,
  { search, offers }: RepeatedSearch,
): ReadonlySet<ComparedOffer> {
  const { service, query, next } = search;
  const isSame =
    service === then.row.service &&
    JSON.stringify(query ?? {}) === JSON.stringify(then.query ?? {});
  if (service === undefined || !isSame) return new Set();
  const isOwn = ({ offer }: ComparedOffer) => offer.foundBy?.includes(service) ?? true;
  const loaded = offers.filter(isOwn);
  const market = (loaded[0] ?? then.offers.find(isOwn))?.offer.market;
  const known = then.offers.filter((old) => isOwn(old) && old.offer.market === market);
  return new Set(next === undefined ? known : known.slice(0, loaded.length));
}

function changesOf(old: ComparedOffer, current: ComparedOffer): HistoryChange[] {
  const named = nameOf(current);
  const prices = comparablePrices(old, current);
  const sellers = [old.offer.seller, current.offer.seller] as const;
  const isSame =
    sellers[0]?.id !== undefined && sellers[1]?.id !== undefined
      ? sellers[0].id === sellers[1].id
      : sellers[0]?.name === sellers[1]?.name;
  const [seller, otherSeller] = sellers.map((one) => one?.name ?? one?.id);
  return [
    ...(prices && prices[0] !== prices[1]
      ? [{ kind: 'price' as const, ...named, before: prices[0], now: prices[1] }]
      : []),
    ...(!isSame && seller !== undefined && otherSeller !== undefined
      ? [{ kind: 'seller' as const, ...named, before: seller, now: otherSeller }]
      : []),
  ];
}

/**
 * Two prices of the same basis and number of pieces, else the two list prices; undefined if they
 * are not comparable.
 */
function comparablePrices(
  { unitPrice: old, offer: oldOffer }: ComparedOffer,
  { unitPrice: current, offer }: ComparedOffer,
): [number, number] | undefined {
  const isAlike =
    old?.basis === current?.basis &&
    old?.isListOnly === current?.isListOnly &&
    old?.pieces === current?.pieces &&
    old?.piecesPerUnit === current?.piecesPerUnit;
  if (old && current && isAlike) return [old.perPiece, current.perPiece];
  if (oldOffer.priceBasis !== offer.priceBasis || oldOffer.unit !== offer.unit) return undefined;
  if (oldOffer.price === undefined || offer.price === undefined) return undefined;
  return [oldOffer.price, offer.price];
}

function nameOf({ key, offer }: ComparedOffer): Changed {
  const { offerId, title, titleTranslated } = offer;
  return { key, offerId, title, titleTranslated };
}

function withPrice(compared: ComparedOffer) {
  const price = compared.unitPrice?.perPiece ?? compared.offer.price;
  return { ...nameOf(compared), ...(price !== undefined && { price }) };
}

/** Relative change of a price; 0 for other changes. */
function relativePriceChange(change: HistoryChange): number {
  return change.kind === 'price' ? Math.abs(change.now / change.before - 1) : 0;
}
