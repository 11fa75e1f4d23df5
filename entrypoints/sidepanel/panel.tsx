import { useMemo } from 'preact/hooks';
import { OfferPane } from '@/components/list/offer-pane';
import { TranslationContext } from '@/components/offer-name/translation-context';
import { SellersContext } from '@/components/offer/sellers-context';
import { WatchContext } from '@/components/watch/watch-context';
import { DropHint, InputProblem } from '@/components/search/input-problem';
import { useFocusBack, useReturn } from '@/components/ui/focus-return';
import { useMediaQuery } from '@/components/ui/media-query';
import { t } from '@/utils/io/i18n/words';
import type { BatchState } from './batch/batch-state';
import { DETAILS_ID, useDetailsPlace, WIDE } from './details-beside';
import { HistoryStart } from './history/history-start';
import { inputProblemWords } from './input/picture-inputs';
import { PanelFoot } from './panel-foot';
import { PanelHead, allowSiteProps } from './panel-head';
import { PanelOffers } from './panel-offers';
import { announcement, panelView } from './panel-view';
import styles from './panel.module.css';
import { SECONDARY_VIEWS, SecondaryPanel, type SecondaryView } from './secondary-panel';
import type { PanelState } from './state';

export interface PanelProps {
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** The panel and its parts (`panel-*.tsx`) read the state; components take plain values and callbacks. */
export function Panel(props: PanelProps) {
  const { translation, sellers, watching } = props.state;
  const recognise = sellers.recognise.value;
  const { setOpinion: onOpinion, note } = sellers;
  const shown = useMemo(
    () => ({ recognise, onOpinion, onNote: note.open }),
    [recognise, onOpinion, note],
  );
  return (
    <TranslationContext.Provider value={translation.translations.value}>
      <SellersContext.Provider value={shown}>
        <WatchContext.Provider value={watching?.ofOffer.value}>
          <PanelParts {...props} />
        </WatchContext.Provider>
      </SellersContext.Provider>
    </TranslationContext.Provider>
  );
}

function PanelParts({ state, batch, onOptions }: PanelProps) {
  const view = panelView(state);
  const { outcome, status, search } = view;
  const { inputs, saved, watching } = state;
  const seller = state.seller.value;
  const problem = inputs.problem.value;
  const place = useDetailsPlace(state, view, useMediaQuery(WIDE));
  useReturn(seller?.from);
  const market = state.markets.open.value?.market;
  useFocusBack(market);
  const secondary = viewOf({
    batch: batch.isOpen.value,
    watch: watching?.view.isOpen.value,
    history: saved.history?.isOpen.value,
    order: state.order.isOpen.value,
  });
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
      <div class={styles.columns} data-beside={(place.isBeside && !market) || undefined}>
        <div class={styles.column}>
          <PanelHead {...shared} onPictures={batch.open} />
          <PanelOffers {...shared} batch={batch} details={place.details} />
          <HistoryStart state={state} onOptions={onOptions} />
        </div>
        {!market && place.row && place.details && (
          <OfferPane
            id={DETAILS_ID}
            offer={place.row.offer}
            context={state.compare.context.value}
            details={place.details}
            pictureOrigins={state.pictureOrigins.value}
            actions={seller ? undefined : state.actions.value}
          />
        )}
      </div>
      <PanelFoot state={state} view={view} onOptions={onOptions} />
      <output class="visually-hidden">
        {announcement(outcome, search, seller ? view.ofSeller?.total : view.total)}
      </output>
    </main>
  );
}

function viewOf(open: Readonly<Record<SecondaryView, boolean | undefined>>) {
  return SECONDARY_VIEWS.find((view) => open[view]);
}
