import { Trash2 } from 'lucide';
import { Button } from '@/components/ui/button';
import { templateProblem } from '@/utils/core/agents/template';
import { t } from '@/utils/io/i18n/words';
import type { Agent } from '@/utils/core/model/agents';
import styles from './agents-section.module.css';

interface AgentListProps {
  agents: readonly Agent[];
  /** Called for an agent that is not used yet. */
  onUse: (agent: Agent) => void;
  onRemove: (agent: Agent) => void;
}

/** The user's agents, with the address that each opens. */
export function AgentList({ agents, onUse, onRemove }: AgentListProps) {
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
