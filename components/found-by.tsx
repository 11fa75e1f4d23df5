import type { ServiceId } from '@/utils/model/settings';
import { serviceName } from '@/utils/service-name';
import { t } from '@/utils/words';
import styles from './found-by.module.css';

/** Who found an offer, where several services were asked. */
export function FoundBy({ services }: { services: readonly ServiceId[] }) {
  const names = new Intl.ListFormat(t('languageTag')).format(services.map(serviceName));
  return (
    <p class={styles.foundBy} data-testid="found-by" data-services={services.join(' ')}>
      {t('offers.foundBy', [names])}
    </p>
  );
}
