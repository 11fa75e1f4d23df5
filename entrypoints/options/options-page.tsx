import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/message';
import { t } from '@/utils/io/i18n/words';
import { watchNotSaved } from '@/utils/io/storage/not-saved';
import styles from './options-page.module.css';
import { PageNav } from './page-nav';
import { PART_IDS, type PartId, showPlace, usePart } from './part';
import { Section } from './section';

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
