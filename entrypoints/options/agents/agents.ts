/** What may become an agent, and what is wrong with the rest. Pure. */
import { KNOWN_AGENTS } from '@/utils/core/agents/known';
import { templateProblem, unknownPlaceholder } from '@/utils/core/agents/template';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import {
  type Agent,
  agentKey,
  isAgentName,
  MAX_AGENT_NAME,
  MAX_AGENTS,
  MAX_TEMPLATE,
} from '@/utils/core/model/agents';

export type AgentFields = Pick<Agent, 'name' | 'template'>;

/** A sentence for each field that is not good. */
export type AgentProblems = Partial<Record<keyof AgentFields, string>>;

/** Fields as they are stored. */
export function trimmed({ name, template }: AgentFields): AgentFields {
  return { name: name.trim(), template: template.trim() };
}

/** @param fields trimmed; empty if they are good */
export function problemsOf(fields: AgentFields, agents: readonly Agent[]): AgentProblems {
  const name = nameProblem(fields.name, agents);
  const template = templateSentence(fields.template);
  return {
    ...(name !== undefined && { name }),
    ...(template !== undefined && { template }),
  };
}

function nameProblem(name: string, agents: readonly Agent[]): string | undefined {
  if (!isAgentName(name)) {
    return t('agents.wrong.name', [formatNumber(MAX_AGENT_NAME)]);
  }
  return hasAgent(agents, name) ? t('agents.wrong.nameTaken') : undefined;
}

function templateSentence(template: string): string | undefined {
  const problem = templateProblem(template);
  if (problem === undefined) return undefined;
  if (problem === 'long') return t('agents.wrong.long', [formatNumber(MAX_TEMPLATE)]);
  return problem === 'unknown'
    ? t('agents.wrong.unknown', [unknownPlaceholder(template) ?? ''])
    : t(`agents.wrong.${problem}`);
}

export function hasAgent(agents: readonly Agent[], name: string): boolean {
  return agents.some((agent) => agentKey(agent) === agentKey({ name }));
}

/** Known agents that have not been added. */
export function knownLeft(agents: readonly Agent[]): readonly AgentFields[] {
  return KNOWN_AGENTS.filter(({ name }) => !hasAgent(agents, name));
}

/** The list with one more, or with one that was waiting; the same list where there is no room. */
export function withAgent(agents: readonly Agent[], agent: Agent): Agent[] {
  const at = agents.findIndex((one) => agentKey(one) === agentKey(agent));
  if (at !== -1) return agents[at]?.isPending ? agents.toSpliced(at, 1, agent) : [...agents];
  return agents.length < MAX_AGENTS ? [...agents, agent] : [...agents];
}

export function withoutAgent(agents: readonly Agent[], agent: Agent): Agent[] {
  return agents.filter((one) => agentKey(one) !== agentKey(agent));
}
