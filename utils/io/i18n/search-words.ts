import type { Search } from '../../core/model/search';
import type { ServiceId } from '../../core/model/settings';
import type { Way } from '../../core/pages-1688/way';
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

/** The name shown in the list of services. */
export function serviceName(service: ServiceId): string {
  return t(`service.${service}`);
}

/** What a running search is doing or waiting for. */
export function progressWords({ state, target, way }: Search): string {
  if (state.status !== 'running') return '';
  const { stage, wait } = state;
  if (wait) {
    return wait.failure.code === 'rate-limited' ? t('stage.limited') : t(`stage.${stage}`);
  }
  if (way) return wayWords(way, 'ours');
  return target.kind === 'list' ? t('way.now.read') : t(`stage.${stage}`);
}

type Place = Pick<Way, 'step' | 'state' | 'asked'>;

const SAID_ALONE = ['recommendations', 'empty', 'login', 'check'] as const;

/** States of the page that say enough, at whichever step it is. */
export function saidAlone(state: Way['state']) {
  return SAID_ALONE.find((one) => one === state);
}

/**
 * Where a search in a tab of 1688 is.
 * @param turn whose part is next: ours, or the user's in that tab
 */
export function wayWords({ step, state, asked }: Place, turn: 'ours' | 'user'): string {
  if (asked !== undefined && turn === 'user') return t('way.beside');
  const alone = saidAlone(state);
  if (alone) return t(`way.${alone}`);
  if (turn === 'ours') return t(`way.now.${step}`);
  return step === 'give' ? t('way.wait.give', [pasteKeys()]) : t(`way.wait.${step}`);
}

/** What searches again, or reads the page again. */
export function retryWords(search: Search | undefined): string {
  return search?.target.kind === 'list' ? t('readPage.again') : t('panel.retry');
}

/** The keyboard shortcut for pasting on this computer. */
export function pasteKeys(): string {
  if (navigator.platform.startsWith('Mac')) return '⌘V';
  return uiLanguage().startsWith('de') ? 'Strg+V' : 'Ctrl+V'; // as the key is labelled
}
