import { useMemo } from 'preact/hooks';
import type { OfferPaneProps } from '@/components/list/offer-pane';
import { TranslationContext } from '@/components/offer-name/translation-context';
import { SellersContext } from '@/components/offer/sellers-context';
import { WatchContext } from '@/components/watch/watch-context';
import { DropHint, InputProblem } from '@/components/search/input-problem';
import { useFocusBack, useReturn } from '@/components/ui/focus-return';
import { useMediaQuery } from '@/components/ui/media-query';
import { t } from '@/utils/io/i18n/words';
import { DETAILS_ID, useDetailsPlace, WIDE } from './details-beside';
import { late } from './late-parts';
import { useStore } from './store/use-store';
import { inputProblemWords } from './store/search/picture-inputs';
import { PanelFoot } from './panel-foot';
import { PanelHead, allowSiteProps } from './panel-head';
import { PanelOffers } from './panel-offers';
import { announcement, panelView } from './panel-view';
import styles from './panel.module.css';
import type { SecondaryPanelProps } from './secondary-panel';
import type { HistoryStartProps } from './history/history-start';

export interface PanelProps {
  onOptions: () => void;
}

/** The panel and its parts (`panel-*.tsx`) read the store; components take plain values and callbacks. */
export function Panel(props: PanelProps) {
  const {
    view,
    compare,
    late: { value: loaded },
  } = useStore();
  const { sellers } = compare;
  const recognise = sellers.recognise.value;
  const { setOpinion: onOpinion, note } = sellers;
  const shown = useMemo(
    () => ({ recognise, onOpinion, onNote: note.open }),
    [recognise, onOpinion, note],
  );
  return (
    <TranslationContext.Provider value={view.translations.value}>
      <SellersContext.Provider value={shown}>
        <WatchContext.Provider value={loaded?.watch?.ofOffer.value}>
          <PanelParts {...props} />
        </WatchContext.Provider>
      </SellersContext.Provider>
    </TranslationContext.Provider>
  );
}

function PanelParts({ onOptions }: PanelProps) {
  const store = useStore();
  const { search: ofSearch, compare, lists } = store;
  const view = panelView(store);
  const { outcome, status, search } = view;
  const { inputs } = ofSearch;
  const seller = compare.seller.value;
  const problem = inputs.problem.value;
  const place = useDetailsPlace(view, useMediaQuery(WIDE));
  useReturn(seller?.from);
  const secondary = store.view.shown.value;
  useFocusBack(secondary);
  if (secondary && store.late.value) {
    return <SecondaryPanel view={secondary} status={status} onOptions={onOptions} />;
  }
  const shared = { view, onOptions, allowSite: allowSiteProps(ofSearch) };
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={view.awaitsOffers || store.isFirstScreen.value ? 'running' : status}
      data-error={outcome.failure?.code}
      data-narrow={status === 'idle' || status === 'setup' ? true : undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {inputs.isDragging.value && <DropHint />}
      {problem && <InputProblem text={inputProblemWords(problem)} onDismiss={inputs.dismiss} />}
      <div class={styles.columns} data-beside={place.isBeside || undefined}>
        <div class={styles.column}>
          <PanelHead {...shared} />
          <RowOfSearch />
          <PanelOffers {...shared} details={place.details} />
          <HistoryStart onOptions={onOptions} />
        </div>
        {place.row && place.details && (
          <OfferPane
            id={DETAILS_ID}
            offer={place.row.offer}
            context={compare.context.value}
            details={place.details}
            pictureOrigins={ofSearch.pictureOrigins.value}
            actions={seller ? undefined : lists.actions.value}
          />
        )}
      </div>
      <PanelFoot view={view} />
      <ListKeys />
      <output class="visually-hidden">
        {announcement(outcome, search, seller ? view.ofSeller?.total : view.total)}
      </output>
    </main>
  );
}

const SecondaryPanel = late<SecondaryPanelProps>((loaded) => loaded.SecondaryPanel);
const OfferPane = late<OfferPaneProps>((loaded) => loaded.OfferPane);
const ListKeys = late((loaded) => loaded.ListKeys);
const RowOfSearch = late((loaded) => loaded.RowOfSearch);
const HistoryStart = late<HistoryStartProps>((loaded) => loaded.HistoryStart);
