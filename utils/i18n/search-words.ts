import type { RunningState } from '../model/search';
import type { ServiceId } from '../model/settings';
import { t } from './words';

const SERVICE_NAMES = {
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
  return SERVICE_NAMES[service]();
}

/** What a running search is doing, or what it waits for. */
export function stageWords({ stage, wait }: RunningState): string {
  return wait?.failure.code === 'rate-limited' ? t('stage.limited') : t(`stage.${stage}`);
}

/** What is left to do about a picture that a page of 1688 took, or did not take. */
export function handedOffWords(isPictureIn: boolean): string {
  return isPictureIn ? t('handedOff.pictureIn') : t('handedOff.paste', [pasteKeys()]);
}

/** The keys that paste on this computer. */
export function pasteKeys(): string {
  return navigator.platform.startsWith('Mac') ? '⌘V' : 'Ctrl+V';
}
