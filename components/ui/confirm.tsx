import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Button } from './button';
import { Dialog } from './dialog';

interface ConfirmProps {
  /** What it does, on both buttons. */
  label: string;
  icon?: IconNode;
  /** What is lost by it. */
  question: string;
  /** Further text on what is lost, and what else may be. */
  children?: ComponentChildren;
  onConfirm: () => void;
  /** Id of the first button, also for tests; the second has `<testId>-confirm`. */
  testId: string;
}

/** A button that asks for confirmation in a dialog. */
export function Confirm({ label, icon, question, children, onConfirm, testId }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div>
      <Button
        label={label}
        {...(icon && { icon })}
        id={testId}
        testId={testId}
        onClick={() => dialog.current?.showModal()}
      />
      <Dialog
        dialog={dialog}
        labelledBy={id}
        answers={
          <>
            <Button label={t('history.cancel')} onClick={close} />
            <Button
              label={label}
              look="primary"
              testId={`${testId}-confirm`}
              onClick={() => {
                close();
                onConfirm();
              }}
            />
          </>
        }
      >
        <p id={id}>{question}</p>
        {children}
      </Dialog>
    </div>
  );
}
