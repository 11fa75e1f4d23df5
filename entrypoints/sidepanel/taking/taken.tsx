import { CompareTray } from '@/components/offer/compare-tray';
import { Notice } from '@/components/ui/message';
import { formatDate, formatNumber } from '@/utils/i18n/format';
import type { Pin } from '@/utils/model/pin';
import { t } from '@/utils/i18n/words';
import type { PanelState } from '../panel-state';
import { pinProblemWords } from './pins-state';
import { SellerQuestion } from '../seller-question';
import styles from './taken.module.css';

export interface TakenProps {
  state: PanelState;
}

/** What the user takes along, at the lower edge of the panel. */
export function Taken({ state }: TakenProps) {
  const { pins, compare, taking } = state;
  const { tray, exporting } = taking;
  const { offers, asPinned } = tray.tray.value;
  const problem = pins.problem.value;
  return (
    <div class={styles.taken}>
      <Notice
        said={problem ? { text: pinProblemWords(problem) } : exporting.said.value}
        onDismiss={problem ? pins.dismiss : exporting.dismiss}
        testId="taken-said"
      />
      <CompareTray
        offers={offers}
        context={compare.context.value}
        pictureOrigins={state.pictureOrigins.value}
        notes={pins.notes.value}
        asPinned={new Map([...asPinned].map(([key, pin]) => [key, pinnedWords(pin)]))}
        isOpen={tray.isOpen.value}
        onToggle={tray.toggle}
        onNote={pins.note}
        onRemove={pins.unpin}
        onExport={exporting.fromTray}
      />
      <SellerQuestion state={state} />
    </div>
  );
}

function pinnedWords({ at, quantity }: Pin): string {
  const day = formatDate(at);
  return quantity === undefined
    ? t('tray.asPinned', [day])
    : t('tray.asPinnedAt', [day, formatNumber(quantity)]);
}
