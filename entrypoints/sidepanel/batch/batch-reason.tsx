import { LockKeyholeOpen, Settings } from 'lucide';
import { Button } from '@/components/ui/button';
import { describeFailure } from '@/utils/i18n/error-messages';
import type { Failure } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/i18n/words';
import styles from './batch-panel.module.css';

const REMEDIES = new Set(['allow-access', 'options', 'set-up']);

export interface BatchReasonProps {
  reason: Failure;
  /** The service that was asked. */
  service: ServiceId | undefined;
  onAllow: () => void;
  onOptions: () => void;
}

/** Something has to be done about it before going on makes sense. */
export function hasRemedy(reason: Failure, service: ServiceId | undefined): boolean {
  return REMEDIES.has(describeFailure(reason, service).action);
}

/** Why a batch pauses by itself, and the one thing to do before it can go on. */
export function BatchReason({ reason, service, onAllow, onOptions }: BatchReasonProps) {
  const { sentence, action } = describeFailure(reason, service);
  return (
    <div class={styles.more} data-testid="batch-reason" data-error={reason.code}>
      <p>{reason.code === 'offline' ? t('batch.offline') : sentence}</p>
      {action === 'allow-access' && (
        <Button
          label={t('error.allow', [reason.detail?.host ?? t('error.theService')])}
          icon={LockKeyholeOpen}
          look="primary"
          onClick={onAllow}
        />
      )}
      {(action === 'options' || action === 'set-up') && (
        <Button label={t('error.openOptions')} icon={Settings} look="primary" onClick={onOptions} />
      )}
    </div>
  );
}
