import { SlidersHorizontal } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Filter, Query } from '@/utils/model/query';
import type { ServiceId } from '@/utils/model/settings';
import { serviceName } from '@/utils/service-name';
import { t } from '@/utils/words';
import { Button } from './button';
import { useEscape } from './escape';
import { Icon } from './icon';
import styles from './refine.module.css';
import { RefineChips } from './refine-chips';
import { RefineForm } from './refine-form';

/** What the service can do beside the picture. */
export interface CanRefine {
  words: boolean;
  wordsWithPicture?: boolean;
  filters: readonly Filter[];
}

export interface RefineProps {
  /** What is asked for now. */
  query: Query;
  can: CanRefine;
  /** Services whose offers can be added. */
  addable: readonly ServiceId[];
  onQuery: (query: Query) => void;
  onAdd: (service: ServiceId) => void;
}

/** All that a search can be told beside its picture, behind one control; in front, what it was told. */
export function Refine({ query, can, addable, onQuery, onAdd }: RefineProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hasForm = can.words || can.filters.length > 0;
  if (!hasForm && addable.length === 0) return null;

  /** What had the focus goes away. */
  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }
  function ask(changed: Query): void {
    close();
    onQuery(changed);
  }
  return (
    <section class={styles.refine} data-testid="refine" aria-label={t('refine.title')}>
      <button
        ref={opener}
        type="button"
        class={styles.opener}
        aria-expanded={isOpen}
        data-testid="refine-open"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={SlidersHorizontal} />
        {t('refine.title')}
      </button>
      <RefineChips query={query} onQuery={ask} />
      {isOpen && (
        <Opened onEscape={close}>
          {hasForm && (
            <RefineForm key={JSON.stringify(query)} query={query} can={can} onQuery={ask} />
          )}
          {addable.map((service) => (
            <Button
              key={service}
              label={t('refine.add', [serviceName(service)])}
              testId={`add-${service}`}
              onClick={() => {
                close();
                onAdd(service);
              }}
            />
          ))}
        </Opened>
      )}
    </section>
  );
}

function Opened({ onEscape, children }: { onEscape: () => void; children: ComponentChildren }) {
  useEscape(onEscape);
  return <div class={styles.body}>{children}</div>;
}
