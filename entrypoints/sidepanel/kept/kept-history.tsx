import type { HistoryView } from './history-state';
import { HistoryPanel } from './history-panel';
import type { PanelState } from '../panel-state';

export interface KeptHistoryProps {
  state: Pick<PanelState, 'compare' | 'kept' | 'now' | 'pictureOrigins'>;
  view: HistoryView;
  onOptions: () => void;
}

/** The history with what the panel knows of how offers are shown. */
export function KeptHistory({ state, view, onOptions }: KeptHistoryProps) {
  const { compare, kept, now, pictureOrigins } = state;
  return (
    <HistoryPanel
      view={view}
      now={now.value}
      isOn={kept.isHistoryOn.value}
      onOptions={onOptions}
      list={{
        profile: compare.costs.value.profile,
        targetMargin: compare.inputs.value.targetMargin,
        pictureOrigins: pictureOrigins.value,
      }}
    />
  );
}
