import { RotateCw } from 'lucide';
import type { Failure } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '../ui/button';
import { GlossaryTerm } from '../ui/glossary-term';
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

/** The services side by side: each line of the foot costs the offers its height. */
export function AddedServices({ services, onRetry }: AddedServicesProps) {
  return (
    <div class={styles.services} aria-live="polite">
      {services.map((one) => {
        const { service, failure } = one;
        const name = serviceName(service);
        return (
          <p key={service} class={styles.service} data-testid="added" data-service={service}>
            {failure ? (
              <GlossaryTerm
                label={t('refine.failed', [name])}
                text={describeFailure(failure, service).sentence}
              />
            ) : (
              stateOf(name, one)
            )}
            {failure && (
              <Button
                label={t('refine.again', [name])}
                icon={RotateCw}
                look="bare"
                testId="retry-added"
                onClick={() => onRetry(service)}
              />
            )}
          </p>
        );
      })}
    </div>
  );
}

type State = Pick<AddedServicesProps['services'][number], 'offers' | 'isRunning'>;

const stateOf = (name: string, { offers, isRunning }: State): string =>
  isRunning ? t('refine.asking', [name]) : t('refine.added', offers, [name, formatNumber(offers)]);
