/** The words of the columns that a list gets, in the language of the panel. Needs the words of documents. */
import { agentAddress, usedAgents } from '../../core/agents/address';
import type { Doubt } from '../../core/list/judge';
import type { ColumnWords, RowState } from '../../core/list/added-columns';
import type { Agent } from '../../core/model/agents';
import { canonicalLink } from '../../core/model/offer-link';
import { describeFailure } from '../i18n/error-messages';
import { markWords } from '../i18n/offer-words';
import { t } from '../i18n/words';

const STATES: Record<RowState, () => string> = {
  sure: () => t('listOut.sure'),
  likely: () => t('listOut.likely'),
  doubtful: () => t('listOut.doubtful'),
  none: () => t('listOut.noneFound'),
  failed: () => t('listOut.failed'),
  waiting: () => t('listOut.notSearched'),
  chosen: () => t('listOut.chosen'),
  refused: () => t('listOut.noneOfThese'),
};

const DOUBTS: Record<Doubt, () => string> = {
  unlike: () => t('listOut.unlike'),
  another: () => t('listOut.another'),
  'one-seller': () => t('listOut.oneSeller'),
  'far-cheaper': () => t('listOut.farCheaper'),
};

export const stateWords = (state: RowState): string => STATES[state]();
export const doubtWords = (doubt: Doubt): string => DOUBTS[doubt]();

/**
 * @param currency ISO 4217 of landed costs
 * @param agents of the user: links lead to the first one that is used, else to 1688
 */
export function columnWords(currency: string, agents: readonly Agent[]): ColumnWords {
  const [agent] = usedAgents(agents);
  const titles: Record<Parameters<ColumnWords['title']>[0], () => string> = {
    seller: () => t('export.seller'),
    offerId: () => t('export.offerId'),
    link: () => t('export.link'),
    unitPrice: () => t('export.unitPrice'),
    landed: () => t('export.landed', [currency]),
    margin: () => t('listOut.inPercent', [t('export.margin')]),
    moq: () => t('export.moq'),
    similarity: () => t('listOut.inPercent', [t('export.similarity')]),
    notes: () => t('export.notes'),
    confidence: () => t('listOut.confidence'),
    state: () => t('listOut.state'),
    reason: () => t('listOut.reason'),
    date: () => t('export.date'),
  };
  // Swedish dates are those of ISO 8601.
  const days = new Intl.DateTimeFormat('sv', { dateStyle: 'short' });
  return {
    title: (column) => titles[column](),
    state: stateWords,
    doubt: doubtWords,
    failure: (failure) => describeFailure(failure).sentence,
    mark: markWords,
    link: (offer) => (agent && agentAddress(agent, offer)) ?? canonicalLink(offer),
    day: (at) => days.format(at),
    currency,
  };
}
