import type { Failure } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';

/** What the panel shows. `setup` carries a failure where a search was stopped for want of it. */
export type Outcome =
  | { status: 'idle' | 'running' | 'done'; failure?: never }
  | { status: 'setup'; failure?: Failure }
  | { status: 'failed'; failure: Failure };

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
  if (search === undefined) return { status: service === undefined ? 'setup' : 'idle' };
  const { state } = search;
  switch (state.status) {
    case 'done':
      return { status: 'done' };
    case 'running':
      return now > state.deadline
        ? { status: 'failed', failure: { code: 'interrupted' } }
        : { status: 'running' };
    case 'failed':
      return {
        status: state.failure.code === 'not-set-up' ? 'setup' : 'failed',
        failure: state.failure,
      };
  }
}
