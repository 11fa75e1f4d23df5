import styles from './options-page.module.css';
import type { ComponentChildren } from 'preact';
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
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/message';
import { PART_IDS, type PartId, showPlace, usePart } from './part';
import { Section } from './section';
import { t } from '@/utils/io/i18n/words';
import { useEffect, useRef, useState } from 'preact/hooks';
import { watchNotSaved } from '@/utils/io/storage/not-saved';

interface OptionsPageProps {
  /** The order is that of the navigation; what is absent has no link. */
  parts: { [Id in PartId]?: ComponentChildren };
  /** Shown whatever part is. */
  children?: ComponentChildren;
}

/** The navigation and one part; the others keep what was entered in them. */
export function OptionsPage({ parts, children }: OptionsPageProps) {
  const ids = PART_IDS.filter((id) => parts[id] !== undefined);
  const shown = usePart(ids);
  return (
    <div class={styles.page}>
      <header class={styles.head}>
        <h1 class={styles.title}>
          <span class={styles.product}>{t('extensionName')}</span> {t('options.title')}
        </h1>
        <PageNav ids={ids} shown={shown} />
      </header>
      <main class={styles.parts}>
        {ids.map((id) => (
          <div key={id} id={id} hidden={id !== shown}>
            {parts[id]}
          </div>
        ))}
        {children}
      </main>
    </div>
  );
}

/** Problems of all sections, at the lower edge of the page, as each saves its changes at once. */
export function NotSaved() {
  const [isShown, setShown] = useState(false);
  useEffect(() => watchNotSaved(() => setShown(true)), []);
  const action = {
    label: t('notSaved.show'),
    run: () => {
      setShown(false);
      showPlace('data'); // where storage can be freed
    },
  };
  return (
    <div class={styles.notice}>
      <Notice
        message={isShown ? { text: t('notSaved.text'), action } : undefined}
        onDismiss={() => setShown(false)}
        testId="not-saved"
      />
    </div>
  );
}

/** Shown instead of the services if no key can be stored. */
export function PrivateNote() {
  return <Section title={t('options.service')} text={t('keys.private')} id="private-note" />;
}

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
function PageNav({ ids, shown }: PageNavProps) {
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
