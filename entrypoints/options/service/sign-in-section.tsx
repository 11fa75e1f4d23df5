import styles from './sign-in-section.module.css';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Entry, Verdict } from './save';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '@/components/ui/button';
import { CODE_LIFETIME_MS } from '@/utils/io/services/open-platform/consent';
import { Copy } from 'lucide';
import { Outcome } from '@/components/ui/message';
import { TextField } from '@/components/ui/field';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { durationWords } from '@/utils/io/i18n/dates';
import { sentences, t } from '@/utils/io/i18n/words';
import { signInRedirectUri } from '@/utils/io/platform';
import {
  type Opened,
  type Pasted,
  type SignInOutcome,
  openConsent,
  signIn as openConsentPage,
  signInByCode,
} from './sign-in';
import { useEffect, useState } from 'preact/hooks';

interface SignInSectionProps {
  signIn: SignInState;
  service: ServiceId;
}

/** Signing in to the open platform, which returns the tokens of an app. */
export function SignInSection({ signIn, service }: SignInSectionProps) {
  const [copied, setCopied] = useState<'signIn.copied' | 'signIn.notCopied'>();
  const { redirectUri, start } = signIn;
  return (
    <section class={styles.section} aria-labelledby="sign-in-title" data-testid="sign-in">
      <h3 class={styles.title} id="sign-in-title">
        {t('signIn.title')}
      </h3>
      <p class={styles.text}>{t('signIn.text')}</p>
      <p class={styles.address}>
        <code data-testid="redirect-uri">{redirectUri}</code>
        <Button
          label={t('signIn.copy')}
          icon={Copy}
          look="bare"
          onClick={() =>
            void navigator.clipboard.writeText(redirectUri).then(
              () => setCopied('signIn.copied'),
              () => setCopied('signIn.notCopied'),
            )
          }
          testId="copy-redirect"
        />
        <output data-testid="redirect-copied">{copied && t(copied)}</output>
      </p>
      <div class={styles.action}>
        <Button label={t('signIn.start')} onClick={start} testId="start-sign-in" />
        <SignInVerdict signIn={signIn} way="button" service={service} />
      </div>
    </section>
  );
}

interface SignInVerdictProps extends SignInSectionProps {
  way: SignInMethod;
}

/** How signing in ended, beside the button that was pressed. */
function SignInVerdict({ signIn: { outcome, way: last }, way, service }: SignInVerdictProps) {
  const isHere = way === last;
  const ended = outcome === 'running' || !isHere ? undefined : outcome;
  return (
    <output
      data-testid={isHere ? 'sign-in-verdict' : undefined}
      data-verdict={ended && signInCode(ended)}
    >
      {isHere && outcome === 'running' && t('signIn.running')}
      {ended && <Outcome isGood={ended.kind === 'signed-in'} words={signInWords(ended, service)} />}
    </output>
  );
}

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

interface SignInProps {
  /** The app's fields, which signing in saves. */
  entry: Entry;
  onSignedIn: (stored: Credentials) => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** Which of the two ways was used last: its outcome is shown there. */
type SignInMethod = 'button' | 'code';

type SignInState = ReturnType<typeof useSignIn>;

/** Signing in to the open platform, by its button or by a code that was copied from its page. */
export function useSignIn({ entry, onSignedIn, onWrong }: SignInProps) {
  const [outcome, setOutcome] = useState<SignInOutcome | 'running'>();
  const [way, setWay] = useState<SignInMethod>('button');
  const [opened, setOpened] = useState<Opened>();

  /** @param working started inside the click, as it requests access */
  const show = async (from: SignInMethod, working: Promise<SignInOutcome | undefined>) => {
    setWay(from);
    setOutcome('running');
    const ended = await working;
    setOutcome(ended);
    if (ended?.kind === 'signed-in') onSignedIn(ended.stored);
    if (ended?.kind === 'wrong') onWrong(ended);
  };
  const open = async (redirectTo: string) => {
    const page = { redirectUri: redirectTo, state: crypto.randomUUID() };
    const answer = await openConsent(entry, page);
    setOpened('kind' in answer ? undefined : answer);
    return 'kind' in answer ? answer : undefined;
  };
  return {
    /** The extension's own address, to which the consent page redirects. */
    redirectUri: signInRedirectUri(),
    outcome,
    way,
    start: () => void show('button', openConsentPage(entry)),
    open: (redirectTo: string) => void show('code', open(redirectTo)),
    /** Called inside the click, so that access can be requested. */
    use: (pasted: Omit<Pasted, 'opened'>) =>
      void show('code', signInByCode(entry, { ...pasted, opened })),
    /** The code has expired. */
    late: () => {
      setWay('code');
      setOutcome({ kind: 'stopped', why: 'code-late' });
    },
  };
}

const STOPPED = {
  'no-app': 'signIn.noApp',
  cancelled: 'signIn.cancelled',
  'state-wrong': 'signIn.stateWrong',
  'not-opened': 'signIn.notOpened',
  'no-code': 'signIn.noCode',
  'code-late': 'signIn.codeLate',
  'code-refused': 'signIn.codeRefused',
} as const;

/** Code for tests and automation: `ok`, or the error code. */
function signInCode(outcome: SignInOutcome): string {
  switch (outcome.kind) {
    case 'signed-in':
      return 'ok';
    case 'stopped':
      return outcome.why;
    case 'failed':
      return outcome.failure.code;
    case 'wrong':
      return 'wrong';
  }
}

function signInWords(outcome: SignInOutcome, service: ServiceId): string {
  switch (outcome.kind) {
    case 'signed-in':
      return t('signIn.done');
    case 'stopped':
      return t(STOPPED[outcome.why]);
    case 'failed': {
      const { sentence, quote } = describeFailure(outcome.failure, service);
      return quote === undefined ? sentence : sentences(sentence, quote);
    }
    case 'wrong':
      return t('options.notSaved');
  }
}
