import type { OfferSku } from '../../catalogue/offer';
import type { GatewayOffer } from '../catalogue';
import { DEMO_PER_CNY } from '../rates/table';
import type { Move } from './move';

/** The offer after these moves, in their order; undefined where it is withdrawn. */
export function applyMoves(offer: GatewayOffer, moves: readonly Move[]): GatewayOffer | undefined {
  const own = moves.filter(({ offers }) => offers?.includes(offer.offerId) ?? true);
  if (own.some(({ kind }) => kind === 'withdrawn')) return undefined;
  return own.reduce(applyMove, offer);
}

function applyMove(offer: GatewayOffer, move: Move): GatewayOffer {
  switch (move.kind) {
    case 'factor':
      return withPrices(offer, (price) => price * move.factor);
    case 'zero':
      return withPrices(offer, () => 0);
    case 'currency':
      return withPrices(offer, (price) => price * (DEMO_PER_CNY[move.currency] ?? 1));
    case 'moq':
      return withMoq(offer, move.moq);
    case 'stock':
      return withStock(offer, move.stock);
    case 'renamed':
      return renamed(offer, move.title);
    case 'withdrawn':
      return offer;
  }
}

/** Every price of the offer, so that no answer contradicts another. A rounded one is at least a fen. */
function withPrices(offer: GatewayOffer, change: (price: number) => number): GatewayOffer {
  const moved = (text: string) => {
    const price = change(Number(text));
    return (price === 0 ? 0 : Math.max(0.01, price)).toFixed(2);
  };
  const movedEntry = <T extends { price: string }>(entry: T): T => ({
    ...entry,
    price: moved(entry.price),
  });
  const { price, promotionPrice, consignPrice, jxhyPrice, tiers, skus, onePiece } = offer;
  return {
    ...offer,
    ...(price !== undefined && { price: moved(price) }),
    ...(promotionPrice !== undefined && { promotionPrice: moved(promotionPrice) }),
    ...(consignPrice !== undefined && { consignPrice: moved(consignPrice) }),
    ...(jxhyPrice !== undefined && { jxhyPrice: moved(jxhyPrice) }),
    ...(tiers && { tiers: tiers.map(movedEntry) }),
    ...(skus && { skus: skus.map(movedEntry) }),
    ...(onePiece && { onePiece: movedEntry(onePiece) }),
  };
}

/** The list of prices begins at the MOQ. */
function withMoq(offer: GatewayOffer, moq: number): GatewayOffer {
  const [first, ...rest] = offer.tiers ?? [];
  const tiers = first && [
    { ...first, startQuantity: moq },
    ...rest.filter(({ startQuantity }) => startQuantity > moq),
  ];
  return { ...offer, minOrderQuantity: moq, ...(tiers && { tiers }) };
}

function withStock(offer: GatewayOffer, stock: number): GatewayOffer {
  const { skus } = offer;
  if (!skus) return { ...offer, stock };
  const share = Math.floor(stock / skus.length);
  const rest = stock - share * skus.length;
  const shared = (sku: OfferSku, index: number): OfferSku => ({
    ...sku,
    stock: share + (index === 0 ? rest : 0),
  });
  return { ...offer, stock, skus: skus.map(shared) };
}

function renamed(offer: GatewayOffer, title: string | undefined): GatewayOffer {
  const { title: before = '', titleEn } = offer;
  return {
    ...offer,
    title: title ?? `新款${before}`,
    ...(titleEn !== undefined && { titleEn: title ?? `New ${titleEn}` }),
  };
}
