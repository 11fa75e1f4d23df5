import { TriangleAlert } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Message } from '../ui/message';

/** What is wrong with the history, or with one search in it. */
export type HistoryTroubleKind = 'newer' | 'unreadable' | 'full' | 'entry';

interface HistoryTroubleProps {
  kind: HistoryTroubleKind;
  onAgain: () => void;
  /** The history, or the search that cannot be read. */
  onDelete: () => void;
  onOptions: () => void;
}

/** What happened to the history, and the one thing to do about it. */
export function HistoryTrouble({ kind, onAgain, onDelete, onOptions }: HistoryTroubleProps) {
  const words = t(`history.problem.${kind}`);
  return (
    <Message icon={TriangleAlert} title={words} testId="history-problem">
      {kind === 'newer' && <Button label={t('history.action.again')} onClick={onAgain} />}
      {kind === 'full' && <Button label={t('history.action.options')} onClick={onOptions} />}
      {kind === 'entry' && <Button label={t('history.action.deleteEntry')} onClick={onDelete} />}
      {kind === 'unreadable' && (
        <Confirm
          label={t('history.action.deleteIt')}
          question={t('history.unreadableAsk')}
          testId="history-delete"
          onConfirm={onDelete}
        />
      )}
    </Message>
  );
}
