import { ExternalLink } from 'lucide';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './key-source.module.css';

/** Where a service gives out its keys. @param url one of the product's own */
export function KeySource({ url }: { url: string }) {
  return (
    <a class={styles.link} href={url} target="_blank" rel="noopener noreferrer">
      {t('options.getKey', [new URL(url).host])}
      <Icon node={ExternalLink} />
    </a>
  );
}
