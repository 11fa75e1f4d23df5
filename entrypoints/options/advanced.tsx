import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { connectionOf, DEFAULT_SETTINGS, type ServiceId } from '@/utils/core/model/settings';
import styles from './advanced.module.css';

interface AdvancedProps {
  service: ServiceId;
  /** Address in the field; named while folded if it is not the service's own. */
  address: string;
  /** Opens it: a marked field must be seen. */
  isWrong: boolean;
  children: ComponentChildren;
}

/** What few users need. */
export function Advanced({ service, address, isWrong, children }: AdvancedProps) {
  const detailsRef = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isWrong && detailsRef.current) detailsRef.current.open = true;
  }, [isWrong]);
  const isOwn = address === connectionOf(DEFAULT_SETTINGS, service).baseUrl;
  return (
    <details class={styles.advanced} ref={detailsRef} data-testid="advanced">
      <summary class={styles.summary}>
        {t('options.advanced')} {!isOwn && <span class={styles.address}>{address}</span>}
      </summary>
      <div class={styles.content}>{children}</div>
    </details>
  );
}
