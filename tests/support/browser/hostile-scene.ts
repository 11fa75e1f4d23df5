import type { Page } from '@playwright/test';
import { createClosers } from '../../../demo/closers';
import { firstProduct } from './gateway';
import { waitForStatus } from './panel';
import { type Scene, openScene } from './scene';
import {
  type ServiceAnswer,
  crossBorderAnswer,
  crossBorderPage,
  offerIdAt,
  openApis,
} from './service';
import { SERVICE_HOSTS, useCrossBorder } from './services';
import { type Watch, watch } from './watch';

/** A service, and a page, whose every text is one that a test wants. */
export interface HostileScene extends Scene {
  panel: Page;
  watch: Watch;
  /**
   * Searches, and waits for this end of it. The panel of the newest client: to another one no file is
   * saved (Chromium 156).
   */
  search(status?: 'done' | 'failed'): Promise<Page>;
  /** Answers this in place of what the API with that name would; undefined: no longer. */
  answer(answer: ((api: string) => ServiceAnswer | undefined) | undefined): void;
}

interface HostileOptions {
  texts: readonly string[];
  /** Offers in each answer. */
  count: number;
  /** The title of the page with the picture. */
  title: string;
}

/** Requests that a page of the extension makes by itself, such as exchange rates. */
export const isOwn = (url: string): boolean =>
  /^(?:(?:blob:)?chrome-extension:|data:image\/(?:png|jpeg|webp);|https:\/\/api\.frankfurter\.dev\/)/.test(
    url,
  );

export async function openHostileScene(options: HostileOptions): Promise<HostileScene> {
  const { texts, count, title } = options;
  const closers = createClosers();
  try {
    let other: ((api: string) => ServiceAnswer | undefined) | undefined;
    const apis = await closers.keep(
      openApis((api) => other?.(api) ?? hostileAnswer(api, texts, count)),
    );
    const scene = await closers.keep(openScene({ hosts: SERVICE_HOSTS }));
    await useCrossBorder(scene, apis.url);
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`${priced(title)}<img src="${src}">`);
    await scene.page.evaluate((text) => void (document.title = text), title);
    const panel = await scene.openPanel();
    await panel.setViewportSize({ width: 420, height: 900 });
    return {
      ...scene,
      panel,
      watch: await watch(panel, isOwn),
      search: async (status = 'done') => {
        const newest = await scene.click(scene.page.locator('img'));
        await waitForStatus(newest, status);
        return newest;
      },
      answer: (answer) => (other = answer),
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

/** The page's own data, whose every text is this one. */
function priced(text: string): string {
  const offers = { '@type': 'Offer', price: text, priceCurrency: text };
  const product = { '@type': 'Product', name: text, offers };
  const json = JSON.stringify(product).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json">${json}</script>`;
}

/** Offers of the cross-border API, each of whose texts is one that a test wants. */

/** Returns one text after the other, and starts over at the end. */
function turns(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? '';
}

/** So many offers. The titles are the first texts, in order. */
function hostileItems(texts: readonly string[], count: number): object[] {
  const next = turns(texts.slice(count));
  return Array.from({ length: count }, (_, index) => ({
    offerId: offerIdAt(index),
    subject: texts[index % texts.length],
    subjectTrans: next(),
    imageUrl: next(),
    priceInfo: { price: '12.50', promotionPrice: next(), consignPrice: next() },
    minOrderQuantity: 2,
    monthSold: next(),
    repurchaseRate: next(),
    sellerIdentities: [next(), 'constructor', '__proto__', 'super_factory'],
    offerIdentities: [next()],
    tradeScore: next(),
    companyName: next(),
    companyAddress: next(),
    promotionURL: next(),
    sellerDataInfo: { tpYear: next() },
    productSimpleShippingInfo: { shippingTimeGuarantee: next() },
    createDate: next(),
    detailPageUrl: next(),
    [next()]: next(),
  }));
}

/** All that is known of one offer. */
function hostileDetails(texts: readonly string[]): object {
  const next = turns(texts);
  return {
    productSaleInfo: {
      priceRangeList: [
        { startQuantity: 2, price: '12.50', promotionPrice: next() },
        { startQuantity: next(), price: next() },
      ],
      unitInfo: { unit: next(), transUnit: next() },
    },
    productSkuInfos: [
      { skuId: next(), price: '12.50', skuAttributes: [{ value: next() }, { value: next() }] },
    ],
    productImage: { images: [next(), next()] },
    productShippingInfo: { weight: next(), shippingTimeGuarantee: next() },
    companyName: next(),
    sellerOpenId: next(),
    createDate: next(),
    [next()]: next(),
  };
}

/** What each API answers. */
function hostileAnswer(api: string, texts: readonly string[], count: number): ServiceAnswer {
  if (api === 'product.image.upload') return crossBorderAnswer('1048608196202797156');
  if (api.endsWith('queryProductDetail')) return crossBorderAnswer(hostileDetails(texts));
  return crossBorderPage(hostileItems(texts, count));
}
