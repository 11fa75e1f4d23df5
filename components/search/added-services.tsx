import { RotateCw } from 'lucide';
import type { Failure } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '../ui/button';
import styles from './added-services.module.css';

export interface AddedServicesProps {
  services: readonly {
    service: ServiceId;
    offers: number;
    isRunning: boolean;
    failure?: Failure | undefined;
  }[];
  onRetry: (service: ServiceId) => void;
}

/** One line of small text for each added service. */
export function AddedServices({ services, onRetry }: AddedServicesProps) {
  return (
    <div aria-live="polite">
      {services.map(({ service, offers, isRunning, failure }) => (
        <p key={service} class={styles.line} data-testid="added" data-service={service}>
          <span>{lineOf(serviceName(service), { offers, isRunning, failure, service })}</span>
          {failure && (
            <Button
              label={t('refine.again', [serviceName(service)])}
              icon={RotateCw}
              look="bare"
              testId="retry-added"
              onClick={() => onRetry(service)}
            />
          )}
        </p>
      ))}
    </div>
  );
}

type Line = AddedServicesProps['services'][number];

function lineOf(name: string, { service, offers, isRunning, failure }: Line): string {
  if (isRunning) return t('refine.asking', [name]);
  if (failure) return t('refine.failed', [name, describeFailure(failure, service).sentence]);
  return t('refine.added', offers, [name, formatNumber(offers)]);
}
