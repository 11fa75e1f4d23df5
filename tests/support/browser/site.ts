import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Breakage, listen, sendBroken } from './listen';

/** How the picture server answers. */
export interface Answer {
  body: Uint8Array | string;
  /** Default: `image/png`. */
  type?: string;
  /** Default: 200. */
  status?: number;
  /** True: any site's script may read it. */
  cors?: boolean;
  delayMs?: number;
  setCookies?: string[];
  broken?: Breakage;
}

interface PictureOptions extends Answer {
  /**
   * Given to who comes without a `Referer`, as the extension does: shops hand the picture to their
   * own pages only. Absent: the same for all.
   */
  withoutReferer?: Answer;
  /** Served from the second request on. Absent: the same as the first. */
  later?: Answer;
}

export interface Site {
  /** Ports that must count as the public internet. */
  ports: number[];
  /** URL of a new page. */
  page(body: string, host?: string): string;
  /** URL of a new picture, on another origin than the pages. */
  picture(options: PictureOptions, host?: string): string;
  /** URL of a picture that the page shows at once and the extension waits for. */
  slowPicture(body: Uint8Array, delayMs: number): string;
  /** Headers of the requests for this URL, in order. */
  requestsOf(url: string): IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** Magenta: a pixel of the page in a crop of a picture would stand out. */
const PAGE_STYLE = 'body { margin: 0; background: #ff00ff } img, video { display: block }';
const PAGE_HOST = 'shop.test';
const PICTURE_HOST = 'pictures.test';

/** A shop: pages on one origin, pictures on another. */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const pictures = new Map<string, PictureOptions>();
  const requests = new Map<string, IncomingHttpHeaders[]>();

  const pageServer = await listen((request, response) => {
    const body = pages.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><title>Shop</title><style>${PAGE_STYLE}</style>${body ?? ''}`);
  });
  const pictureServer = await listen((request, response) => {
    const path = request.url ?? '';
    requests.set(path, [...(requests.get(path) ?? []), request.headers]);
    const picture = pictures.get(path);
    const isLater = (requests.get(path)?.length ?? 0) > 1;
    const given = isLater ? (picture?.later ?? picture) : picture;
    void send(request, response, given ?? { body: 'No such picture', status: 404 });
  });

  const picture: Site['picture'] = (options, host = PICTURE_HOST) => {
    const path = `/${pictures.size}.png`;
    pictures.set(path, options);
    return `http://${host}:${pictureServer.port}${path}`;
  };

  return {
    ports: [pageServer.port, pictureServer.port],
    page: (body, host = PAGE_HOST) => {
      const path = `/products/${pages.size}`;
      pages.set(path, body);
      return `http://${host}:${pageServer.port}${path}`;
    },
    picture,
    slowPicture: (body, delayMs) => {
      const answer = { body, cors: true };
      return picture({ ...answer, withoutReferer: { ...answer, delayMs } });
    },
    requestsOf: (url) => requests.get(new URL(url).pathname) ?? [],
    close: async () => {
      await Promise.all([pageServer.close(), pictureServer.close()]);
    },
  };
}

async function send(request: IncomingMessage, response: ServerResponse, options: PictureOptions) {
  const refused = request.headers.referer === undefined ? options.withoutReferer : undefined;
  const answer = refused ?? options;
  await pause(answer.delayMs ?? 0);
  const headers = {
    'Content-Type': answer.type ?? 'image/png',
    'Cache-Control': 'no-store',
    ...(answer.cors ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(answer.setCookies ? { 'Set-Cookie': answer.setCookies } : {}),
  };
  if (answer.broken) return sendBroken(response, answer.broken, { ...answer, headers });
  response.writeHead(answer.status ?? 200, headers);
  response.end(answer.body);
}

/** Body of a shop's page for one product, with its price in JSON-LD. */
export function productPage(src: string, price: string, currency = 'USD'): string {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Steel cup',
    offers: { '@type': 'Offer', price, priceCurrency: currency },
  };
  return `<script type="application/ld+json">${JSON.stringify(product)}</script>
    <h1>Steel cup</h1><img id="picture" src="${src}">`;
}

export interface PricedProduct {
  /** The title of the page as well. */
  title: string;
  /** Decimal with a point, in dollars. */
  price: string;
  picture: Uint8Array;
}

/** URL of a new page of the shop that sells one product, and says its price as JSON-LD. */
export function pricedPage(site: Site, { title, price, picture }: PricedProduct): string {
  const src = site.picture({ body: picture, cors: true });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    image: src,
    offers: { '@type': 'Offer', price, priceCurrency: 'USD' },
  };
  return site.page(
    `<script>document.title = ${JSON.stringify(title)}</script>
    <script type="application/ld+json">${JSON.stringify(data)}</script>
    <h1>${title}</h1><img src="${src}"><p class="price">$${price}</p><button>Add to cart</button>`,
  );
}
