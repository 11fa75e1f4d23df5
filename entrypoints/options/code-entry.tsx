import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { durationWords } from '@/utils/duration-words';
import { CODE_LIVES_MS } from '@/utils/providers/open-platform/authorize';
import { t } from '@/utils/words';
import type { Pasted } from './sign-in';
import styles from './sign-in-section.module.css';

export interface CodeEntryProps {
  /** The extension's own; another app's is typed over it. */
  redirectUri: string;
  onOpen: (redirectUri: string) => void;
  /** Called straight from the click, so that access can be asked for. */
  onUse: (pasted: Omit<Pasted, 'state'>) => void;
  /** The code can no longer be good. */
  onLate: () => void;
}

/** A code that was copied from the consent page, within the two minutes that it lives. */
export function CodeEntry({ redirectUri, onOpen, onUse, onLate }: CodeEntryProps) {
  const [redirect, setRedirect] = useState(redirectUri);
  const [text, setText] = useState('');
  const [pastedAt, setPastedAt] = useState<number>();
  const left = useTimeLeft(pastedAt);

  const enter = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') setPastedAt(undefined);
    else setPastedAt(pastedAt ?? Date.now()); // it may be older, never younger
  };
  const use = () => {
    if (text.trim() === '') return;
    enter(''); // it works once
    if (pastedAt === undefined || Date.now() - pastedAt >= CODE_LIVES_MS) onLate();
    else onUse({ text, redirectUri: redirect.trim() });
  };
  return (
    <details data-testid="paste-code">
      <summary class={styles.summary}>{t('signIn.paste')}</summary>
      <div class={styles.code}>
        <p class={styles.text}>{t('signIn.pasteText')}</p>
        <TextField
          id="redirect"
          kind="url"
          label={t('signIn.redirect')}
          value={redirect}
          onInput={setRedirect}
        />
        <Button
          label={t('signIn.open')}
          onClick={() => onOpen(redirect.trim())}
          testId="open-consent"
        />
        <TextField id="code" kind="secret" label={t('signIn.code')} value={text} onInput={enter} />
        {left !== undefined && (
          <p role="timer" data-testid="code-left">
            {left > 0 ? t('signIn.left', [durationWords(left)]) : t('signIn.codeLate')}
          </p>
        )}
        <Button label={t('signIn.use')} onClick={use} testId="use-code" />
      </div>
    </details>
  );
}

/** Milliseconds that a code has at most, or undefined without one. */
function useTimeLeft(pastedAt: number | undefined): number | undefined {
  const [left, setLeft] = useState(CODE_LIVES_MS);
  useEffect(() => {
    if (pastedAt === undefined) return undefined;
    const tell = () => setLeft(Math.max(0, pastedAt + CODE_LIVES_MS - Date.now()));
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [pastedAt]);
  return pastedAt === undefined ? undefined : left;
}
