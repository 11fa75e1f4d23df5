import { ArrowUpRight } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';

/** Shows 1688's tab of the search. @param isNext it is what helps */
export function ShowTab({ isNext, onTab }: { isNext: boolean; onTab: () => void }) {
  return (
    <Button
      label={t('way.showTab')}
      icon={ArrowUpRight}
      look={isNext ? 'primary' : 'plain'}
      testId="show-tab"
      onClick={onTab}
    />
  );
}

/** Copies what the page looked like, to report it. */
export function CopySeen({ onCopySeen }: { onCopySeen: () => void }) {
  return <Button label={t('way.copySeen')} look="link" testId="copy-seen" onClick={onCopySeen} />;
}
