import { Search } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import styles from './words-instead.module.css';

/** Words, where the picture has found nothing. */
export function WordsInstead({ onWords }: { onWords: (words: string) => void }) {
  const id = useId();
  const [words, setWords] = useState('');
  return (
    <form
      class={styles.form}
      data-testid="words-instead"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onWords(words.trim());
      }}
    >
      <TextField
        id={id}
        label={t('refine.instead')}
        kind="words"
        value={words}
        onInput={setWords}
      />
      <Button label={t('refine.search')} icon={Search} type="submit" />
    </form>
  );
}
