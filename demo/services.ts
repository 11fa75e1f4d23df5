import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StatedOffer } from './catalogue/offer';
import { plannedOffers } from './catalogue';
import { type GatewayDeps, startGateway, type RunningGateway } from './gateway/gateway';
import { openBuiltIn } from './gateway/open-deps';
import { startStandIn, type StandIn } from './gateway/web/stand-in';
import type { Closers } from './closers';
import { startShop, type Shop } from './shop';

const GATEWAY_PORT = 16_880;
const CACHE = fileURLToPath(new URL('../.cache/demo', import.meta.url));

export interface DemoServices {
  gateway: RunningGateway;
  shop: Shop;
  /** What the gateway's offers say, with the product that each shows. */
  offers: readonly StatedOffer[];
}

/** The search service with the built-in catalogue, and the shop whose pictures are looked for. */
export async function startServices(closers: Closers): Promise<DemoServices> {
  const deps = await openBuiltIn();
  const { shop, isShopPicture } = await startDemoShop(closers);
  const gateway = await closers.keep(startOnUsualPort({ ...deps, isShopPicture }));
  return { gateway, shop, offers: plannedOffers().map(({ offer }) => offer) };
}

/** 1688's own pages on this computer with the built-in catalogue, and the shop. */
export async function startOwnPages(closers: Closers): Promise<{ standIn: StandIn; shop: Shop }> {
  const deps = await openBuiltIn();
  const { shop, isShopPicture } = await startDemoShop(closers);
  return { shop, standIn: await closers.keep(startStandIn({ ...deps, isShopPicture })) };
}

async function startDemoShop(closers: Closers) {
  const shop = await closers.keep(
    startShop({ port: 0, picturesPort: 0, cacheDir: path.join(CACHE, 'shop') }),
  );
  // The shop's pages name their pictures by the host that they were opened with.
  const pictures = new Set([shop.picturesUrl, shop.picturesUrl.replace('127.0.0.1', 'localhost')]);
  return { shop, isShopPicture: ({ origin }: URL) => pictures.has(origin) };
}

/** Another gateway may be running: then a free port is as good. */
async function startOnUsualPort(deps: GatewayDeps): Promise<RunningGateway> {
  try {
    return await startGateway({ port: GATEWAY_PORT, deps });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return startGateway({ port: 0, deps });
  }
}
