import { FirstUse } from '@/components/panel/first-use';
import { Foot } from '@/components/panel/foot';
import { StatusLines } from '@/components/panel/status-lines';
import { Notice } from '@/components/ui/message';
import { pinProblemWords } from './store/lists/pins';
import { shownHistory } from './history/shown-history';
import { late } from './late-parts';
import { sellerProblemWords } from './store/comparison/sellers';
import styles from './panel-foot.module.css';
import type { PanelView } from './panel-view';
import type { Store } from './store';
import { useStore } from './store/use-store';

export interface PanelFootProps {
  view: PanelView;
}

/** Messages, the state of the list, and the foot with pins, today's searches and the export. */
export function PanelFoot({ view }: PanelFootProps) {
  const store = useStore();
  const { compare, lists } = store;
  const modules = store.late.value;
  const { tray } = lists;
  const { output } = store.view;
  const { offers } = tray.tray.value;
  const problem = problemOf(store);
  const hasList = view.hasOffers && !compare.seller.value;
  const today = view.search && modules && shownHistory(modules, store.search)?.today.value;
  return (
    <div class={styles.foot}>
      <Notice
        message={problem ?? output.message.value}
        onDismiss={problem?.dismiss ?? output.dismiss}
        testId="taken-said"
      />
      <Status view={view} />
      {hasList && compare.costs.value.profile === undefined && (
        <FirstUse quantity={compare.inputs.value.quantity} onProfile={compare.chooseProfile} />
      )}
      <Foot
        pins={offers.length}
        today={today ?? 0}
        isOpen={tray.isOpen.value}
        onPins={tray.toggle}
        onToday={() => modules?.history.view?.openToday()}
        exporting={
          hasList
            ? {
                hasEvidence: compare.context.value.profile === 'brand',
                onExport: (kind) => modules?.exports.fromList(kind),
              }
            : undefined
        }
      >
        <Pins />
      </Foot>
      <FootDialogs />
    </div>
  );
}

const Pins = late((loaded) => loaded.Pins);
const FootDialogs = late((loaded) => loaded.FootDialogs);

/** Why a pin, or an opinion or note on a seller, was not stored. */
function problemOf({ lists: { pins }, compare: { sellers } }: Store) {
  const ofPin = pins.problem.value;
  if (ofPin) return { text: pinProblemWords(ofPin), dismiss: pins.dismiss };
  const ofSeller = sellers.problem.value;
  return ofSeller && { text: sellerProblemWords(ofSeller), dismiss: sellers.dismiss };
}

function Status({ view }: PanelFootProps) {
  const { search: ofSearch, compare } = useStore();
  const { status, answeredAt, search } = view;
  const isEnded = status !== 'setup' && status !== 'running';
  return (
    <StatusLines
      answered={
        isEnded && answeredAt !== undefined
          ? { at: answeredAt, onAgain: ofSearch.retry }
          : undefined
      }
      nearLimit={isEnded ? ofSearch.nearLimit.value : undefined}
      offMinutes={isEnded ? search?.offMinutes : undefined}
      unreadable={isEnded ? (search?.way?.unreadable ?? 0) : 0}
      // Without a search its view offers that itself, unless a service is to be chosen first.
      page={status !== 'idle' && !ofSearch.isPageRead.value ? view.page : undefined}
      isAccessRefused={ofSearch.accessRefused.value && view.hasOffers}
      added={{ services: ofSearch.refining.added.value, onRetry: ofSearch.addService }}
      updated={{
        count: view.hasOffers && !compare.seller.value ? compare.moved.value : 0,
        onSort: compare.resort,
      }}
    />
  );
}
