import { t } from '@/utils/io/i18n/words';
import { useStore } from './store/use-store';

/** Copies what was seen of the search's page in the click, and says so. */
export function useCopySeen(): () => void {
  const { search, view } = useStore();
  return () => {
    const report = search.tabs1688.report();
    if (report === undefined) return;
    view.copyText(report).then(
      () => view.output.show({ text: t('saving.copied') }),
      () => view.output.show({ text: t('saving.notCopied') }),
    );
  };
}
