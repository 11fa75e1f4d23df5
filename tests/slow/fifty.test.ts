import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { makeProducts, type Product } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { pricedPage } from '../support/browser/site';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';

const COUNT = 50;
const PATIENT = { timeout: 15_000 };
const NAMES =
  '保温杯 雨伞 台灯 背包 毛巾 茶壶 砧板 拖鞋 花瓶 闹钟 手套 帐篷 口罩 围裙 相框 钱包 衣架 水壶 烛台 音箱 鼠标 键盘 地毯 窗帘 枕头 被套 床单 浴帘 皂盒 牙刷 梳子 镜子 耳机 手链 项链 戒指 发夹 袜子 帽子 围巾 领带 皮带 玩偶 积木 拼图 风筝 跳绳 哑铃 瑜伽垫 滑板'.split(
    ' ',
  );

/** What one page sells, and two suppliers' offers of it: the second one is the cheaper. */
const sold = makeProducts(COUNT).map((product, index) => {
  const name = NAMES[index] ?? '';
  const yuan = 6 + index * 0.5;
  const offer = (id: number, price: number, seller: string): Product => ({
    ...product,
    offerId: String(id),
    price: price.toFixed(2),
    moq: 2,
    more: { title: `${name} 厂家直销`, sellerName: seller, sellerId: seller },
  });
  return {
    title: `Product ${index + 1}`,
    price: (24.5 + index * 1.25).toFixed(2),
    mosaic: product.mosaic,
    dear: offer(700_000_000_000 + index, yuan, `义乌市${name}厂`),
    cheap: offer(800_000_000_000 + index, yuan * 0.9, `东莞市${name}厂`),
  };
});
const scene = await openScene({
  gateway: { products: sold.flatMap(({ dear, cheap }) => [dear, cheap]), callsPerSecond: 100 },
});
afterAll(() => scene.close());

/** What the panel shows of one offer. */
async function figuresOf(panel: Page, offerId: string) {
  const card = panel.locator(`[data-testid=offer][data-offer-id="${offerId}"]`);
  await expect.poll(() => card.getAttribute('data-details'), PATIENT).toBe('known');
  await expect.poll(() => card.getAttribute('data-margin'), PATIENT).not.toBe(null);
  const number = async (name: string) => Number(await card.getAttribute(name));
  return {
    unitPrice: await number('data-unit-price'),
    landed: await number('data-landed'),
    margin: await number('data-margin'),
  };
}

test(
  'fifty searches in a row, then their list as a file: fifty right rows',
  { timeout: 600_000 },
  async () => {
    const pages = await Promise.all(
      sold.map(async ({ title, price, mosaic }) => ({
        title,
        price,
        url: pricedPage(scene.site, { title, price, picture: await mosaic.png() }),
      })),
    );
    await scene.page.goto(pages[0]?.url ?? '');
    const panel = await scene.openPanel();
    await waitForStatus(panel, 'idle');

    const lasted: number[] = [];
    const expected: object[] = [];
    for (const [index, { url, price }] of pages.entries()) {
      const start = performance.now();
      await scene.page.goto(url);
      await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img'));
      await expect.poll(() => searchedPage(panel), PATIENT).toBe(url);
      await waitForStatus(panel, 'done');
      const asked = () => panel.getByTestId('source-price').getAttribute('data-value');
      await expect.poll(asked, PATIENT).toBe(price);
      const { offerId = '', price: yuan } = sold[index]?.cheap ?? {};
      const { unitPrice, landed, margin } = await figuresOf(panel, offerId);
      expect(unitPrice).toBe(Number(yuan));
      expected.push({ url, price, offerId, unitPrice, landed, margin });
      lasted.push(performance.now() - start);
    }
    const seconds = (ms: readonly number[]) => ms.reduce((sum, each) => sum + each, 0) / 1000;
    console.log(
      `Fifty searches: ${seconds(lasted).toFixed(1)} s; the first ten ${seconds(lasted.slice(0, 10)).toFixed(1)} s, the last ten ${seconds(lasted.slice(-10)).toFixed(1)} s`,
    );

    await expect
      .poll(() => panel.getByTestId('today-line').innerText(), PATIENT)
      .toBe('50 products today');
    await panel.getByTestId('today-line').click();
    await panel.getByTestId('history-export').click();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByTestId('history-csv').click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      header: true,
    });
    expect(expected).toEqual(data.map(readRow).toReversed());
  },
);

const searchedPage = (panel: Page) =>
  readRecord(panel).then(
    ({ target }) => target.pageUrl,
    () => undefined, // there is none yet
  );

/** Both ends of a range, as the middle that a card says, to its digits. */
function readRow(row: Record<string, string>) {
  const middle = (column: string) =>
    (Number(row[`${column}, low`]) + Number(row[`${column}, high`])) / 2;
  return {
    url: row['Page'],
    price: row['Price on the page'],
    offerId: /offer\/(\d+)\.html/.exec(row['Link'] ?? '')?.[1],
    unitPrice: Number(row['Price per piece (CNY)']),
    landed: expect.closeTo(middle('Landed cost per piece'), 2),
    margin: expect.closeTo(middle('Margin'), 3),
  };
}
