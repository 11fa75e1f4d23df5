import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { watchNotSaved } from '@/utils/not-saved';
import { t } from '@/utils/words';
import styles from './not-saved.module.css';

export interface NotSavedProps {
  /** Leads to where room can be made. */
  onShow: () => void;
}

/** Said over the page's lower edge: each section saves what it changes at once. */
export function NotSaved({ onShow }: NotSavedProps) {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => watchNotSaved(() => setSaid(true)), []);
  const action = {
    label: t('notSaved.show'),
    run: () => {
      setSaid(false);
      onShow();
    },
  };
  return (
    <div class={styles.place}>
      <Notice
        said={isSaid ? { text: t('notSaved.text'), action } : undefined}
        onDismiss={() => setSaid(false)}
        testId="not-saved"
      />
    </div>
  );
}
