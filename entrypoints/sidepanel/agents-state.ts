/** Where the user orders, as chosen in the options: the agents that menus and exports use. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { usedAgents } from '@/utils/core/agents/address';
import type { Agent } from '@/utils/core/model/agents';
import type { PanelContext } from './context';
import { follow } from './source';

interface AgentsState {
  agents: ReadonlySignal<readonly Agent[]>;
  ready: Promise<void>;
  stop: () => void;
}

export function createAgents({ storage }: Pick<PanelContext, 'storage'>): AgentsState {
  const stored = signal<readonly Agent[]>([]);
  const { ready, stop } = follow(storage.agents, stored);
  return { agents: computed(() => usedAgents(stored.value)), ready, stop };
}
