import { describeFailure } from '@/utils/i18n/error-messages';
import { handedOffWords, stageWords } from '@/utils/i18n/search-words';
import { formatNumber } from '@/utils/i18n/format';
import type { Search } from '@/utils/model/search';
import { t } from '@/utils/i18n/words';
import type { Outcome } from './outcome';

/**
 * What a screen reader says when the outcome changes.
 * @param total how many offers there are; undefined while they are being read
 */
export function announcement(
  outcome: Outcome,
  search: Search | undefined,
  total: number | undefined,
): string {
  switch (outcome.status) {
    case 'idle':
      return '';
    case 'setup':
      return outcome.failure ? describeFailure(outcome.failure).sentence : '';
    case 'running':
      return search?.state.status === 'running' ? stageWords(search.state) : '';
    case 'failed':
      return describeFailure(outcome.failure, search?.service).sentence;
    case 'handed-off':
      return handedOffWords(outcome.isPictureIn);
    case 'done':
      if (total === undefined) return '';
      return total === 0 ? t('noMatch.title') : t('offers.count', total, [formatNumber(total)]);
  }
}
