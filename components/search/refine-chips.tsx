import { X } from 'lucide';
import { filterName } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { Query } from '@/utils/core/model/query';
import { Icon } from '../ui/icon';
import styles from './refine-chips.module.css';

interface RefineChipsProps {
  query: Query;
  onQuery: (query: Query) => void;
}

/** The words and filters of a search, each removed by one click. */
export function RefineChips({ query, onQuery }: RefineChipsProps) {
  const { words, isWordsOnly, filters = [], ...rest } = query;
  const wordsToo = { ...(words !== undefined && { words, ...(isWordsOnly && { isWordsOnly }) }) };
  return (
    <>
      {words !== undefined && (
        <Chip
          text={isWordsOnly ? t('refine.alone', [words]) : words}
          testId="drop-words"
          onDrop={() => onQuery({ ...rest, ...(filters.length > 0 && { filters }) })}
        />
      )}
      {filters.map((filter) => {
        const others = filters.filter((one) => one !== filter);
        return (
          <Chip
            key={filter}
            text={filterName(filter)}
            testId={`drop-${filter}`}
            onDrop={() =>
              onQuery({ ...rest, ...wordsToo, ...(others.length > 0 && { filters: others }) })
            }
          />
        );
      })}
    </>
  );
}

function Chip({ text, testId, onDrop }: { text: string; testId: string; onDrop: () => void }) {
  const label = t('refine.drop', [text]);
  return (
    <button
      type="button"
      class={styles.chip}
      aria-label={label}
      title={label}
      data-testid={testId}
      onClick={onDrop}
    >
      <bdi class={`${styles.text} cut`}>{text}</bdi>
      <Icon node={X} />
    </button>
  );
}
