import { STUDIO_PICTURES } from '../pictures/products';
import { listen } from './listen';
import { pictureApp } from './picture-app';
import { SHOP_PRODUCTS, type ShopProduct } from './products';
import { shopApp } from './shop-app';

export { CHECK_PRODUCTS } from './check-products';

export interface ShopOptions {
  /** Port of the pages; 0 takes a free one. */
  port: number;
  /** Port of the pictures; 0 takes a free one. */
  picturesPort: number;
  /** Where the shop's pictures are kept between starts. */
  cacheDir: string;
  /** The studio's pictures; by default those of this repository. */
  pictures?: string;
}

export interface Shop {
  /** "http://127.0.0.1:16881" */
  url: string;
  picturesUrl: string;
  products: readonly ShopProduct[];
  close(): Promise<void>;
}

/** Starts the demo shop and its picture server on the loopback; rejects when a port is taken. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { port, picturesPort, cacheDir, pictures = STUDIO_PICTURES } = options;
  const pictureServer = await listen(pictureApp(pictures, cacheDir), picturesPort);
  const shopServer = await listen(shopApp(pictureServer.port), port).catch(async (error) => {
    await pictureServer.close();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${shopServer.port}`,
    picturesUrl: `http://127.0.0.1:${pictureServer.port}`,
    products: SHOP_PRODUCTS,
    close: async () => {
      await Promise.all([shopServer.close(), pictureServer.close()]);
    },
  };
}
