import { computed } from '@preact/signals';
import { createBatchState } from '@/entrypoints/sidepanel/batch/batch-state';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import { createPanelState } from '@/entrypoints/sidepanel/state';
import { NO_EMBEDDINGS } from './batch';
import { live } from './live';

/** The states of a panel, once they are read. */
export async function panelStates(context: PanelContext) {
  const state = live(() => createPanelState(context));
  const batch = live(() =>
    createBatchState(context, {
      searchId: computed(() => state.search.value?.id),
      settings: state.settings,
      embeddings: NO_EMBEDDINGS,
    }),
  );
  await Promise.all([state.ready, batch.ready]);
  return { state, batch };
}
