import { useState } from 'preact/hooks';
import type { Credentials } from '@/utils/core/model/accounts';
import { signInRedirectUri } from '@/utils/io/platform';
import type { Entry, Verdict } from '../save';
import {
  type Opened,
  openConsent,
  type Pasted,
  signIn,
  signInByCode,
  type SignInOutcome,
} from './sign-in';

interface SignInProps {
  /** The app's fields, which signing in saves. */
  entry: Entry;
  onSignedIn: (stored: Credentials) => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** Which of the two ways was used last: its outcome is shown there. */
export type SignInMethod = 'button' | 'code';

export type SignInState = ReturnType<typeof useSignIn>;

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
    start: () => void show('button', signIn(entry)),
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
