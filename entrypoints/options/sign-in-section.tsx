import { Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Signed } from '@/components/signed';
import type { Credentials } from '@/utils/model/settings';
import { t } from '@/utils/words';
import { CodeEntry } from './code-entry';
import type { Entry, OptionsDeps, Verdict } from './save';
import { openConsent, signIn, signInByCode, type SignInOutcome } from './sign-in';
import styles from './sign-in-section.module.css';
import { signInCode, signInWords } from './sign-in-words';

export interface SignInSectionProps {
  /** The app's fields as they stand: signing in saves them. */
  entry: Entry;
  deps: OptionsDeps;
  onSignedIn: (stored: Credentials) => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** How to get the tokens of an app on the open platform. */
export function SignInSection({ entry, deps, onSignedIn, onWrong }: SignInSectionProps) {
  const [outcome, setOutcome] = useState<SignInOutcome | 'running'>();
  const [copied, setCopied] = useState<'signIn.copied' | 'signIn.notCopied'>();
  const [state, setState] = useState<string>();
  const { signIn: browser } = deps;
  const { redirectUri } = browser;

  /** @param working begun in the click itself, which carries the question for access */
  const show = async (working: Promise<SignInOutcome | undefined>) => {
    setOutcome('running');
    const ended = await working;
    setOutcome(ended);
    if (ended?.kind === 'signed-in') onSignedIn(ended.stored);
    if (ended?.kind === 'wrong') onWrong(ended);
  };
  const open = (chosen: string) => {
    const made = browser.newState();
    setState(made);
    void show(openConsent(entry, { redirectUri: chosen, state: made }, deps));
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
            void browser.copy(redirectUri).then(
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
        onClick={() => void show(signIn(entry, deps))}
        testId="start-sign-in"
      />
      <CodeEntry
        redirectUri={redirectUri}
        onOpen={open}
        onUse={(pasted) => void show(signInByCode(entry, { ...pasted, state }, deps))}
        onLate={() => setOutcome({ kind: 'stopped', why: 'code-late' })}
      />
      <output data-testid="sign-in-verdict" data-verdict={ended && signInCode(ended)}>
        {outcome === 'running' && t('signIn.running')}
        {ended && (
          <Signed isGood={ended.kind === 'signed-in'} words={signInWords(ended, entry.service)} />
        )}
      </output>
    </section>
  );
}
