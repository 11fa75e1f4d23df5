import { useRef, useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { SOURCES } from '@/utils/core/agents/known';
import { formatDay } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type Agent, MAX_AGENTS } from '@/utils/core/model/agents';
import { AgentForm } from './agent-form';
import { AgentList } from './agent-list';
import { type AgentFields, knownLeft, withAgent, withoutAgent } from './agents';
import { agentsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface AgentsSectionProps {
  /** Agents as read when the page was opened. */
  agents: Agent[];
}

const NONE = '';

/** Where the user orders: agents, whose pages of an offer its menu opens. Each change is saved at once. */
export function AgentsSection({ agents: first }: AgentsSectionProps) {
  const agents = useStored(agentsStore, first);
  const [said, setSaid] = useState('');
  const sectionRef = useRef<HTMLElement>(null);

  const change = async (make: (before: readonly Agent[]) => Agent[], words: string) => {
    await agentsStore.update(make);
    setSaid(words);
  };
  const take = ({ name, template }: AgentFields) =>
    save(change((before) => withAgent(before, { name, template }), t('agents.added', [name])));
  const remove = (agent: Agent) => {
    save(change((before) => withoutAgent(before, agent), t('agents.removed', [agent.name])));
    sectionRef.current?.querySelector('h2')?.focus(); // its button is gone
  };
  const left = knownLeft(agents);
  return (
    <Section title={t('agents.title')} text={t('agents.text')} id="agents" sectionRef={sectionRef}>
      <AgentList agents={agents} onUse={take} onRemove={remove} />
      <output data-testid="agents-said">{said}</output>
      {agents.length >= MAX_AGENTS ? (
        <p>{t('agents.full', [formatNumber(MAX_AGENTS)])}</p>
      ) : (
        <>
          <Field
            id="known-agent"
            label={t('agents.known')}
            hint={t('agents.knownText', [formatDay(SOURCES.cnLinksMain.date)])}
          >
            <Choice
              id="known-agent"
              label={t('agents.known')}
              value={NONE}
              options={[NONE, ...left.map(({ name }) => name)].map((value) => ({
                value,
                label: value === NONE ? t('agents.choose') : value,
              }))}
              onChange={(chosen) => {
                const agent = left.find(({ name }) => name === chosen);
                if (agent) take(agent);
              }}
              testId="known-agent"
            />
          </Field>
          <AgentForm agents={agents} onAdd={take} />
        </>
      )}
    </Section>
  );
}
