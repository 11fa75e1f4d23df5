import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { t } from '@/utils/io/i18n/words';
import type { Agent } from '@/utils/core/model/agents';
import styles from './agents-section.module.css';
import { type AgentFields, type AgentProblems, hasAgent, problemsOf, trimmed } from './agents';

interface AgentFormProps {
  agents: readonly Agent[];
  /** Called with valid fields. The user may be asked about the agent before it is added. */
  onAdd: (fields: AgentFields) => void;
}

const EMPTY: AgentFields = { name: '', template: '' };

/** An agent by its name and the address that its page of an offer has. */
export function AgentForm({ agents, onAdd }: AgentFormProps) {
  const [fields, setFields] = useState(EMPTY);
  const [given, setGiven] = useState<AgentFields>();
  const [problems, setProblems] = useState<AgentProblems>({});
  // What was given stays in sight until it is added: the user may say no to its code.
  const isAdded = given !== undefined && hasAgent(agents, given.name);
  useEffect(() => {
    if (!isAdded) return;
    setFields(EMPTY);
    setGiven(undefined);
  }, [isAdded]);
  const change = (part: Partial<AgentFields>) => {
    setFields({ ...fields, ...part });
    setGiven(undefined);
    setProblems({});
  };
  const add = () => {
    const wanted = trimmed(fields);
    const found = problemsOf(wanted, agents);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setGiven(wanted);
    onAdd(wanted);
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
      <Button type="submit" label={t('agents.submit')} testId="agent-add" />
    </form>
  );
}
