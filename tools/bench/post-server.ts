import { listen } from '../../tests/support/browser/listen';

export interface PostServer {
  url: string;
  /** Moment at which the next POST arrives, by this process's `performance.now()`. Throws in the end. */
  nextPost(): Promise<number>;
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;
/** As many as a page has, and no two alike: the panel folds offers of one product into one card. */
const GOODS =
  '保温杯 雨伞 书包 台灯 键盘 毛巾 拖鞋 风扇 剪刀 相框 手套 帽子 水壶 闹钟 地毯 花瓶 皮带 围巾 砧板 耳机';

/** A search service that answers at once, with a page of offers. */
export async function openPostServer(): Promise<PostServer> {
  let arrived: ((moment: number) => void) | undefined;
  let answer = '';
  const server = await listen((request, response) => {
    if (request.method === 'POST') arrived?.(performance.now());
    request.resume(); // unread, the browser sees a reset connection
    request.on('end', () => {
      response.writeHead(request.method === 'POST' ? 200 : 404, {
        'Access-Control-Allow-Origin': '*',
        'Content-Type': 'application/json',
      });
      response.end(answer);
    });
  });
  answer = answerFor(`http://127.0.0.1:${server.port}`);
  return {
    url: `http://127.0.0.1:${server.port}`,
    nextPost: () =>
      new Promise((resolve, reject) => {
        arrived = resolve;
        setTimeout(() => reject(new Error('No POST arrived')), DEADLINE_MS).unref();
      }),
    close: server.close,
  };
}

/**
 * A page of the open platform. Its pictures would be at the service's own address, so that the panel
 * has a box for each; there are none.
 */
function answerFor(url: string): string {
  const productList = GOODS.split(' ').map((title, index) => ({
    productId: String(600_000_000_000 + index),
    title,
    imageUrl: `${url}/${index}.jpg`,
    similarity: 0.99 - index / 100,
    price: (5 + index / 2).toFixed(2),
    minOrderQuantity: 2 + index,
    sellerId: `b2b-${index}`,
    sellerName: '义乌市晨曦日用百货有限公司',
    detailPageUrl: `https://detail.1688.com/offer/${600_000_000_000 + index}.html`,
  }));
  return JSON.stringify({ result: { productList, totalResults: productList.length } });
}
