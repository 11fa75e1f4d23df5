import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StatedOffer } from './catalogue/offer';
import { plannedOffers } from './catalogue/offers';
import { openBuiltIn } from './gateway/open-deps';
import { startGateway, type RunningGateway } from './gateway/server';
import type { Closers } from './closers';
import { startShop, type Shop } from './shop';

const GATEWAY_PORT = 16_880;
const CACHE = fileURLToPath(new URL('../.cache/demo', import.meta.url));

type BuiltIn = Awaited<ReturnType<typeof openBuiltIn>>;

export interface DemoServices {
  gateway: RunningGateway;
  shop: Shop;
  /** What the gateway's offers say, with the product that each shows. */
  offers: readonly StatedOffer[];
}

/** The search service with the built-in catalogue, and the shop whose pictures are looked for. */
export async function startServices(closers: Closers): Promise<DemoServices> {
  const deps = await openBuiltIn((line) => console.log(line));
  const gateway = await closers.keep(startOnUsualPort(deps));
  const shop = await closers.keep(
    startShop({ port: 0, picturesPort: 0, cacheDir: path.join(CACHE, 'shop') }),
  );
  return { gateway, shop, offers: plannedOffers().map(({ offer }) => offer) };
}

/** Another gateway may be running: then a free port is as good. */
async function startOnUsualPort(deps: BuiltIn): Promise<RunningGateway> {
  try {
    return await startGateway({ port: GATEWAY_PORT, deps });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return startGateway({ port: 0, deps });
  }
}
