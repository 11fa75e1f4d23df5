import { ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon';
import { t } from '@/utils/i18n/words';
import styles from './service-card.module.css';

interface ServiceCardProps {
  /** Stable hook for tests and automation. */
  id: string;
  name: string;
  /** What it needs and what it costs. */
  text: string;
  isChosen: boolean;
  onChoose: () => void;
  /** The fields, shown while the service is chosen. */
  children?: ComponentChildren;
}

/** One of the search services; exactly one is chosen. */
export function ServiceCard({ id, name, text, isChosen, onChoose, children }: ServiceCardProps) {
  return (
    <div class={styles.card} data-service={id}>
      <label class={styles.choice}>
        <input type="radio" name="service" checked={isChosen} onChange={onChoose} />
        <span class={styles.name}>{name}</span>
        <span class={styles.text}>{text}</span>
      </label>
      {isChosen && children && <div class={styles.form}>{children}</div>}
    </div>
  );
}

/** The page on which a service issues its keys. @param url one of the product's own */
export function KeySource({ url }: { url: string }) {
  return (
    <a class={styles.link} href={url} target="_blank" rel="noopener noreferrer">
      {t('options.getKey', [new URL(url).host])}
      <Icon node={ExternalLink} />
    </a>
  );
}
