import { FileUp, FolderUp, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { LIST_LIMITS } from '@/utils/core/list/limits';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatDate } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { pasteKeys, serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { BatchModule } from '../store/batch';
import type { ProductListModule } from '../store/batch/product-list';
import styles from './list-intake.module.css';

interface ListIntakeProps {
  list: ProductListModule;
  batch: BatchModule;
  onOptions: () => void;
}

/** The ways to bring a list, and the lists that are kept. */
export function ListIntake({ list, batch, onOptions }: ListIntakeProps) {
  const { draft, kept, service } = list;
  const id = service.value;
  const failure = draft.failure.value;
  useDropAndPaste(draft, id !== undefined);
  return (
    <div class={styles.intake} data-testid="list-intake">
      <p>{t('productList.intro')}</p>
      {id === undefined ? (
        <section class={styles.lacking} data-testid="list-no-service">
          <p>{t(list.isPrivate ? 'productList.private' : 'productList.noService')}</p>
          {!list.isPrivate && (
            <Button label={t('error.openOptions')} look="primary" onClick={onOptions} />
          )}
        </section>
      ) : (
        <>
          <p class={styles.note}>{t('productList.sent', [serviceName(id)])}</p>
          <div class={styles.ways}>
            <Chooser
              icon={FileUp}
              label={t('productList.choose')}
              testId="list-files"
              onFiles={(chosen) => void draft.readFiles(chosen)}
            />
            <Chooser
              icon={FolderUp}
              label={t('productList.folder')}
              isFolder
              testId="list-folder"
              onFiles={(chosen) => void draft.readFiles(chosen)}
            />
          </div>
          <p class={styles.note}>
            {t('productList.drop', [pasteKeys()])}{' '}
            {t('productList.limits', [formatNumber(LIST_LIMITS.rows), MEGABYTES])}
          </p>
        </>
      )}
      {failure && (
        <p class={styles.failure} role="alert" data-testid="list-failure" data-error={failure.code}>
          {describeFailure(failure, id).sentence}
        </p>
      )}
      {kept.value.length > 0 && <Kept list={list} batch={batch} />}
    </div>
  );
}

const MEGABYTES = `${LIST_LIMITS.bytes / 1024 / 1024} MB`;

interface ChooserProps {
  icon: typeof FileUp;
  label: string;
  isFolder?: boolean;
  testId: string;
  onFiles: (files: readonly File[]) => void;
}

/** A button before the browser's own, which speaks the browser's language and not the panel's. */
function Chooser({ icon, label, isFolder = false, testId, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  // Preact has no such property.
  useEffect(() => void input.current?.toggleAttribute('webkitdirectory', isFolder), [isFolder]);
  return (
    <>
      <Button
        label={label}
        icon={icon}
        look={isFolder ? 'plain' : 'primary'}
        testId={`${testId}-button`}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        data-testid={testId}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // the same file again is another choice
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
    </>
  );
}

/** A list may be dropped anywhere on the view, and pasted while no field has the focus. */
function useDropAndPaste(draft: ProductListModule['draft'], isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      const [html = '', text = ''] = [data?.getData('text/html'), data?.getData('text/plain')];
      if (files.length === 0 && text === '') return;
      event.preventDefault();
      event.stopPropagation(); // a single picture would be searched
      if (files.length > 0) void draft.readFiles(files);
      else void draft.readClipboard({ html, text }, t('productList.title'));
    };
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), options);
    document.addEventListener('paste', (event) => take(event, event.clipboardData), options);
    return () => end.abort();
  }, [draft, isWanted]);
}

function Kept({ list, batch }: Pick<ListIntakeProps, 'list' | 'batch'>) {
  return (
    <section>
      <h3 class={styles.heading}>{t('productList.kept')}</h3>
      <ul>
        {list.kept.value.map(({ id, list: kept, createdAt, count }) => (
          <li key={id} class={styles.kept} data-testid="kept-list">
            <button
              type="button"
              class={styles.open}
              title={t('productList.open', [kept?.name ?? ''])}
              onClick={() => list.openKept(id)}
            >
              <span dir="auto" class={styles.name}>
                {kept?.name}
              </span>
              <span class={styles.note}>
                {formatDate(createdAt)} · {t('productList.rows', count, [formatNumber(count)])}
              </span>
            </button>
            <Confirm
              label={t('productList.remove')}
              icon={Trash2}
              question={t('productList.removeQuestion')}
              testId={`remove-list-${id}`}
              onConfirm={() => batch.send({ name: 'removeList', id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
