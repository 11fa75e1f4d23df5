import { Search } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { filterName } from '@/utils/filter-name';
import type { Query } from '@/utils/model/query';
import { t } from '@/utils/words';
import { Button } from './button';
import { Checkbox } from './checkbox';
import type { CanRefine } from './refine';
import styles from './refine-form.module.css';
import { TextField } from './text-field';

export interface RefineFormProps {
  query: Query;
  can: CanRefine;
  onQuery: (query: Query) => void;
}

/** Words and filters, asked for together: each search costs a call of the user's own key. */
export function RefineForm({ query, can, onQuery }: RefineFormProps) {
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
