import type { RunningState } from '../../core/model/search';
import type { ServiceId } from '../../core/model/settings';
import type { RegionWords } from '../page/region/select';
import { direction, t, uiLanguage, wordLanguage } from './words';

/** What the selection of a region says on the page, which may be in another language. */
export function regionWords(): RegionWords {
  return {
    lang: wordLanguage(),
    dir: direction(),
    hint: t('region.hint'),
    tooSmall: t('region.tooSmall'),
  };
}

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

/** The name shown in the list of services. */
export function serviceName(service: ServiceId): string {
  return SERVICE_NAMES[service]();
}

/** What a running search is doing or waiting for. */
export function stageWords({ stage, wait }: RunningState): string {
  return wait?.failure.code === 'rate-limited' ? t('stage.limited') : t(`stage.${stage}`);
}

/** What the user has to do after the hand-off of a picture to a page of 1688. */
export function handedOffWords(isPictureIn: boolean): string {
  return isPictureIn ? t('handedOff.pictureIn') : t('handedOff.paste', [pasteKeys()]);
}

/** The keyboard shortcut for pasting on this computer. */
export function pasteKeys(): string {
  if (navigator.platform.startsWith('Mac')) return '⌘V';
  return uiLanguage().startsWith('de') ? 'Strg+V' : 'Ctrl+V'; // as the key is labelled
}
