import styles from './agents-section.module.css';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Field, TextField } from '@/components/ui/field';
import { KNOWN_AGENTS, SOURCES } from '@/utils/core/agents/known';
import {
  SAMPLE,
  fillTemplate,
  templateProblem,
  unknownPlaceholder,
} from '@/utils/core/agents/template';
import { Section } from './section';
import { Trash2 } from 'lucide';
import { agentsStore } from '@/utils/io/storage/settings';
import { formatDay } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { save } from '@/utils/io/storage/not-saved';
import { t } from '@/utils/io/i18n/words';
import {
  type Agent,
  MAX_AGENTS,
  MAX_AGENT_NAME,
  MAX_TEMPLATE,
  agentKey,
  isAgentName,
} from '@/utils/core/model/agents';
import { useRef, useState } from 'preact/hooks';
import { useStored } from './stored';

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

interface AgentListProps {
  agents: readonly Agent[];
  /** Called for an agent that is not used yet. */
  onUse: (agent: Agent) => void;
  onRemove: (agent: Agent) => void;
}

/** The user's agents, with the address that each opens. */
function AgentList({ agents, onUse, onRemove }: AgentListProps) {
  if (agents.length === 0) return <p data-testid="no-agents">{t('agents.none')}</p>;
  return (
    <ul class={styles.list} aria-label={t('agents.list')}>
      {agents.map((agent) => (
        <li key={agent.name} class={styles.agent} data-testid="agent">
          <div class={styles.about}>
            <bdi class={styles.name}>{agent.name}</bdi>
            <Standing agent={agent} />
            <bdi class={styles.address} dir="ltr">
              {agent.template}
            </bdi>
          </div>
          <div class={styles.actions}>
            {agent.isPending && templateProblem(agent.template) === undefined && (
              <Button
                label={t('agents.use', [agent.name])}
                testId="agent-use"
                onClick={() => onUse(agent)}
              />
            )}
            <Button
              label={t('agents.remove', [agent.name])}
              icon={Trash2}
              look="bare"
              testId="agent-remove"
              onClick={() => onRemove(agent)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whether it is used. */
function Standing({ agent: { template, isPending } }: { agent: Agent }) {
  if (templateProblem(template) !== undefined) {
    return <span class={styles.note}>{t('agents.unusable')}</span>;
  }
  return isPending ? <span class={styles.note}>{t('agents.pending')}</span> : null;
}

interface AgentFormProps {
  agents: readonly Agent[];
  /** Called with valid fields. */
  onAdd: (fields: AgentFields) => void;
}

const EMPTY: AgentFields = { name: '', template: '' };

/** An agent by its name and the address that its page of an offer has. The link that it opens is shown before it is kept. */
function AgentForm({ agents, onAdd }: AgentFormProps) {
  const [fields, setFields] = useState(EMPTY);
  const [problems, setProblems] = useState<AgentProblems>({});
  const opened = fillTemplate(fields.template.trim(), SAMPLE);
  const change = (part: Partial<AgentFields>) => {
    setFields({ ...fields, ...part });
    setProblems({});
  };
  const add = () => {
    const wanted = trimmed(fields);
    const found = problemsOf(wanted, agents);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    onAdd(wanted);
    setFields(EMPTY);
  };
  return (
    <form
      noValidate
      class={styles.form}
      data-testid="agent-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 class={styles.heading}>{t('agents.own')}</h3>
      <TextField
        id="agent-name"
        kind="words"
        label={t('agents.name')}
        error={problems.name}
        value={fields.name}
        onInput={(name) => change({ name })}
      />
      <TextField
        id="agent-template"
        kind="url"
        label={t('agents.address')}
        hint={t('agents.addressText')}
        error={problems.template}
        value={fields.template}
        onInput={(template) => change({ template })}
      />
      <output class={styles.address} data-testid="agent-opens">
        {opened !== undefined && t('agents.opens', [opened])}
      </output>
      <Button type="submit" label={t('agents.submit')} testId="agent-add" />
    </form>
  );
}

type AgentFields = Pick<Agent, 'name' | 'template'>;

/** A sentence for each field that is not good. */
type AgentProblems = Partial<Record<keyof AgentFields, string>>;

/** Fields as they are stored. */
function trimmed({ name, template }: AgentFields): AgentFields {
  return { name: name.trim(), template: template.trim() };
}

/** @param fields trimmed; empty if they are good */
function problemsOf(fields: AgentFields, agents: readonly Agent[]): AgentProblems {
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

function hasAgent(agents: readonly Agent[], name: string): boolean {
  return agents.some((agent) => agentKey(agent) === agentKey({ name }));
}

/** Known agents that have not been added. */
function knownLeft(agents: readonly Agent[]): readonly AgentFields[] {
  return KNOWN_AGENTS.filter(({ name }) => !hasAgent(agents, name));
}

/** The list with one more, or with one that was waiting; the same list where there is no room. */
function withAgent(agents: readonly Agent[], agent: Agent): Agent[] {
  const at = agents.findIndex((one) => agentKey(one) === agentKey(agent));
  if (at !== -1) return agents[at]?.isPending ? agents.toSpliced(at, 1, agent) : [...agents];
  return agents.length < MAX_AGENTS ? [...agents, agent] : [...agents];
}

function withoutAgent(agents: readonly Agent[], agent: Agent): Agent[] {
  return agents.filter((one) => agentKey(one) !== agentKey(agent));
}
