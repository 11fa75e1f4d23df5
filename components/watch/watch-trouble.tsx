import { TriangleAlert } from 'lucide';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatDate } from '@/utils/io/i18n/dates';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import type { Watch } from '@/utils/core/model/watch';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './watch-trouble.module.css';

interface WatchTroubleProps {
  service: ServiceId;
  trouble: NonNullable<Watch['trouble']>;
  onOptions: () => void;
  /** Absent without a picture to search with. */
  onSearch: (() => void) | undefined;
}

/** Why an offer could not be looked up, and the one thing to do about it. */
export function WatchTrouble({ service, trouble, onOptions, onSearch }: WatchTroubleProps) {
  const { sentence, action } = describeFailure(trouble.failure, service);
  const isOfOptions = action === 'options' || action === 'set-up' || action === 'allow-access';
  return (
    <div class={styles.trouble} data-testid="watch-trouble" data-error={trouble.failure.code}>
      <Icon node={TriangleAlert} size={14} />
      <div>
        <p>{t('watched.trouble', [formatDate(trouble.since), sentence])}</p>
        {isOfOptions ? (
          <Button label={t('watched.options')} look="link" onClick={onOptions} />
        ) : (
          onSearch && <Button label={t('watched.again')} look="link" onClick={onSearch} />
        )}
      </div>
    </div>
  );
}
