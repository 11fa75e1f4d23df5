import { Search, SlidersHorizontal } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { filterName } from '@/utils/i18n/offer-words';
import { serviceName } from '@/utils/i18n/search-words';
import { t } from '@/utils/i18n/words';
import type { Filter, Query } from '@/utils/model/query';
import type { ServiceId } from '@/utils/model/settings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/field';
import { useEscape } from '../ui/focus';
import { Icon } from '../ui/icon';
import { RefineChips } from './refine-chips';
import styles from './refine.module.css';

/** What the service can do beside the picture. */
interface CanRefine {
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

/** Words, filters and services beside the picture, behind one button; those in use stand in front. */
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

interface RefineFormProps {
  query: Query;
  can: CanRefine;
  onQuery: (query: Query) => void;
}

/** Words and filters, asked for together: each search costs a call of the user's own key. */
function RefineForm({ query, can, onQuery }: RefineFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(query.words ?? '');
  const [isAlone, setAlone] = useState(query.isWordsOnly ?? false);
  const [filters, setFilters] = useState(query.filters ?? []);
  const words = typed.trim();
  const isWordsOnly = isAlone || !can.wordsWithPicture;

  function submit(event: Event): void {
    event.preventDefault();
    onQuery({
      ...(query.sort && { sort: query.sort }),
      ...(words !== '' && { words, ...(isWordsOnly && { isWordsOnly }) }),
      ...(filters.length > 0 && { filters }),
    });
  }
  return (
    <form class={styles.form} onSubmit={submit}>
      {can.words && (
        <TextField
          id={id}
          kind="words"
          label={t('refine.words')}
          hint={can.wordsWithPicture ? undefined : t('refine.wordsOnly')}
          value={typed}
          onInput={setTyped}
        />
      )}
      {can.wordsWithPicture && words !== '' && (
        <Checkbox
          label={t('refine.withoutPicture')}
          isChecked={isAlone}
          onChange={setAlone}
          testId="words-alone"
        />
      )}
      {can.filters.length > 0 && (
        <fieldset class={styles.filters}>
          <legend>{t('refine.only')}</legend>
          {can.filters.map((filter) => (
            <Checkbox
              key={filter}
              label={filterName(filter)}
              isChecked={filters.includes(filter)}
              onChange={(isChecked) =>
                setFilters(
                  can.filters.filter((one) => (one === filter ? isChecked : filters.includes(one))),
                )
              }
              testId={`filter-${filter}`}
            />
          ))}
        </fieldset>
      )}
      <Button label={t('refine.search')} icon={Search} type="submit" testId="refine-search" />
    </form>
  );
}
