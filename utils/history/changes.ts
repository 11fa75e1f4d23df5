import type { ComparedOffer } from '../compare/compared';

interface Changed {
  /** `offerKey`. */
  key: string;
  title: string;
}
/** What is different at a search that was made again. Prices are fen. */
export type HistoryChange =
  | (Changed & { kind: 'price'; before: number; now: number })
  | (Changed & { kind: 'seller'; before: string; now: string })
  | (Changed & { kind: 'gone' | 'new'; price?: number });

const ORDER = ['price', 'seller', 'gone', 'new'] as const;

/**
 * From the offers of then to those of now: prices first, the largest step in front. `gone` means no
 * longer among the results.
 */
export function changesSince(
  then: readonly ComparedOffer[],
  now: readonly ComparedOffer[],
): HistoryChange[] {
  const before = new Map(then.map((compared) => [compared.key, compared]));
  const after = new Map(now.map((compared) => [compared.key, compared]));
  const changes = [...before.values()].flatMap((old): HistoryChange[] => {
    const current = after.get(old.key);
    return current ? changesOf(old, current) : [{ kind: 'gone', ...withPrice(old) }];
  });
  for (const compared of after.values()) {
    if (!before.has(compared.key)) changes.push({ kind: 'new', ...withPrice(compared) });
  }
  return changes.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || step(b) - step(a),
  );
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
 * Of one basis, for as many pieces, else as the list says them; undefined where the two prices mean
 * different things.
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
  return { key, title: offer.titleTranslated ?? offer.title };
}

function withPrice(compared: ComparedOffer) {
  const price = compared.unitPrice?.perPiece ?? compared.offer.price;
  return { ...nameOf(compared), ...(price !== undefined && { price }) };
}

/** How large a change of price is, of the price before. */
function step(change: HistoryChange): number {
  return change.kind === 'price' ? Math.abs(change.now / change.before - 1) : 0;
}
