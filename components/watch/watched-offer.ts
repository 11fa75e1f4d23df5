import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { Watch } from '@/utils/core/model/watch';

/** A watched offer as the components of offers take it. */
export function offerOf({ offer: { key: _key, seller, ...offer }, service }: Watch): FoundOffer {
  return {
    ...offer,
    ...(seller && { seller }),
    provider: service,
    badges: [],
  };
}
