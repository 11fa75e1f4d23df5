import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { lazily } from '@/components/ui/lazily';
import { addWords, t } from '@/utils/io/i18n/words';
import type { WatchPanelProps } from './watch-panel';

/** The view of watched offers with its words: no other start of the panel pays for them. */
export const WatchLoader = lazily<WatchPanelProps>(
  async () => {
    const [{ WatchPanel }] = await Promise.all([import('./watch-panel'), addWords('watch')]);
    return WatchPanel;
  },
  () => <SkeletonRows words={t('watch.title')} />,
);
