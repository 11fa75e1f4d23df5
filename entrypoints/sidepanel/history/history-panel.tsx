import { CircleHelp } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HistoryTrouble } from '@/components/history/history-trouble';
import { KeptSearch } from '@/components/history/kept-search';
import { ViewHead } from '@/components/panel/view-head';
import { Message } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { t } from '@/utils/io/i18n/words';
import type { HistoryEntry } from '@/utils/core/model/history';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { type ProfileId, profileOf } from '@/utils/core/model/profiles';
import { oneSection } from '@/utils/core/pricing/sections';
import { rankOffers } from '@/utils/core/pricing/sort';
import { Offers } from '../paged-offers';
import type { HistoryView, ShownEntry } from '../store/history/history-view';
import { ViewedList, type ViewedListProps } from './viewed-list';

export interface HistoryPanelProps {
  view: HistoryView;
  listing: ViewedListProps['listing'];
  onOptions: () => void;
  /** How the offers of an entry are shown. */
  list: Omit<EntryOffersProps, 'entry'>;
}

/** The history, in place of the single search. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { view, listing, onOptions } = props;
  const shown = view.shown.value;
  const problem = view.problem.value;
  const title = useFocus(shown?.id);
  return (
    <>
      <ViewHead
        title={t('history.title')}
        titleRef={title}
        backLabel={t(shown && !view.isAlone.value ? 'history.backToList' : 'history.back')}
        backTestId="history-back"
        onBack={shown ? view.back : view.close}
      />
      {problem ? (
        <HistoryTrouble
          kind={problem}
          onAgain={view.open}
          onDelete={() => void view.clear()}
          onOptions={onOptions}
        />
      ) : shown ? (
        <Shown shown={shown} {...props} />
      ) : (
        <ViewedList view={view} listing={listing} />
      )}
    </>
  );
}

/** Moves the focus, as its element was removed: to the title, and back in the list to the opened row. */
function useFocus(shownId: string | undefined) {
  const title = useRef<HTMLHeadingElement>(null);
  const leftRef = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const left = shownId === undefined ? leftRef.current : undefined;
    leftRef.current = shownId;
    const row = left === undefined ? null : `[data-id="${CSS.escape(left)}"] button`;
    const button = row === null ? null : document.querySelector<HTMLElement>(row);
    (button ?? title.current)?.focus();
  }, [shownId]);
  return title;
}

interface ShownProps extends Pick<HistoryPanelProps, 'view' | 'onOptions' | 'list'> {
  shown: ShownEntry;
}

function Shown({ shown, view, onOptions, list }: ShownProps) {
  switch (shown.status) {
    case 'loading':
      return <SkeletonRows words={t('history.loading')} />;
    case 'gone':
      return <Message icon={CircleHelp} title={t('history.gone')} />;
    case 'unreadable':
      return (
        <HistoryTrouble
          kind="entry"
          onAgain={() => view.show(shown)}
          onDelete={() => view.remove(shown.id)}
          onOptions={onOptions}
        />
      );
    case 'known':
      return (
        <KeptSearch entry={shown.entry} check={view.check.value} onCheck={view.checkAgain}>
          <EntryOffers {...list} entry={shown.entry} />
        </KeptSearch>
      );
  }
}

export interface EntryOffersProps {
  entry: HistoryEntry;
  profile: ProfileId | undefined;
  /** A share: 0.3 is 30 %. */
  targetMargin: number | undefined;
  pictureOrigins: PictureOrigins;
}

/** The offers of an earlier search at its own quantity and currency. Nothing is requested again. */
export function EntryOffers({ entry, profile, targetMargin, pictureOrigins }: EntryOffersProps) {
  const { offers, row, perFen } = entry;
  const { sort, areMarkedLast } = profileOf(profile ?? 'stock');
  const ranked = rankOffers(offers, { sort, marksLast: areMarkedLast });
  return (
    <Offers
      sections={oneSection(ranked.map((offer) => ({ offer, isMember: false })))}
      context={{
        profile: profile ?? 'stock',
        quantity: row.quantity,
        targetMargin,
        ...(row.currency !== undefined &&
          perFen !== undefined && { own: { currency: row.currency, perFen } }),
      }}
      pictureOrigins={pictureOrigins}
    />
  );
}
