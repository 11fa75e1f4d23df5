import { FirstUse } from '@/components/panel/first-use';
import { PanelMenu } from '@/components/panel/panel-menu';
import { PictureRow, type PictureRowProps } from '@/components/panel/picture-row';
import { PictureSheet } from '@/components/panel/picture-sheet';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { RefineChips } from '@/components/search/refine-chips';
import { UnreadBell } from '@/components/watch/unread-bell';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { moneyText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { toMinor } from '@/utils/core/model/money';
import { setUpServices } from '@/utils/core/model/accounts';
import { couldBeAllSites } from './access';
import { Answer, Chips, Spread, TERMS_SHEET } from './panel-terms';
import styles from './panel-head.module.css';
import type { PanelView } from './panel-view';
import type { PanelState } from './state';

export interface PanelHeadProps {
  state: PanelState;
  view: PanelView;
  allowSite: AllowSiteProps | undefined;
  onOptions: () => void;
  onPictures: () => void;
}

/** What stands above the offers: the picture, the answer or the progress, and the chips. */
export function PanelHead(props: PanelHeadProps) {
  const { state, view } = props;
  const { search, hasOffers, awaitsOffers } = view;
  const { compare, refining } = state;
  const seller = state.seller.value;
  const isOffers = !seller && !state.markets.open.value;
  const isCompared = hasOffers || awaitsOffers;
  const query = refining.query.value;
  const isRefined = query.words !== undefined || query.filters !== undefined;
  return (
    <>
      {search ? (
        <SearchedPicture {...props} isPriced={isCompared && !seller} />
      ) : (
        <Bar {...props} />
      )}
      {search && isRefined && (
        <div class={styles.refining}>
          <RefineChips query={query} onQuery={refining.refine} />
        </div>
      )}
      {isCompared && !seller && <Answer {...props} />}
      {!isCompared && view.status === 'done' && (
        <Spread state={state} own={undefined} onOptions={props.onOptions} />
      )}
      {isCompared && (seller || isOffers) && <Chips {...props} />}
      {isCompared && isOffers && compare.costs.value.profile === undefined && (
        <FirstUse quantity={compare.inputs.value.quantity} onProfile={compare.chooseProfile} />
      )}
    </>
  );
}

/** Head without a search: the name, and the menu at its usual place. */
function Bar(props: PanelHeadProps) {
  return (
    <div class={styles.bar}>
      <p class={styles.name}>{t('extensionName')}</p>
      <Menu {...props} />
    </div>
  );
}

function SearchedPicture(props: PanelHeadProps & { isPriced: boolean }) {
  const { state, view, allowSite, isPriced } = props;
  const { search, status, imageUrl } = view;
  const { amount, currency } = state.compare.terms.value;
  if (!search) return null;
  const facts = search.picture;
  const crop = {
    area: search.area,
    proposeParts: state.proposeParts,
    onSearch: state.searchArea,
  };
  const minor = amount === undefined ? undefined : toMinor(amount, currency);
  const priceText = minor === undefined ? undefined : moneyText({ minor, currency });
  return (
    <PictureRow
      target={search.target}
      imageUrl={imageUrl}
      facts={facts}
      isLoading={status === 'running'}
      price={isPriced ? { text: priceText, sheetId: TERMS_SHEET } : undefined}
      seen={seenBefore(state)}
      original={
        allowSite && view.outcome.failure?.code !== 'access-missing'
          ? { grants: t('picture.grants', [allowSite.host]), onAllow: allowSite.onAllow }
          : undefined
      }
      renderAbout={(close) =>
        imageUrl !== undefined &&
        facts && (
          <PictureSheet
            facts={facts}
            enlarged={view.isEnlarged}
            imageUrl={imageUrl}
            alternatives={state.alternatives.value}
            onAlternative={state.chooseAlternative}
            crop={state.canSearchArea.value ? crop : undefined}
            close={close}
          />
        )
      }
      // An old result is seldom searched again, a failed search often.
      onRetry={view.canRetry && status !== 'done' ? state.retry : undefined}
      menu={<Menu {...props} />}
    />
  );
}

/** What is said of an earlier search, and the way to it. */
function seenBefore({ saved, now }: PanelState): PictureRowProps['seen'] {
  const { seen, history } = saved;
  const earlier = seen.ofSearch.value;
  if (!earlier || !history) return undefined;
  return { when: formatEarlier(earlier.at, now.value), onOpen: () => history.show(earlier) };
}

function Menu({ state, view, onOptions, onPictures }: PanelHeadProps) {
  const { settings, search, status, inputs } = view;
  const { refining, saved, watching } = state;
  const can = refining.can.value;
  const isSetUp = status !== 'setup';
  const hasOtherInputs = search !== undefined && isSetUp;
  return (
    <>
      {watching && <UnreadBell unread={watching.unread.value} onOpen={watching.view.open} />}
      <PanelMenu
        service={settings.service}
        services={setUpServices(settings)}
        onService={state.chooseService}
        onRetry={
          view.canRetry && status === 'done' && view.answeredAt === undefined
            ? state.retry
            : undefined
        }
        refine={
          search?.picture &&
          can &&
          (can.words ||
            can.filters.length > 0 ||
            refining.addable.value.length > 0 ||
            state.markets.addable.value.length > 0)
            ? {
                query: refining.query.value,
                can,
                addable: refining.addable.value,
                markets: state.markets.addable.value,
                onQuery: refining.refine,
                onAdd: state.addService,
                onMarket: state.markets.ask,
              }
            : undefined
        }
        inputs={hasOtherInputs ? inputs : undefined}
        onPictures={hasOtherInputs ? onPictures : undefined}
        onAllSites={couldBeAllSites(state.access.value) ? state.allowAllSites : undefined}
        onHistory={saved.history?.open}
        onWatched={watching?.view.open}
        onOptions={onOptions}
      />
    </>
  );
}

/** The text of the button for access that is missing. */
export function allowSiteProps({
  access,
  accessRefused,
  outcome,
  allowAccess,
  allowAllSites,
}: PanelState): AllowSiteProps | undefined {
  if (access.value === undefined) return undefined;
  const { host } = access.value;
  const isMissing = outcome.value.failure?.code === 'access-missing';
  return {
    host,
    label: isMissing ? t('error.allow', [host]) : t('picture.getOriginal', [host]),
    refused: accessRefused.value,
    onAllow: allowAccess,
    onAllowAll: couldBeAllSites(access.value) ? allowAllSites : undefined,
  };
}
