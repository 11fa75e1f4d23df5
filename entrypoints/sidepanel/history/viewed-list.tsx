import { HistoryList, type HistoryListProps } from '@/components/history/history-list';
import type { HistoryView } from '../store/history/history-view';

export interface ViewedListProps {
  view: HistoryView;
  /** What the list shows and does beside what the view knows. */
  listing: Pick<HistoryListProps, 'now' | 'isOn' | 'seenOf' | 'message' | 'onDismiss' | 'onExport'>;
}

/** The list as the view has it: in the view, and without a search at the start. */
export function ViewedList({ view, listing }: ViewedListProps) {
  const page = view.page.value;
  return (
    <HistoryList
      {...listing}
      rows={page?.rows}
      hasMore={page?.hasMore ?? false}
      words={view.words.value}
      today={view.today.value}
      isToday={view.isToday.value}
      onWords={view.find}
      onToday={view.showToday}
      onMore={view.more}
      onOpen={view.show}
      onRemove={view.remove}
    />
  );
}
