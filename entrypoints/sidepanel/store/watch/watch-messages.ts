/** Messages about watching an offer and about ending that. */
import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { MAX_WATCHES } from '@/utils/core/model/watch';
import type { Message } from '../view/copy-and-save';

/** Characters of a title: more would fill a narrow panel. */
const MAX_TITLE = 48;

function short(title: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join('')}…` : title;
}

export function addedWords(title: string): string {
  return t('watch.added', [short(title)]);
}

/** What was removed is kept in memory, to be put back as it was. */
export function removedMessage(title: string, undo: () => void): Message {
  return {
    text: t('watch.removed', [short(title)]),
    action: { label: t('watch.undo'), run: undo },
  };
}

export const fullWords = (): string => t('watch.full', [formatNumber(MAX_WATCHES)]);

/** Why an offer of this service cannot be watched. */
export function cannotWatchMessage(service: ServiceId | undefined): Message {
  if (service === undefined) return { text: t('watch.nothing') };
  return { text: t('watch.cannot', [serviceName(service)]) };
}
