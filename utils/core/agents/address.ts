/** The address of an offer at an agent. Nothing is asked there before the user opens it. */
import { canonicalLink } from '../model/offer-link';
import type { Agent } from '../model/agents';
import type { Offer } from '../model/offer';
import { fillTemplate, templateProblem } from './template';

/** What stands in menus and files: good templates that the user has seen. */
export function usedAgents(agents: readonly Agent[]): Agent[] {
  return agents.filter(
    ({ template, isPending }) => !isPending && templateProblem(template) === undefined,
  );
}

/** Address by the canonical link, which has no tracker; undefined where the offer is not one of 1688 with a number. */
export function agentAddress(
  { template }: Pick<Agent, 'template'>,
  { market, offerId }: Pick<Offer, 'market' | 'offerId'>,
): string | undefined {
  const url = market === 'taobao' ? undefined : canonicalLink({ market, offerId });
  return url === undefined ? undefined : fillTemplate(template, { url, id: offerId });
}
