/** The address of each offer at each of the user's agents: text, as every address but the offer's own. */
import { agentAddress } from '../../core/agents/address';
import { t } from '../i18n/words';
import type { Agent } from '../../core/model/agents';
import type { LinkedOffer } from '../../core/model/offer-link';
import { addressCell } from './cell';
import { foreignText } from './links';
import type { Column } from './table';

export function agentColumns<Row>(
  agents: readonly Agent[],
  offerOf: (row: Row) => LinkedOffer | undefined,
): Column<Row>[] {
  return agents.map((agent, at) => ({
    id: `agent${at + 1}`,
    title: foreignText(t('export.agentLink', [agent.name])), // in some languages the name stands first
    kind: 'address',
    value: (row) => {
      const offer = offerOf(row);
      return addressCell(offer && agentAddress(agent, offer));
    },
  }));
}
