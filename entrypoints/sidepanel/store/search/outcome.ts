import type { Failure } from '@/utils/core/errors';
import type { Search } from '@/utils/core/model/search';
import type { ServiceId } from '@/utils/core/model/settings';

/** What the panel shows. `setup` has a failure if a search failed because of it. */
export type Outcome =
  | { status: 'idle' | 'running' | 'done' | 'handed-off'; failure?: never }
  | { status: 'setup'; failure?: Failure }
  | { status: 'failed'; failure: Failure };

/** One object for all: a clock tick must not render every card again. */
const IDLE: Outcome = { status: 'idle' };
const SETUP: Outcome = { status: 'setup' };
const RUNNING: Outcome = { status: 'running' };
const DONE: Outcome = { status: 'done' };
const HANDED_OFF: Outcome = { status: 'handed-off' };
const INTERRUPTED: Outcome = { status: 'failed', failure: { code: 'interrupted' } };

/**
 * @param service the chosen one, absent if none is
 * @param now epoch milliseconds: past its deadline a search is no longer running, whatever
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
      return HANDED_OFF;
    case 'running':
      return now > state.deadline ? INTERRUPTED : RUNNING;
    case 'failed':
      return {
        status: state.failure.code === 'not-set-up' ? 'setup' : 'failed',
        failure: state.failure,
      };
  }
}
