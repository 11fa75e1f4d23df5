import { Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Outcome } from '@/components/ui/message';
import { durationWords } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { Credentials } from '@/utils/model/settings';
import { CODE_LIFETIME_MS } from '@/utils/services/open-platform/consent';
import type { OptionsContext } from './context';
import type { Entry, Verdict } from './save';
import {
  type Opened,
  openConsent,
  type Pasted,
  signIn,
  signInByCode,
  type SignInOutcome,
} from './sign-in';
import styles from './sign-in-section.module.css';
import { signInCode, signInWords } from './sign-in-words';

interface SignInSectionProps {
  /** The app's fields, which signing in saves. */
  entry: Entry;
  context: OptionsContext;
  onSignedIn: (stored: Credentials) => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** Signing in to the open platform, which returns the tokens of an app. */
export function SignInSection({ entry, context, onSignedIn, onWrong }: SignInSectionProps) {
  const [outcome, setOutcome] = useState<SignInOutcome | 'running'>();
  const [copied, setCopied] = useState<'signIn.copied' | 'signIn.notCopied'>();
  const [opened, setOpened] = useState<Opened>();
  const { redirectUri, newState, copy } = context.signIn;

  /** @param working started inside the click, as it requests access */
  const show = async (working: Promise<SignInOutcome | undefined>) => {
    setOutcome('running');
    const ended = await working;
    setOutcome(ended);
    if (ended?.kind === 'signed-in') onSignedIn(ended.stored);
    if (ended?.kind === 'wrong') onWrong(ended);
  };
  const open = async (redirectTo: string) => {
    const page = { redirectUri: redirectTo, state: newState() };
    const answer = await openConsent(entry, page, context);
    setOpened('kind' in answer ? undefined : answer);
    return 'kind' in answer ? answer : undefined;
  };
  const ended = outcome === 'running' ? undefined : outcome;
  return (
    <section class={styles.section} aria-labelledby="sign-in-title" data-testid="sign-in">
      <h2 class={styles.title} id="sign-in-title">
        {t('signIn.title')}
      </h2>
      <p class={styles.text}>{t('signIn.text')}</p>
      <p class={styles.address}>
        <code data-testid="redirect-uri">{redirectUri}</code>
        <Button
          label={t('signIn.copy')}
          icon={Copy}
          look="bare"
          onClick={() =>
            void copy(redirectUri).then(
              () => setCopied('signIn.copied'),
              () => setCopied('signIn.notCopied'),
            )
          }
          testId="copy-redirect"
        />
        <output data-testid="redirect-copied">{copied && t(copied)}</output>
      </p>
      <Button
        label={t('signIn.start')}
        onClick={() => void show(signIn(entry, context))}
        testId="start-sign-in"
      />
      <CodeEntry
        redirectUri={redirectUri}
        onOpen={(redirectTo) => void show(open(redirectTo))}
        onUse={(pasted) => void show(signInByCode(entry, { ...pasted, opened }, context))}
        onLate={() => setOutcome({ kind: 'stopped', why: 'code-late' })}
      />
      <output data-testid="sign-in-verdict" data-verdict={ended && signInCode(ended)}>
        {outcome === 'running' && t('signIn.running')}
        {ended && (
          <Outcome isGood={ended.kind === 'signed-in'} words={signInWords(ended, entry.service)} />
        )}
      </output>
    </section>
  );
}

interface CodeEntryProps {
  /** The extension's own; the user can replace it by another app's. */
  redirectUri: string;
  onOpen: (redirectUri: string) => void;
  /** Called inside the click, so that access can be requested. */
  onUse: (pasted: Omit<Pasted, 'opened'>) => void;
  /** The code has expired. */
  onLate: () => void;
}

/** Accepts a code that was copied from the consent page, which is valid for two minutes. */
function CodeEntry({ redirectUri, onOpen, onUse, onLate }: CodeEntryProps) {
  const [redirect, setRedirect] = useState(redirectUri);
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
    if (pastedAt === undefined || Date.now() - pastedAt >= CODE_LIFETIME_MS) onLate();
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
