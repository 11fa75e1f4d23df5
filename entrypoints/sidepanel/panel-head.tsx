import type { MenuContentProps, TabsMenu } from '@/components/panel/menu-content';
import { PanelMenu } from '@/components/panel/panel-menu';
import { PictureRow, type PictureRowProps } from '@/components/panel/picture-row';
import type { PictureSheetProps } from '@/components/panel/picture-sheet';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { RefineChips } from '@/components/search/refine-chips';
import { UnreadBell } from '@/components/watch/unread-bell';
import { patternHost } from '@/utils/io/access';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { amountText, doubtText } from '@/utils/io/i18n/format';
import { retryWords } from '@/utils/io/i18n/search-words';
import { nameLanguage, t } from '@/utils/io/i18n/words';
import { setUpServices } from '@/utils/core/model/accounts';
import { useCopySeen } from './copy-seen';
import { late } from './late-parts';
import { couldBeAllSites } from './store/search/service';
import { Answer, Chips, TERMS_SHEET } from './panel-terms';
import styles from './panel-head.module.css';
import type { PanelView } from './panel-view';
import type { Store } from './store';
import { useStore } from './store/use-store';

export interface PanelHeadProps {
  view: PanelView;
  allowSite: AllowSiteProps | undefined;
  onOptions: () => void;
}

/** What stands above the offers: the picture, the answer or the progress, and the chips. */
export function PanelHead(props: PanelHeadProps) {
  const { view } = props;
  const { search, hasOffers, awaitsOffers } = view;
  const {
    compare,
    search: { refining },
  } = useStore();
  const seller = compare.seller.value;
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
      {isCompared && !seller && <Answer view={view} />}
      {isCompared && <Chips {...props} />}
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
  const { view, allowSite, isPriced } = props;
  const store = useStore();
  const { search: ofSearch, compare } = store;
  const { search, status, imageUrl } = view;
  const { amount, currency, isDoubtful } = compare.terms.value;
  if (!search) return null;
  const facts = search.picture;
  const crop = {
    area: search.area,
    proposeParts: ofSearch.proposeParts,
    onSearch: ofSearch.searchArea,
  };
  const text = amount === undefined ? undefined : amountText(amount, currency);
  return (
    <PictureRow
      target={search.target}
      imageUrl={imageUrl}
      facts={facts}
      isLoading={status === 'running'}
      price={
        isPriced && text !== undefined
          ? { text: doubtText(text, isDoubtful), sheetId: TERMS_SHEET }
          : undefined
      }
      seen={seenBefore(store)}
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
            alternatives={ofSearch.alternatives.value}
            onAlternative={ofSearch.chooseAlternative}
            crop={ofSearch.canSearchArea.value ? crop : undefined}
            close={close}
          />
        )
      }
      // An old result is seldom searched again, a failed search often.
      onRetry={view.canRetry && status !== 'done' ? ofSearch.retry : undefined}
      retryLabel={retryWords(search)}
      menu={<Menu {...props} />}
    />
  );
}

/** What is said of an earlier search, and the way to it. */
function seenBefore({ late: { value: loaded }, search }: Store): PictureRowProps['seen'] {
  if (!loaded) return undefined;
  const { seen, view } = loaded.history;
  const earlier = seen.ofSearch.value;
  if (!earlier || !view) return undefined;
  return { when: formatEarlier(earlier.at, search.now.value), onOpen: () => view.show(earlier) };
}

function Menu({ view, onOptions }: PanelHeadProps) {
  const {
    search: ofSearch,
    view: ofStore,
    late: { value: loaded },
  } = useStore();
  const { history, watch, batch, productList } = loaded ?? {};
  const { settings, search, status, inputs } = view;
  const { refining } = ofSearch;
  const can = refining.can.value;
  const tabs = useTabsMenu(view);
  const isSetUp = status !== 'setup';
  const hasOtherInputs = search !== undefined && isSetUp;
  return (
    <>
      {watch && <UnreadBell unread={watch.unread.value} onOpen={watch.view.open} />}
      <PanelMenu>
        {(close) => (
          <MenuContent
            close={close}
            service={settings.service}
            services={setUpServices(settings)}
            onService={ofSearch.chooseService}
            retry={
              view.canRetry && status === 'done' && view.answeredAt === undefined
                ? { label: retryWords(search), onRetry: ofSearch.retry }
                : undefined
            }
            page={view.page}
            tabs={tabs}
            refine={
              search?.picture &&
              can &&
              (can.words || can.filters.length > 0 || refining.addable.value.length > 0)
                ? {
                    query: refining.query.value,
                    can,
                    addable: refining.addable.value,
                    onQuery: refining.refine,
                    onAdd: ofSearch.addService,
                  }
                : undefined
            }
            inputs={hasOtherInputs ? inputs : undefined}
            onPictures={hasOtherInputs ? batch?.open : undefined}
            onList={productList?.open}
            onAllSites={couldBeAllSites(ofSearch.access.value) ? ofSearch.allowAllSites : undefined}
            onHistory={history?.view?.open}
            onWatched={watch?.view.open}
            onKeys={view.hasOffers ? () => ofStore.showKeys(true) : undefined}
            onOptions={onOptions}
          />
        )}
      </PanelMenu>
    </>
  );
}

/** Nothing of it while the tab is needed. */
function useTabsMenu({ status, search }: PanelView): TabsMenu {
  const { tabs1688 } = useStore().search;
  const copySeen = useCopySeen();
  const isNeeded = status === 'running' || status === 'handed-off';
  return {
    onShow: !isNeeded && tabs1688.hasOfSearch.value ? tabs1688.show : undefined,
    count: isNeeded ? 0 : tabs1688.own.value.length,
    onClose: tabs1688.close,
    onCopySeen: !isNeeded && search?.way ? copySeen : undefined,
  };
}

/** The text of the button for access that is missing. */
export function allowSiteProps({
  access,
  accessRefused,
  outcome,
  allowAccess,
  allowAllSites,
}: Store['search']): AllowSiteProps | undefined {
  if (access.value === undefined) return undefined;
  const { host, origins } = access.value;
  const isMissing = outcome.value.failure?.code === 'access-missing';
  return {
    host: hostsInWords(origins),
    label: isMissing ? t('error.allow', [host]) : t('picture.getOriginal', [host]),
    refused: accessRefused.value,
    onAllow: allowAccess,
    onAllowAll: couldBeAllSites(access.value) ? allowAllSites : undefined,
  };
}

/** One prompt may give several hosts: those of a service, and of its pictures. */
function hostsInWords(origins: readonly string[]): string {
  const hosts = new Set(origins.flatMap((origin) => patternHost(origin) ?? []));
  return new Intl.ListFormat(nameLanguage()).format(hosts);
}

const MenuContent = late<MenuContentProps>((loaded) => loaded.MenuContent);
const PictureSheet = late<PictureSheetProps>((loaded) => loaded.PictureSheet);
