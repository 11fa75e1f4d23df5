import { Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Outcome } from '@/components/ui/message';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import styles from './sign-in-section.module.css';
import { signInCode, signInWords } from './sign-in-words';
import type { SignInState, SignInMethod } from './use-sign-in';

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
export function SignInVerdict({
  signIn: { outcome, way: last },
  way,
  service,
}: SignInVerdictProps) {
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
