/** The demo catalogue as the extension reads it from the gateway, over HTTP and by its own clients. */
import '../support/services/json-source';
import type { GatewayOffer } from '../../demo/gateway/catalogue';
import { plannedOffers } from '../../demo/catalogue';
import { startGateway } from '../../demo/gateway/gateway';
import { picture as draw } from '../support/gateway/test-gateway';
import { askOf } from '../support/services/ask';
import { withDetails } from '@/utils/core/pricing/merge-offers';
import type { Credentials } from '@/utils/core/model/accounts';
import { crossBorder } from '@/utils/io/services/cross-border/client';
import { openPlatform } from '@/utils/io/services/open-platform/client';
import type { ServiceClient } from '@/utils/io/services/service';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

const CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};
/** Maximum results of one search. */
const AT_ONCE = 200;

export interface ReadCatalogue {
  /** Offers by their id: a list of the cross-border API, with its details. */
  full: ReadonlyMap<string, FoundOffer>;
  /** Offers with what `alibaba.product.image.search` returns alone: title, price, MOQ. */
  poor: ReadonlyMap<string, FoundOffer>;
}

export async function readCatalogue(signal: AbortSignal): Promise<ReadCatalogue> {
  const offers = plannedOffers().map(({ offer }): GatewayOffer =>
    Object.assign({}, offer, { picture: '/no/such/picture.jpg' }),
  );
  let asked: readonly GatewayOffer[] = [];
  const search = () => Promise.resolve(asked.map(({ offerId: id }) => ({ id, similarity: 0.9 })));
  const gateway = await startGateway({
    port: 0,
    deps: { offers, retriever: { search }, callsPerSecond: 100_000 },
  });
  const reach = { connection: { baseUrl: gateway.url }, credentials: CREDENTIALS };
  const bytes = Uint8Array.from(await draw({ width: 300, height: 256 }));

  async function searchAll(provider: ServiceClient): Promise<FoundOffer[]> {
    const found: FoundOffer[] = [];
    for (let at = 0; at < offers.length; at += AT_ONCE) {
      asked = offers.slice(at, at + AT_ONCE);
      let cursor: string | undefined;
      do {
        const request = { ...reach, picture: { mime: 'image/jpeg' as const, bytes }, cursor };
        const page = await askOf(provider).search(request, { signal });
        found.push(...page.offers);
        cursor = page.next;
      } while (cursor !== undefined);
    }
    return found;
  }

  try {
    const listed = await searchAll(crossBorder);
    const { details } = askOf(crossBorder);
    const merged: FoundOffer[] = [];
    for (const offer of listed) {
      const known = await details?.(offer.offerId, reach, { signal });
      if (!known) throw new Error('It has no details');
      merged.push(withDetails(offer, known, 'en'));
    }
    return { full: byId(merged), poor: byId(await searchAll(openPlatform)) };
  } finally {
    await gateway.close();
  }
}

const byId = (offers: readonly FoundOffer[]) =>
  new Map(offers.map((offer) => [offer.offerId, offer]));
