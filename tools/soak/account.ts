/** The outcome of each search, derived from its records and from what the service received. Pure. */
import type { Done } from './search';
import type { SearchState } from './watch';

export interface Account {
  number: number;
  /** `done`, `failed: <code>`, `replaced` or `lost`. */
  outcome: string;
  /** On its record, and at the service. */
  posts: number;
  received: number;
  /** Received beyond those on record, where the browser itself may have sent them again. */
  repeated: number;
  /** On record, and not received. */
  missing: number;
  /** What should not be, in words. */
  wrong: string[];
}

interface Received {
  received(number: number): number;
  mayBeRepeated(number: number): number;
}

/** @param heard every state of every record, in the order in which they were written */
export function accountFor(
  searches: readonly Done[],
  heard: readonly SearchState[],
  service: Received,
): Account[] {
  const states = new Map<string, { at: number; record: SearchState }[]>();
  for (const [at, record] of heard.entries()) {
    const url = record.target.srcUrl;
    states.set(url, [...(states.get(url) ?? []), { at, record }]);
  }
  return searches.map((done, index) => {
    const { number } = done.plan;
    const own = states.get(done.srcUrl) ?? [];
    const last = own.at(-1);
    const next = states.get(searches[index + 1]?.srcUrl ?? '')?.[0];
    const outcome = outcomeOf(done, last?.record);
    const posts = last?.record.posts ?? 0;
    const received = service.received(number);
    const more = Math.max(0, received - posts);
    const repeated = Math.min(more, service.mayBeRepeated(number));
    const missing = Math.max(0, posts - received);
    const wrong = [
      outcome === 'lost' && 'lost',
      new Set(own.map(({ record }) => record.id)).size > 1 && 'began twice',
      last && next && last.at > next.at && 'wrote after a newer one had begun',
      done.ending?.isShown === false && 'not what the panel shows',
      isFair(done) && outcome !== 'done' && 'failed for no reason',
      more > repeated && 'more POSTs than on record',
      missing > (isBrokenOff(done) ? 1 : 0) && 'fewer POSTs than on record',
    ].filter((words) => typeof words === 'string');
    return { number, outcome, posts, received, repeated, missing, wrong };
  });
}

function outcomeOf({ ending }: Done, last: SearchState | undefined): string {
  if (!last) return 'lost';
  const { state } = last;
  if (state.status === 'running') return ending ? 'lost' : 'replaced';
  return state.status === 'failed' ? `failed: ${state.failure.code}` : state.status;
}

/** Whether the request in flight at that moment arrived is unknown. */
function isBrokenOff({ plan }: Done): boolean {
  return plan.meanwhile !== 'nothing';
}

/** Nothing stood in its way. */
function isFair({ plan }: Done): boolean {
  const { picture, replies, more, meanwhile } = plan;
  const isAnswered = [undefined, 'page', 'slow page'].includes(replies[0]);
  return picture === 'given' && isAnswered && !more && meanwhile === 'nothing';
}
