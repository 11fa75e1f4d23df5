import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { seeded } from '../../catalogue/random';
import type { GatewayOffer, FindOffers } from '../catalogue';
import { pictureHeader } from '../pictures';
import type { Behaviour } from './behaviour';
import { cardOf, withAdvertisements, type Card } from './card';

const FORMATS = new Set(['jpeg', 'png']);

export interface Searches {
  /** Searches with a picture; its number is undefined for what is no JPEG or PNG. */
  readonly upload: (bytes: Uint8Array) => Promise<string | undefined>;
  /** The picture that was uploaded. */
  readonly picture: (imageId: string) => Uint8Array | undefined;
  /** The cards of a picture's results, undefined for a number that was never given. */
  readonly results: (imageId: string, region?: string) => Promise<readonly Card[] | undefined>;
  /** The cards of a picture without a number, as a guest sees them. */
  readonly guestResults: (bytes: Uint8Array) => Promise<readonly Card[]>;
  readonly recommendations: () => readonly Card[];
}

export function createSearches(
  { offers, find }: { offers: readonly GatewayOffer[]; find: FindOffers },
  behaviour: Readonly<Behaviour>,
): Searches {
  const uploads = new Map<string, Uint8Array>();
  const order = seeded('others').sample(offers, offers.length);

  /** What is found, and then others: 1688 shows a full list to every picture. */
  async function cardsFor(bytes: Uint8Array): Promise<readonly Card[]> {
    const found = await find(bytes);
    const ids = new Set(found.map(({ offer }) => offer.offerId));
    const cards = [
      ...found.map(({ offer, similarity }) => cardOf(offer, similarity)),
      ...order.filter(({ offerId }) => !ids.has(offerId)).map((offer) => cardOf(offer, 0)),
    ].slice(0, behaviour.cards);
    if (!behaviour.advertisements) return cards;
    return withAdvertisements(cards, offers).slice(0, behaviour.cards);
  }

  return {
    upload: async (bytes) => {
      if (!(await isPicture(bytes))) return undefined;
      const imageId = newImageId();
      uploads.set(imageId, bytes);
      return imageId;
    },
    picture: (imageId) => uploads.get(imageId),
    results: async (imageId, region) => {
      const bytes = uploads.get(imageId);
      return bytes && cardsFor(await cut(bytes, region));
    },
    guestResults: async (bytes) => {
      const picture = await asPng(bytes);
      return picture === undefined ? [] : cardsFor(picture);
    },
    recommendations: () =>
      seeded('recommendations')
        .sample(offers, behaviour.cards)
        .map((offer) => cardOf(offer)),
  };
}

/** A JPEG or PNG, whole to its last pixel. */
async function isPicture(bytes: Uint8Array): Promise<boolean> {
  const header = await pictureHeader(bytes);
  if (header === undefined || !FORMATS.has(header.format)) return false;
  return sharp(bytes, { failOn: 'truncated' })
    .stats()
    .then(
      () => true,
      () => false,
    );
}

/** The guest page takes any picture of the web, such as WebP. */
function asPng(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return sharp(bytes)
    .png()
    .toBuffer()
    .catch(() => undefined);
}

/** @param region "x1,x2,y1,y2" in pixels */
async function cut(bytes: Uint8Array, region: string | undefined): Promise<Uint8Array> {
  const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = (region ?? '').split(',').map(Number);
  if (!(x2 > x1 && y2 > y1)) return bytes;
  const area = { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
  return sharp(bytes).extract(area).png().toBuffer();
}

/** Nineteen digits, each time others. */
function newImageId(): string {
  return `1${String(randomInt(1e9)).padStart(9, '0')}${String(randomInt(1e9)).padStart(9, '0')}`;
}
