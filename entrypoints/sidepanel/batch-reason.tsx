import { LockKeyholeOpen, Settings } from 'lucide';
import { Button } from '@/components/button';
import { describeFailure } from '@/utils/error-messages';
import type { Failure } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/words';
import styles from './batch-panel.module.css';

export interface BatchReasonProps {
  reason: Failure;
  /** The service that was asked. */
  service: ServiceId | undefined;
  onAllow: () => void;
  onOptions: () => void;
}

/** Why a batch pauses by itself, and the one thing to do before it can go on. */
export function BatchReason({ reason, service, onAllow, onOptions }: BatchReasonProps) {
  const { sentence, action } = describeFailure(reason, service);
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
