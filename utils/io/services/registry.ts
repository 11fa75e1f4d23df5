/** The registry of search services, without their clients. */
import type { ServiceId } from '../../core/model/settings';
import { akInfo } from './ak/info';
import { crossBorderInfo } from './cross-border/info';
import { demoInfo } from './demo/info';
import { oneboundInfo } from './onebound/info';
import { openPlatformInfo } from './open-platform/info';
import type { ServiceInfo } from './service';
import { similarOfferInfo } from './similar-offer/info';
import { tmapiInfo } from './tmapi/info';
import { webInfo } from './web/info';

const SERVICE_INFOS: Record<ServiceId, ServiceInfo> = {
  demo: demoInfo,
  'open-platform': openPlatformInfo,
  'cross-border': crossBorderInfo,
  'similar-offer': similarOfferInfo,
  ak: akInfo,
  onebound: oneboundInfo,
  tmapi: tmapiInfo,
  web: webInfo,
};

export function serviceInfoOf(id: ServiceId): ServiceInfo {
  return SERVICE_INFOS[id];
}
