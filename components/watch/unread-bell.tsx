import { Bell } from 'lucide';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { Icon } from '../ui/icon';
import styles from './unread-bell.module.css';

interface UnreadBellProps {
  unread: number;
  onOpen: () => void;
}

/** Highest count that is read as a number. */
const MOST = 99;

/** Leads to the changes of watched offers; absent while all of them are read. */
export function UnreadBell({ unread, onOpen }: UnreadBellProps) {
  if (unread === 0) return null;
  const words = t('watch.unread', [formatNumber(unread)]);
  return (
    <button
      type="button"
      id="unread-bell"
      class={styles.bell}
      aria-label={words}
      title={words}
      data-testid="unread-bell"
      data-unread={unread}
      onClick={onOpen}
    >
      <Icon node={Bell} />
      <span aria-hidden="true">
        {unread > MOST ? `${formatNumber(MOST)}+` : formatNumber(unread)}
      </span>
    </button>
  );
}
