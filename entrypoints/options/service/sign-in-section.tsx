import styles from './sign-in-section.module.css';
import type { Entry, Verdict } from './save';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '@/components/ui/button';
import { Copy } from 'lucide';
import { Outcome } from '@/components/ui/message';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { sentences, t } from '@/utils/io/i18n/words';
import { signInRedirectUri } from '@/utils/io/platform';
import { type SignInOutcome, signIn } from './sign-in';
import { useState } from 'preact/hooks';

interface SignInSectionProps {
  /** The app's fields, which signing in saves. */
  entry: Entry;
  onSignedIn: () => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** Signing in to the open platform, which returns the tokens of an app. */
export function SignInSection({ entry, onSignedIn, onWrong }: SignInSectionProps) {
  const [copied, setCopied] = useState<'signIn.copied' | 'signIn.notCopied'>();
  const [outcome, setOutcome] = useState<SignInOutcome | 'running'>();
  const redirectUri = signInRedirectUri();
  const ended = outcome === 'running' ? undefined : outcome;
  /** @param working started inside the click, as it requests access */
  const show = async (working: Promise<SignInOutcome>) => {
    setOutcome('running');
    const answer = await working;
    setOutcome(answer);
    if (answer.kind === 'signed-in') onSignedIn();
    if (answer.kind === 'wrong') onWrong(answer);
  };
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
        <Button
          label={t('signIn.start')}
          onClick={() => void show(signIn(entry))}
          testId="start-sign-in"
        />
        <output data-testid="sign-in-verdict" data-verdict={ended && signInCode(ended)}>
          {outcome === 'running' && t('signIn.running')}
          {ended && (
            <Outcome
              isGood={ended.kind === 'signed-in'}
              words={signInWords(ended, entry.service)}
            />
          )}
        </output>
      </div>
    </section>
  );
}

const STOPPED = {
  'no-app': 'signIn.noApp',
  cancelled: 'signIn.cancelled',
  'state-wrong': 'signIn.stateWrong',
  'no-code': 'signIn.noCode',
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
