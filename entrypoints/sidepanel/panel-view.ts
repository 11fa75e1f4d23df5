import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { progressWords, wayWords } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { Search } from '@/utils/core/model/search';
import type { Way } from '@/utils/core/pages-1688/way';
import type { Store } from './store';
import type { Outcome } from './store/search/stored';

/** Values that several parts of the panel need. */
export type PanelView = ReturnType<typeof panelView>;

/** Reads the signals of the store, so components that call it follow them. */
export function panelView({ search: ofSearch, compare }: Store) {
  const outcome = ofSearch.outcome.value;
  const { status, failure } = outcome;
  const search = ofSearch.search.value;
  const settings = ofSearch.settings.value;
  const service = search?.service ?? settings.service;
  const offers = compare.comparison.value?.offers;
  const hasOffers = offers !== undefined && (offers.length > 0 || compare.excluded.count.value > 0);
  const isAlone = ofSearch.refining.added.value.length === 0;
  const seller = compare.seller.value;
  const { inputs } = ofSearch;
  const picture = ofSearch.picture.value;
  const kind = ofSearch.pageBeside.value;
  return {
    outcome,
    status,
    search,
    settings,
    /** The searched service, otherwise the chosen one. */
    service,
    /** Compared offers; undefined while they are being read. */
    offers,
    /** Some were found, even if none of them passes the filters, or all were taken out. */
    hasOffers,
    /** Total number, including those not loaded yet. */
    total:
      offers && (hasOffers || status === 'done')
        ? ((isAlone ? search?.total : undefined) ?? offers.length)
        : undefined,
    /** Count of the seller's offers; undefined if the search's are shown. */
    ofSeller: seller && countOf(seller.rows, seller.total),
    awaitsOffers: status === 'running' || (status === 'done' && offers === undefined),
    imageUrl: picture && `data:${picture.mime};base64,${picture.base64}`,
    isEnlarged: picture?.enlarged ?? false,
    /** The service has a next page, and it is not the first one. */
    isMore: search?.next !== undefined,
    /** Time of a stored answer. */
    answeredAt: status === 'done' ? search?.answeredAt : undefined,
    /** A retry is offered if no other button does that. */
    canRetry:
      status === 'done' ||
      status === 'handed-off' ||
      (status === 'failed' && describeFailure(failure, service).action !== 'retry'),
    /** The page beside the panel, where its offers can be read. */
    page: kind && { kind, onRead: ofSearch.readPage },
    inputs: {
      onFile: (file: File) => inputs.take({ file }, 'file'),
      onAddress: inputs.takeAddress,
      onRegion: inputs.selectRegion,
    },
  };
}

/** How far a search has come that waits for the user's hand. */
export function wayOf(search: Search | undefined): Pick<Way, 'step' | 'state'> {
  return search?.way ?? { step: 'open', state: 'unknown' };
}

/** Absent if there are none. */
function countOf(rows: readonly unknown[] | undefined, total = rows?.length) {
  return rows && total ? { total, shown: rows.length } : undefined;
}

/**
 * What a screen reader announces when the outcome changes.
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
      return search ? progressWords(search) : '';
    case 'failed':
      return describeFailure(outcome.failure, search?.service).sentence;
    case 'handed-off':
      return wayWords(wayOf(search), 'user');
    case 'done':
      if (total === undefined) return '';
      return total === 0 ? t('noMatch.title') : t('offers.count', total, [formatNumber(total)]);
  }
}
