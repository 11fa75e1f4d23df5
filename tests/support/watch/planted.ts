/** Watches of offers of the gateway, as the panel would have stored them. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import { type Watch, watchIdOf, type WatchPicture } from '../../../utils/core/model/watch';
import type { Product } from '../browser/gateway';
import { openWatches, putWatches } from './rows';
import { watch } from './watch';

export interface WatchedBy {
  service: 'cross-border' | 'open-platform' | 'demo';
  product: Product;
  /** Pieces. */
  quantity: number;
  /** Fen: what was seen before. Absent: nothing yet, as of a row of the history. */
  known?: number;
  /** No picture is kept of it. */
  withoutPicture?: boolean;
}

/** The watches take the place of all before. @param at epoch milliseconds at which they are added */
export async function plantWatches(
  browser: ExtensionBrowser,
  page: Page,
  watched: readonly WatchedBy[],
  at: number,
): Promise<void> {
  await openWatches(browser, page);
  const watches = watched.map((one) => toWatch(one, at));
  const pictures: Record<string, WatchPicture> = {};
  for (const [index, { product, withoutPicture }] of watched.entries()) {
    const { id = '' } = watches[index] ?? {};
    if (!withoutPicture) pictures[id] = await pictureOf(product);
  }
  await page.evaluate(putPictures, pictures);
  await putWatches(page, watches);
}

async function pictureOf({ mosaic }: Product): Promise<WatchPicture> {
  return { mime: 'image/png', base64: (await mosaic.png()).toString('base64') };
}

function toWatch(watched: WatchedBy, at: number): Watch {
  const { service, product, quantity, known: price, withoutPicture = false } = watched;
  const { offerId, more } = product;
  const basis = service === 'open-platform' ? ('list' as const) : ('tier' as const);
  const known = { at, state: 'found' as const, ...(price !== undefined && { price, basis }) };
  return watch({
    id: watchIdOf(`1688 ${offerId}`, service),
    createdAt: at,
    offer: {
      offerId,
      title: more?.title ?? `厂家批发马赛克 ${offerId}`,
      seller: { name: more?.sellerName ?? `义乌市${offerId}厂` },
    },
    service,
    quantity,
    hasPicture: !withoutPicture,
    known,
    last: known,
    dueAt: at,
  });
}

/** Runs in a page of the extension. */
async function putPictures(pictures: Readonly<Record<string, object>>): Promise<void> {
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('watches');
    opening.addEventListener('error', reject);
    opening.addEventListener('success', () => {
      const tables = opening.result.transaction('pictures', 'readwrite');
      for (const [id, picture] of Object.entries(pictures)) {
        tables.objectStore('pictures').put(picture, id);
      }
      tables.addEventListener('abort', reject);
      tables.addEventListener('complete', () => {
        opening.result.close();
        resolve(undefined);
      });
    });
  });
}
