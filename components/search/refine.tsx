import { Search } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { filterName } from '@/utils/io/i18n/offer-words';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { Filter, Query } from '@/utils/core/model/query';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/field';
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

/** Words, filters and services beside the picture. */
export function RefineForms(props: RefineProps) {
  const { query, can, addable, onQuery, onAdd } = props;
  return (
    <div class={styles.body} data-testid="refine">
      {(can.words || can.filters.length > 0) && (
        <RefineForm key={JSON.stringify(query)} query={query} can={can} onQuery={onQuery} />
      )}
      {addable.map((service) => (
        <Button
          key={service}
          label={t('refine.add', [serviceName(service)])}
          testId={`add-${service}`}
          onClick={() => onAdd(service)}
        />
      ))}
    </div>
  );
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
