import { LockKeyholeOpen, Settings } from 'lucide';
import { Button } from '@/components/button';
import { describeFailure } from '@/utils/error-messages';
import type { Failure } from '@/utils/errors';
import { t } from '@/utils/words';
import styles from './batch-panel.module.css';

export interface BatchReasonProps {
  reason: Failure;
  onAllow: () => void;
  onOptions: () => void;
}

/** Why a batch pauses by itself, and the one thing to do before it can go on. */
export function BatchReason({ reason, onAllow, onOptions }: BatchReasonProps) {
  const { sentence, action } = describeFailure(reason);
  return (
    <div class={styles.more} data-testid="batch-reason" data-error={reason.code}>
      <p>{sentence}</p>
      {action === 'allow-access' && (
        <Button
          label={t('error.allow', [reason.detail?.host ?? t('error.theService')])}
          icon={LockKeyholeOpen}
          onClick={onAllow}
        />
      )}
      {(action === 'options' || action === 'set-up') && (
        <Button label={t('error.openOptions')} icon={Settings} onClick={onOptions} />
      )}
    </div>
  );
}
