import { t } from '@/utils/words';
import styles from './offer-list.module.css';

/** Of the list, whichever part of it is on the page. */
export function listAttributes(count: number, view: 'list' | 'grid', columns: number | undefined) {
  return {
    class: styles.list,
    'aria-label': t('offers.list'),
    'data-testid': 'offers',
    'data-count': count,
    'data-view': view,
    ...(view === 'grid' && columns !== undefined && { style: { '--columns': columns } }),
  };
}
