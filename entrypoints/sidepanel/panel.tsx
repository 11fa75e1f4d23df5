import { DropHint, InputProblem } from '@/components/search/input-problem';
import { useFocusBack, useReturn } from '@/components/ui/focus-return';
import { t } from '@/utils/i18n/words';
import type { BatchState } from './batch/batch-state';
import { Session } from './history/session';
import { inputProblemWords } from './input/picture-inputs';
import { PanelFoot } from './panel-foot';
import { PanelHead, allowSiteProps } from './panel-head';
import { PanelOffers } from './panel-offers';
import { announcement, panelView } from './panel-view';
import styles from './panel.module.css';
import { SecondaryPanel } from './secondary-panel';
import type { PanelState } from './state';

export interface PanelProps {
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** With its parts (`panel-*.tsx`), it reads the state; components take plain values and callbacks. */
export function Panel({ state, batch, onOptions }: PanelProps) {
  const view = panelView(state);
  const { outcome, status, search } = view;
  const { inputs, saved } = state;
  const seller = state.seller.value;
  const problem = inputs.problem.value;
  useReturn(seller?.from);
  const secondary = viewOf(batch.isOpen.value, saved.history?.isOpen.value);
  useFocusBack(secondary);
  if (secondary) {
    return (
      <SecondaryPanel
        view={secondary}
        status={status}
        state={state}
        batch={batch}
        onOptions={onOptions}
      />
    );
  }
  const shared = { state, view, onOptions, allowSite: allowSiteProps(state) };
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
      <PanelHead {...shared} onPictures={batch.open} />
      <PanelOffers {...shared} batch={batch} />
      <Session state={state} onOptions={onOptions} />
      <PanelFoot state={state} view={view} onOptions={onOptions} />
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
