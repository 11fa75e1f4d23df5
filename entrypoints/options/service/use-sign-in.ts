import { useState } from 'preact/hooks';
import type { Credentials } from '@/utils/core/model/accounts';
import type { OptionsContext } from '../context';
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
  context: OptionsContext;
  onSignedIn: (stored: Credentials) => void;
  onWrong: (verdict: Extract<Verdict, { kind: 'wrong' }>) => void;
}

/** Which of the two ways was used last: its outcome is shown there. */
export type SignInMethod = 'button' | 'code';

export type SignInState = ReturnType<typeof useSignIn>;

/** Signing in to the open platform, by its button or by a code that was copied from its page. */
export function useSignIn({ entry, context, onSignedIn, onWrong }: SignInProps) {
  const [outcome, setOutcome] = useState<SignInOutcome | 'running'>();
  const [way, setWay] = useState<SignInMethod>('button');
  const [opened, setOpened] = useState<Opened>();
  const { redirectUri, newState, copy } = context.signIn;

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
    const page = { redirectUri: redirectTo, state: newState() };
    const answer = await openConsent(entry, page, context);
    setOpened('kind' in answer ? undefined : answer);
    return 'kind' in answer ? answer : undefined;
  };
  return {
    /** The extension's own address, to which the consent page redirects. */
    redirectUri,
    copy,
    outcome,
    way,
    start: () => void show('button', signIn(entry, context)),
    open: (redirectTo: string) => void show('code', open(redirectTo)),
    /** Called inside the click, so that access can be requested. */
    use: (pasted: Omit<Pasted, 'opened'>) =>
      void show('code', signInByCode(entry, { ...pasted, opened }, context)),
    /** The code has expired. */
    late: () => {
      setWay('code');
      setOutcome({ kind: 'stopped', why: 'code-late' });
    },
  };
}
