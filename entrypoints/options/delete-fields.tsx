import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/checkbox';
import { Confirm } from '@/components/confirm';
import { formatNumber } from '@/utils/format';
import { t } from '@/utils/words';
import type { Also, DataDeps } from './data';
import styles from './data-section.module.css';

export interface DeleteFieldsProps {
  deps: Pick<DataDeps, 'deleteHistory' | 'deleteEverything'>;
  /** Searches in the history; undefined while that is not known. */
  entries: number | undefined;
  /** Also where only some of it could be. */
  onDeleted: (also: Also) => void;
}

const NEITHER: Also = { settings: false, keys: false };
const TICKS = [
  ['settings', 'history.alsoSettings'],
  ['keys', 'history.alsoKeys'],
] as const;

/** The history, or everything, deleted after the question what is lost. */
export function DeleteFields({ deps, entries, onDeleted }: DeleteFieldsProps) {
  const [also, setAlso] = useState(NEITHER);
  const [said, setSaid] = useState('');
  const run = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      setSaid(done);
    } catch (error) {
      console.error(error);
      setSaid(t('history.notDeleted'));
    }
    setAlso(NEITHER);
    onDeleted(also);
  };
  return (
    <div class={styles.group}>
      <div class={styles.buttons}>
        <Confirm
          label={t('history.delete')}
          icon={Trash2}
          question={
            entries === undefined
              ? t('history.unreadableAsk')
              : t('history.deleteAsk', entries, [formatNumber(entries)])
          }
          testId="delete-history"
          onConfirm={() => void run(deps.deleteHistory, t('history.deleted'))}
        />
        <Confirm
          label={t('history.everything')}
          icon={Trash2}
          question={t('history.everythingAsk')}
          testId="delete-everything"
          onConfirm={() => void run(() => deps.deleteEverything(also), t('history.everythingDone'))}
        >
          <p>{t('history.everythingLost')}</p>
          {TICKS.map(([name, words]) => (
            <Checkbox
              key={name}
              label={t(words)}
              isChecked={also[name]}
              onChange={(isChecked) => setAlso({ ...also, [name]: isChecked })}
              testId={`also-${name}`}
            />
          ))}
        </Confirm>
      </div>
      <output data-testid="delete-said">{said}</output>
    </div>
  );
}
