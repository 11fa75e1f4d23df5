/** Where the user orders, as chosen in the options: the agents that menus and exports use. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { usedAgents } from '@/utils/core/agents/address';
import type { Agent } from '@/utils/core/model/agents';
import { agentsStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';

export function followAgents({ follow }: PanelContext): ReadonlySignal<readonly Agent[]> {
  const stored = follow<readonly Agent[]>(agentsStore, []);
  return computed(() => usedAgents(stored.value));
}
