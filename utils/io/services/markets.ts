import { setUpServices } from '../../core/model/accounts';
import type { OtherMarket } from '../../core/model/listing';
import type { ServiceId, Settings } from '../../core/model/settings';
import { serviceInfoOf } from './registry';

/**
 * The service that is asked for a market: the chosen one where it can, else another that is set up; undefined
 * if none can. The demo answers only where it is chosen: its listings are invented.
 */
export function marketServiceOf(settings: Settings, market: OtherMarket): ServiceId | undefined {
  const able = setUpServices(settings).filter((id) =>
    serviceInfoOf(id).capabilities.markets?.includes(market),
  );
  return able.find((id) => id === settings.service) ?? able.find((id) => id !== 'demo');
}
