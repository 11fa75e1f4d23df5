import { listen } from './browser/listen';

/** Goods, as many as a page has, and no two alike: the panel folds offers of one product into one card. */
const GOODS =
  '保温杯 雨伞 书包 台灯 键盘 毛巾 拖鞋 风扇 剪刀 相框 手套 帽子 水壶 闹钟 地毯 花瓶 皮带 围巾 砧板 耳机'.split(
    ' ',
  );
export const OFFERS = GOODS.length;

/** A search service that says nothing of likeness. */
export interface EmbedderService {
  url: string;
  /** Addresses of the thumbnails of the offers. */
  thumbnails(): string[];
  /** All offers and their pictures have other names from here on: nothing of them is known. */
  renew(): Renewed;
  close(): Promise<void>;
}

interface Renewed {
  /** Beginning of the ids of the offers. */
  ids: string;
  /** Beginning of the paths of their pictures. */
  path: string;
}

/**
 * @param pictures thumbnails of the offers, JPEGs, in their order
 * @param host of its address; another name of this computer is no address of it for an extension
 */
export async function openEmbedderService(
  pictures: readonly { bytes: Uint8Array }[],
  host = '127.0.0.1',
): Promise<EmbedderService> {
  let round = 0;
  const names = (): Renewed => ({ ids: `6${String(round).padStart(5, '0')}`, path: `/${round}-` });
  let url = '';
  const server = await listen((request, response) => {
    request.resume(); // unread, the browser sees a reset connection
    const open = { 'Access-Control-Allow-Origin': '*' };
    if (request.method === 'POST') {
      response.writeHead(200, { ...open, 'Content-Type': 'application/json' });
      response.end(answerFor(url, names()));
      return;
    }
    const [, index] = /^\/\d+-(\d+)\.jpg/.exec(request.url ?? '') ?? [];
    const picture = pictures[Number(index)];
    response.writeHead(picture ? 200 : 404, { ...open, 'Content-Type': 'image/jpeg' });
    response.end(picture?.bytes);
  });
  url = `http://${host}:${server.port}`;
  const thumbnail = (index: number) => `${url}${names().path}${index}.jpg_220x220.jpg`;
  return {
    url,
    thumbnails: () => pictures.map((_, index) => thumbnail(index)),
    renew: () => {
      round += 1;
      return names();
    },
    close: server.close,
  };
}

/** A page of the open platform. */
function answerFor(url: string, { ids, path }: Renewed): string {
  const productList = GOODS.map((title, index) => ({
    productId: `${ids}${String(index).padStart(6, '0')}`,
    title,
    imageUrl: `${url}${path}${index}.jpg`,
    price: (5 + index / 2).toFixed(2),
    minOrderQuantity: 2 + index,
    sellerId: `b2b-${index}`,
    sellerName: '义乌市晨曦日用百货有限公司',
    detailPageUrl: `https://detail.1688.com/offer/${ids}${index}.html`,
  }));
  return JSON.stringify({ result: { productList, totalResults: productList.length } });
}
