import { createHash } from 'node:crypto';
import { seeded } from '../../catalogue/random';
import type { GatewayOffer } from '../catalogue';

/** What a card says of an offer, as texts of the screen. */
export interface Card {
  readonly offerId: string;
  readonly title: string;
  /** "14.2" without ¥; absent where the card says 面议. */
  readonly price?: string;
  /** "≥2件" or "2件起批" */
  readonly moqText?: string;
  readonly moq?: number;
  /** "2.4万+件" or "已售500+件": rounded down. */
  readonly soldText?: string;
  /** What that text says, in pieces. */
  readonly sold?: number;
  /** `b2b-…` */
  readonly memberId: string;
  readonly shop?: string;
  /** Further short texts: dispatch, returns. */
  readonly notes: readonly string[];
  /** How an advertisement is made; absent for others. */
  readonly advertisement?: Advertisement;
  /** 1688's own likeness. */
  readonly score?: number;
}

/** Marked in the report · its link leads through `dj.1688.com` · so, and its number stands nowhere. */
type Advertisement = 'reported' | 'led' | 'unnumbered';

const NOTES = ['48小时发货', '退货包运费', '先采后付', '7天包换', '支持定制', '一件代发'];

export function cardOf(offer: GatewayOffer, score?: number): Card {
  const random = seeded(`card/${offer.offerId}`);
  const isShort = random.chance(0.5);
  const { minOrderQuantity: moq, sold30d, unit = '件' } = offer;
  return {
    offerId: offer.offerId,
    title: offer.title ?? offer.offerId,
    ...(offer.price !== undefined && { price: shortPrice(offer.price) }),
    ...(moq !== undefined && { moq, moqText: isShort ? `≥${moq}${unit}` : `${moq}${unit}起批` }),
    ...soldOf(sold30d, random.chance(0.5)),
    memberId: offer.sellerId ?? 'b2b-0',
    ...(offer.sellerName !== undefined && { shop: offer.sellerName }),
    notes: random.sample(NOTES, random.int(0, 2)),
    ...(score !== undefined && { score }),
  };
}

/** "14.20" → "14.2", "31.00" → "31" */
function shortPrice(price: string): string {
  return String(Number(price));
}

function soldOf(count: number | undefined, isShort: boolean) {
  if (count === undefined || count < 1) return {};
  const sold = roundDown(count);
  const words = sold >= 10_000 ? `${sold / 10_000}万+` : sold < 10 ? String(sold) : `${sold}+`;
  return { sold, soldText: isShort ? `${words}件` : `已售${words}件` };
}

/** Rounds down to the first digit, above ten thousand to the second: 7939 → 7000, 24 310 → 24 000. */
function roundDown(count: number): number {
  const kept = count >= 10_000 ? 2 : 1;
  const unit = 10 ** Math.max(0, String(Math.floor(count)).length - kept);
  return Math.floor(count / unit) * unit;
}

const KINDS: readonly Advertisement[] = ['reported', 'led', 'unnumbered'];
/** One card of so many is an advertisement. */
const EACH = 10;

/** The cards with advertisements for other offers among them: the third, and each tenth after it. */
export function withAdvertisements(
  cards: readonly Card[],
  offers: readonly GatewayOffer[],
): readonly Card[] {
  const shown = new Set(cards.map(({ offerId }) => offerId));
  const others = offers.filter(({ offerId }) => !shown.has(offerId));
  const wanted = Math.ceil(cards.length / EACH);
  const chosen = seeded(`advertisements/${cards[0]?.offerId}`).sample(others, wanted);
  const mixed = [...cards];
  for (const [index, offer] of chosen.entries()) {
    const advertisement = KINDS[index % KINDS.length] ?? 'reported';
    mixed.splice(2 + index * EACH, 0, { ...cardOf(offer), advertisement });
  }
  return mixed;
}

/** Where a picture of an offer is. As on 1688, its name says nothing of the offer's number. */
export function picturePath(offerId: string, variant = 0): string {
  const digest = createHash('sha256').update(`${offerId}/${variant}`).digest();
  const letters = digest.toString('base64url').replaceAll('-', 'x').replaceAll('_', 'y');
  return `/img/ibank/O1CN01${letters.slice(0, 11)}_!!22${digest.readUInt32BE(20)}-0-cib.jpg`;
}
