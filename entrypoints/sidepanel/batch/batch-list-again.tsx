import { ListRestart } from 'lucide';
import { Button } from '@/components/ui/button';
import { t } from '@/utils/i18n/words';
import type { BatchState } from './batch-state';

export interface ListAgainProps {
  batch: BatchState;
}

/** The pictures of the page in front, in place of these. */
export function ListAgain({ batch }: ListAgainProps) {
  return (
    <Button
      label={t('batch.listAgain')}
      icon={ListRestart}
      testId="batch-list"
      onClick={() => batch.send({ name: 'listPictures' })}
    />
  );
}
