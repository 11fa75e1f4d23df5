import {
  Bell,
  Coins,
  Database,
  Globe,
  type IconNode,
  Info,
  Languages,
  Search,
  ShoppingCart,
} from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { t } from '@/utils/io/i18n/words';
import styles from './page-nav.module.css';
import type { PartId } from './part';

const ICONS: Record<PartId, IconNode> = {
  search: Search,
  costs: Coins,
  order: ShoppingCart,
  watching: Bell,
  language: Languages,
  access: Globe,
  data: Database,
  about: Info,
};

interface PageNavProps {
  ids: readonly PartId[];
  shown: PartId | undefined;
}

/** Links to the parts of the page: a row above them, or a column beside them where there is room. */
export function PageNav({ ids, shown }: PageNavProps) {
  const navRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = navRef.current;
    if (!nav) return undefined;
    // Answers at first too: the link of the shown part is in sight in every width.
    const observer = new ResizeObserver(() => {
      const link = nav.querySelector('[aria-current]');
      link?.scrollIntoView({ block: 'nearest', inline: 'center' });
    });
    observer.observe(nav);
    return () => observer.disconnect();
  }, [shown]);
  return (
    <nav ref={navRef} class={styles.nav} aria-label={t('options.title')} data-testid="options-nav">
      {ids.map((id) => (
        <a
          key={id}
          class={styles.link}
          href={`#${id}`}
          aria-current={id === shown ? 'page' : undefined}
        >
          <Icon node={ICONS[id]} />
          {t(`options.part.${id}`)}
        </a>
      ))}
    </nav>
  );
}
