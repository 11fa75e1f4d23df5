/** Pages of offers as the demo draws them, from a seed, their parts in any order. */
import { seeded, type Random } from '../../../demo/catalogue/random';
import type { GatewayOffer } from '../../../demo/gateway/catalogue';
import { ORDINARY } from '../../../demo/gateway/web/behaviour';
import { picturePath } from '../../../demo/gateway/web/card';
import { offerFacts, type OfferPageTruth as Drawn } from '../../../demo/gateway/web/offer-facts';
import { offerPage } from '../../../demo/gateway/web/offers';
import { createClassNames } from '../../../demo/gateway/web/shown';
import { siteAt } from '../../../demo/gateway/web/sites';
import { offerAddress, type OfferPage, type OfferPageTruth } from './offer-truth';

/** The share of offers that do not say a fact. */
const MISSING = 0.15;
const KINDS = ['保温杯', '帆布包', '台灯', '瑜伽垫6mm', '2026新款雨衣', '源头工厂 皂盒'] as const;
const TRAPS = [
  '9.9元包邮',
  ' 2件起批',
  'A&B联名',
  '<加厚>',
  '"网红"款',
  '3×4m',
  ' ¥5.5起',
  '',
] as const;
const UNITS = ['件', '个', '套', '条', '只', '台'] as const;
const SHOPS = ['义乌市晨光日用品厂', '小鹿&朋友商行', '永康市鑫达五金有限公司'] as const;

function makeOffer(random: Random): GatewayOffer {
  const isSaid = () => !random.chance(MISSING);
  const low = random.pick([random.int(5, 99), random.int(100, 9_999), 1_200_000]);
  const price = (low / 100).toFixed(2);
  const moq = random.pick([1, 2, 5, 100]);
  const dearer = ((low * 1.1) / 100).toFixed(2);
  const priced = random.pick<Partial<GatewayOffer>>([
    {},
    { price },
    {
      price,
      tiers: [
        { startQuantity: moq, price: dearer },
        { startQuantity: moq * 20, price },
      ],
    },
    {
      price,
      skus: ['红色', '深红色', '红/黑 & 白'].map((name, at) => ({
        skuId: String(at),
        name,
        nameEn: '',
        price: at === 2 ? dearer : price,
        stock: random.pick([0, 12, 12_000]),
      })),
    },
  ]);
  return {
    offerId: String(random.int(10_000_000_000, 999_999_999_999)),
    picture: '',
    title: `${random.pick(KINDS)}${random.pick(TRAPS)}`,
    ...priced,
    minOrderQuantity: moq,
    unit: random.pick(UNITS),
    sellerId: 'b2b-1',
    sellerName: random.pick(SHOPS),
    ...(isSaid() && { years: random.int(1, 22) }),
    ...(random.chance(0.3) && { isFactory: true }),
    ...(random.chance(0.3) && { weightGrams: random.int(1, 3_000) }),
    ...(isSaid() && { sold30d: random.int(1, 900), place: '浙江 义乌', repurchaseRate: '35%' }),
  };
}

const fen = (yuan: string): number => Math.round(Number(yuan) * 100);

/** What the drawn page says, by the names of the pages that were written by hand. */
function truthOf(drawn: Drawn, pictures: string[]): OfferPageTruth {
  const { offerId, title, tiers, firstOrderPrice, moq, unit, skus, seller } = drawn;
  const prices = [
    ...tiers.map(({ price }) => price),
    ...skus.map(({ price }) => price),
    drawn.price,
    drawn.priceTo,
  ].flatMap((price) => (price === undefined ? [] : fen(price)));
  const [price, priceMax] = [Math.min(...prices), Math.max(...prices)];
  const { weightGrams: weight, size } = drawn;
  return {
    offerId,
    title,
    ...(prices.length > 0 && { price, ...(priceMax > price && { priceMax }) }),
    ...(firstOrderPrice !== undefined && { firstOrderPrice: fen(firstOrderPrice) }),
    moq,
    unit,
    ...(tiers.length > 1 && {
      tiers: tiers.map(({ from, price: text }) => ({ from, price: fen(text) })),
    }),
    ...(skus.length > 0 && {
      skus: skus.map((sku) => ({
        name: Object.values(sku.properties).join(' / '),
        ...(sku.price !== undefined && { price: fen(sku.price) }),
        stock: sku.stock,
        ...(sku.weightGrams !== undefined && { weight: sku.weightGrams }),
        ...(sku.size && { size: sku.size }),
      })),
    }),
    ...(skus.length === 0 && weight !== undefined && { weight }),
    ...(skus.length === 0 && size && { size }),
    images: pictures,
    seller: {
      ...(seller.name !== undefined && { name: seller.name }),
      ...(seller.years !== undefined && { years: seller.years }),
      ...(seller.isFactory && { isFactory: true }),
    },
  };
}

/** The parts of these elements in any order. */
const BOXES = ['main', '.offer-page > :not(.gallery)'];

function disorder(random: Random, html: string): string {
  const plain = html.replaceAll(/<link[^>]*>/g, '');
  const page = new DOMParser().parseFromString(plain, 'text/html');
  for (const selector of BOXES) {
    const box = page.querySelector(selector);
    box?.append(...random.sample([...box.children], box.children.length));
  }
  return page.documentElement.outerHTML;
}

export async function drawOffers(seed: number, count: number): Promise<OfferPage[]> {
  const pages: OfferPage[] = [];
  for (let at = 0; at < count; at += 1) {
    const random = seeded(`offers/${seed}/${at}`);
    const offer = makeOffer(random);
    const drawn = offerFacts(offer);
    const pictureOf = (variant: number) =>
      `${siteAt('pictures')}${picturePath(offer.offerId, variant)}`;
    const offerData = random.pick(['context', 'init-data'] as const);
    const shown = {
      behaviour: { ...ORDINARY, offerData },
      className: createClassNames(() => true),
    };
    pages.push({
      name: offer.offerId,
      address: `${offerAddress(offer.offerId)}${random.pick(['', '?spm=a26352.13672862', '?offerId=1#top'])}`,
      html: disorder(random, await offerPage(shown, drawn, pictureOf)),
      truth: truthOf(
        drawn,
        Array.from({ length: drawn.pictures }, (_, variant) => pictureOf(variant)),
      ),
    });
  }
  return pages;
}
