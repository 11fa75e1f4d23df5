import type { RunningState } from './model/search';
import { t } from './words';

/** What a running search is doing, or what it waits for. */
export function stageWords({ stage, wait }: RunningState): string {
  return wait?.failure.code === 'rate-limited' ? t('stage.limited') : t(`stage.${stage}`);
}
