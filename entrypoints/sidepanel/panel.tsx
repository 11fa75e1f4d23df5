import { useAreaOpening } from '@/components/search/area-choice';
import { DropHint, InputProblem } from '@/components/search/picture-input';
import { useFocusBack, useReturn } from '@/components/ui/focus';
import { t } from '@/utils/i18n/words';
import { PanelHead, allowSiteProps } from './panel-head';
import { announcement, panelView } from './panel-view';
import type { BatchState } from './batch/batch-state';
import { Elsewhere } from './secondary-panel';
import { inputProblemWords } from './input/picture-inputs';
import { KeptSession } from './history/session';
import { PanelOffers } from './panel-offers';
import styles from './panel.module.css';
import type { PanelState } from './state';
import { PanelTools } from './panel-tools';
import { Taken } from './panel-tray';

export interface PanelProps {
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** With its parts (`panel-*.tsx`), it reads the state; components take plain values and callbacks. */
export function Panel({ state, batch, onOptions }: PanelProps) {
  const view = panelView(state);
  const { outcome, status, search } = view;
  const { inputs, kept } = state;
  const seller = state.seller.value;
  const picture = state.picture.value;
  const problem = inputs.problem.value;
  const opening = useAreaOpening(picture && `${picture.searchId} ${view.imageUrl}`);
  useReturn(seller?.from);
  const elsewhere = viewOf(batch.isOpen.value, kept.history?.isOpen.value);
  useFocusBack(elsewhere);
  if (elsewhere) {
    return (
      <Elsewhere
        view={elsewhere}
        status={status}
        state={state}
        batch={batch}
        onOptions={onOptions}
      />
    );
  }
  const shared = { state, view, opening, onOptions, allowSite: allowSiteProps(state) };
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={view.awaitsOffers ? 'running' : status}
      data-error={outcome.failure?.code}
      data-narrow={status === 'idle' || status === 'setup' ? true : undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {inputs.isDragging.value && <DropHint />}
      {problem && <InputProblem text={inputProblemWords(problem)} onDismiss={inputs.dismiss} />}
      <PanelHead {...shared} />
      <PanelTools {...shared} onPictures={batch.open} />
      <PanelOffers {...shared} batch={batch} />
      <KeptSession state={state} onOptions={onOptions} />
      <Taken state={state} />
      <output class="visually-hidden">
        {announcement(outcome, search, seller ? view.ofSeller?.total : view.total)}
      </output>
    </main>
  );
}

function viewOf(isBatch: boolean, isHistory = false): 'batch' | 'history' | undefined {
  if (isBatch) return 'batch';
  return isHistory ? 'history' : undefined;
}
