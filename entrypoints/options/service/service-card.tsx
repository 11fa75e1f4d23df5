import { Check, ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon';
import { t } from '@/utils/io/i18n/words';
import type { Readiness } from './service-form';
import styles from './service-card.module.css';

interface ServiceCardProps {
  /** Stable hook for tests and automation. */
  id: string;
  name: string;
  /** What it needs, in a sentence. */
  needs: string;
  readiness: Readiness;
  /** Searches go to it. */
  isUsed: boolean;
  isChosen: boolean;
  /** @param card what was pressed, with all around it */
  onChoose: (card: Element | null) => void;
  /** The fields, shown while the service is chosen. */
  children?: ComponentChildren;
}

/** One of the search services; exactly one is chosen, and open. */
export function ServiceCard(props: ServiceCardProps) {
  const { id, name, needs, readiness, isUsed, isChosen, onChoose, children } = props;
  const ids = { name: `name-${id}`, needs: `needs-${id}`, state: `state-${id}` };
  return (
    <div class={styles.card} data-service={id} data-open={isChosen || undefined}>
      <label class={styles.choice}>
        <input
          type="radio"
          id={`service-${id}`}
          name="service"
          checked={isChosen}
          aria-labelledby={ids.name}
          aria-describedby={`${ids.state} ${ids.needs}`}
          onChange={({ currentTarget }) => onChoose(currentTarget.closest('label'))}
        />
        <span class={styles.name} id={ids.name}>
          {name}
        </span>
        <span
          class={styles.state}
          id={ids.state}
          data-testid="service-state"
          data-state={readiness}
          data-used={isUsed || undefined}
        >
          {isUsed && <strong class={styles.used}>{t('options.inUse')}</strong>}
          {readiness === 'ready' && <Icon node={Check} />}
          {t(`options.readiness.${readiness}`)}
        </span>
        <span class={styles.text} id={ids.needs}>
          {needs}
        </span>
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
