/** Where the user orders, as chosen in the options: the agents that menus and exports use. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { usedAgents } from '@/utils/core/agents/address';
import type { Agent } from '@/utils/core/model/agents';
import type { PanelContext } from './context';

export function followAgents({ follow, storage }: PanelContext): ReadonlySignal<readonly Agent[]> {
  const stored = follow(storage.agents, []);
  return computed(() => usedAgents(stored.value));
}
