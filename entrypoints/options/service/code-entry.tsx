import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { durationWords } from '@/utils/io/i18n/dates';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { CODE_LIFETIME_MS } from '@/utils/io/services/open-platform/consent';
import styles from './sign-in-section.module.css';
import { SignInVerdict } from './sign-in-section';
import type { SignInState } from './use-sign-in';

interface CodeEntryProps {
  signIn: SignInState;
  service: ServiceId;
}

/** Accepts a code that was copied from the consent page, which is valid for two minutes. */
export function CodeEntry({ signIn, service }: CodeEntryProps) {
  // The extension's own; the user can replace it by another app's.
  const [redirect, setRedirect] = useState(signIn.redirectUri);
  const [text, setText] = useState('');
  const [pastedAt, setPastedAt] = useState<number>();
  const left = useTimeLeft(pastedAt);

  const enter = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') setPastedAt(undefined);
    else setPastedAt(pastedAt ?? Date.now()); // it can be older, never newer
  };
  const use = () => {
    if (text.trim() === '') return;
    enter(''); // it is valid only once
    if (pastedAt === undefined || Date.now() - pastedAt >= CODE_LIFETIME_MS) signIn.late();
    else signIn.use({ text, redirectUri: redirect.trim() });
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
          onClick={() => signIn.open(redirect.trim())}
          testId="open-consent"
        />
        <TextField id="code" kind="secret" label={t('signIn.code')} value={text} onInput={enter} />
        {left !== undefined && (
          <p role="timer" data-testid="code-left">
            {left > 0 ? t('signIn.left', [durationWords(left)]) : t('signIn.codeLate')}
          </p>
        )}
        <div class={styles.action}>
          <Button label={t('signIn.use')} onClick={use} testId="use-code" />
          <SignInVerdict signIn={signIn} way="code" service={service} />
        </div>
      </div>
    </details>
  );
}

/** Maximum remaining validity of a code in milliseconds, or undefined without a code. */
function useTimeLeft(pastedAt: number | undefined): number | undefined {
  const [left, setLeft] = useState(CODE_LIFETIME_MS);
  useEffect(() => {
    if (pastedAt === undefined) return undefined;
    const update = () => setLeft(Math.max(0, pastedAt + CODE_LIFETIME_MS - Date.now()));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [pastedAt]);
  return pastedAt === undefined ? undefined : left;
}
