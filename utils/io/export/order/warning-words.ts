/** What is in the way of an order, as sheets and the panel say it. */
import { t } from '../../i18n/words';
import type { Mark } from '../../../core/model/compared-offer';
import type { Warning } from '../../../core/order/warnings';

interface WarningWords {
  text: string;
  /** Days between which it is ready. */
  ready?: string;
}

export function warningWords(warning: Warning, markWords: (mark: Mark) => string): WarningWords {
  switch (warning.code) {
    case 'moq':
      return {
        text: warning.isMixReached ? t('export.order.mixReached') : t('export.order.moqMissed'),
      };
    case 'mark':
      return { text: `${t('export.mark')}: ${markWords(warning.mark)}` };
    case 'holiday': {
      const { id, isCertain } = warning.crossing;
      const { from, to } = warning.ready;
      return { text: HOLIDAY_WORDS[id](isCertain), ready: t('export.order.ready', [from, to]) };
    }
    case 'holidays-unknown': {
      const { first, last } = warning.years;
      return { text: t('export.order.holidaysUnknown', [String(first), String(last)]) };
    }
  }
}

const HOLIDAY_WORDS = {
  'new-year': (isCertain: boolean) =>
    isCertain ? t('export.order.newYear') : t('export.order.newYearMaybe'),
  'golden-week': (isCertain: boolean) =>
    isCertain ? t('export.order.goldenWeek') : t('export.order.goldenWeekMaybe'),
};
