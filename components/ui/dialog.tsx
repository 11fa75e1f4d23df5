import type { ComponentChildren, RefObject } from 'preact';
import styles from './dialog.module.css';

interface DialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  /** Id of what names it. */
  labelledBy: string;
  children: ComponentChildren;
  /** The buttons below. */
  answers: ComponentChildren;
  onClose?: () => void;
  /** The dialog keeps its width, whatever the length of its text. */
  isWide?: boolean;
  testId?: string;
}

/** The browser's own dialog, which keeps and returns the focus, and takes Esc. */
export function Dialog(props: DialogProps) {
  const { dialog, labelledBy, children, answers, onClose, isWide, testId } = props;
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={labelledBy}
      data-wide={isWide || undefined}
      data-testid={testId}
      onClose={onClose}
    >
      {children}
      <div class={styles.answers}>{answers}</div>
    </dialog>
  );
}
