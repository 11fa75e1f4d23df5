import type { ServiceId } from './model/settings';
import { t } from './words';

const NAMES = {
  demo: () => t('service.demo'),
  'open-platform': () => t('service.openPlatform'),
  'cross-border': () => t('service.crossBorder'),
  'similar-offer': () => t('service.similarOffer'),
  ak: () => t('service.ak'),
  onebound: () => t('service.onebound'),
  tmapi: () => t('service.tmapi'),
  web: () => t('service.web'),
} satisfies Record<ServiceId, () => string>;

/** As it stands in the list of services. */
export function serviceName(service: ServiceId): string {
  return NAMES[service]();
}
