import { t } from '@/utils/words';
import styles from './tray-note.module.css';

export interface TrayNoteProps {
  /** Of the offer. */
  title: string;
  note: string;
  onNote: (note: string) => void;
}

/** What the user wants to remember of an offer; kept when the field is left. */
export function TrayNote({ title, note, onNote }: TrayNoteProps) {
  return (
    <td>
      <textarea
        class={styles.note}
        aria-label={t('tray.note', [title])}
        rows={2}
        defaultValue={note}
        data-testid="note"
        onChange={(event) => onNote(event.currentTarget.value.trim())}
      />
    </td>
  );
}
