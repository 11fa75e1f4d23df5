import { Button } from '@/components/ui/button';
import { Outcome } from '@/components/ui/message';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import type { Verdict } from './save';
import styles from './service/service-card.module.css';
import { isGood, verdictCode, verdictWords } from './service/verdict';

interface SaveRowProps {
  service: ServiceId;
  verdict: Verdict | undefined;
  onTest: () => void;
}

/** Saves or tests the open service, and says beside the buttons what came of it. */
export function SaveRow({ service, verdict, onTest }: SaveRowProps) {
  const shown = verdict?.kind === 'forgotten' ? undefined : verdict;
  return (
    <div class={styles.end}>
      <Button type="submit" label={t('options.save')} look="primary" testId="save" />
      <span data-testid="test-connection" data-verdict={verdict && verdictCode(verdict)}>
        <Button label={t('options.test')} onClick={onTest} testId="test" />
      </span>
      <output data-testid="verdict" data-verdict={shown?.kind}>
        {shown && <Outcome isGood={isGood(shown)} words={verdictWords(shown, service)} />}
      </output>
    </div>
  );
}
