import type { Failure } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';

/** What the panel shows. `setup` carries a failure where a search was stopped for want of it. */
export type Outcome =
  | { status: 'idle' | 'running' | 'done'; failure?: never }
  | { status: 'handed-off'; isPictureIn: boolean; failure?: never }
  | { status: 'setup'; failure?: Failure }
  | { status: 'failed'; failure: Failure };

/** The same object every time: a tick of the clock must not render every card again. */
const IDLE: Outcome = { status: 'idle' };
const SETUP: Outcome = { status: 'setup' };
const RUNNING: Outcome = { status: 'running' };
const DONE: Outcome = { status: 'done' };
const PICTURE_IN: Outcome = { status: 'handed-off', isPictureIn: true };
const PICTURE_OUT: Outcome = { status: 'handed-off', isPictureIn: false };
const INTERRUPTED: Outcome = { status: 'failed', failure: { code: 'interrupted' } };

/**
 * @param service the chosen one, absent where none is
 * @param now epoch milliseconds: past its deadline nobody works on a search any more, whatever
 * its record says
 */
export function outcomeOf(
  search: Search | undefined,
  service: ServiceId | undefined,
  now: number,
): Outcome {
  if (search === undefined) return service === undefined ? SETUP : IDLE;
  const { state } = search;
  switch (state.status) {
    case 'done':
      return DONE;
    case 'handed-off':
      return state.isPictureIn ? PICTURE_IN : PICTURE_OUT;
    case 'running':
      return now > state.deadline ? INTERRUPTED : RUNNING;
    case 'failed':
      return {
        status: state.failure.code === 'not-set-up' ? 'setup' : 'failed',
        failure: state.failure,
      };
  }
}
