import { useRef } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { Found } from './find';
import styles from './find-settings.module.css';
import { showAgain, showPlace } from './part';

interface FindSettingsProps {
  words: string;
  /** Undefined while nothing is looked for. */
  found: readonly Found[] | undefined;
  onWords: (words: string) => void;
}

/** A field that looks for settings, and links to those it has found. Enter opens the first, Escape ends it. */
export function FindSettings({ words, found, onWords }: FindSettingsProps) {
  const fieldRef = useRef<HTMLInputElement>(null);
  const endByEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    onWords('');
    fieldRef.current?.focus();
  };
  return (
    <search class={styles.find}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found ?? [];
          if (first) showPlace(first.id);
        }}
      >
        <input
          ref={fieldRef}
          class={styles.field}
          type="search"
          aria-label={t('findSettings.label')}
          placeholder={t('findSettings.label')}
          autocomplete="off"
          spellcheck={false}
          value={words}
          data-testid="find-settings"
          onInput={(event) => onWords(event.currentTarget.value)}
          onKeyDown={endByEscape}
        />
      </form>
      <output class={styles.count} data-testid="found-count">
        {found && countWords(found.length)}
      </output>
      {found && (
        <ul>
          {found.map(({ id, part, name, texts }) => (
            <li key={`${id} ${name}`}>
              <a
                class={styles.link}
                href={`#${id}`}
                data-testid="found"
                onClick={(event) => showAgain(event, id)}
                onKeyDown={endByEscape}
              >
                <span class={styles.name}>{name}</span>
                <span class={styles.part}>{t(`options.part.${part}`)}</span>
                {texts.map((text) => (
                  <span key={text} class={styles.text}>
                    {text}
                  </span>
                ))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

const countWords = (count: number): string =>
  count === 0 ? t('findSettings.none') : t('findSettings.count', count, [formatNumber(count)]);
