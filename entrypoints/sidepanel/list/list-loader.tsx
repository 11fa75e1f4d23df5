import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { lazily } from '@/components/ui/lazily';
import { addWords, t } from '@/utils/io/i18n/words';
import type { ListPanelProps } from './list-panel';

/** The view of lists with its words: no other start of the panel pays for them. */
export const ListLoader = lazily<ListPanelProps>(
  async () => {
    const [{ ListPanel }] = await Promise.all([
      import('./list-panel'),
      addWords('lists'),
      addWords('documents'),
    ]);
    return ListPanel;
  },
  () => <SkeletonRows words={t('batch.productList')} />,
);
