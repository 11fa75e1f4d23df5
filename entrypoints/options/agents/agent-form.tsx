import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SAMPLE, fillTemplate } from '@/utils/core/agents/template';
import { t } from '@/utils/io/i18n/words';
import type { Agent } from '@/utils/core/model/agents';
import styles from './agents-section.module.css';
import { type AgentFields, type AgentProblems, problemsOf, trimmed } from './agents';

interface AgentFormProps {
  agents: readonly Agent[];
  /** Called with valid fields. */
  onAdd: (fields: AgentFields) => void;
}

const EMPTY: AgentFields = { name: '', template: '' };

/** An agent by its name and the address that its page of an offer has. The link that it opens is shown before it is kept. */
export function AgentForm({ agents, onAdd }: AgentFormProps) {
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
