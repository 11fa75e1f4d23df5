/** The refusals of a store: both implementations say the same. */
import { Refusal } from '../refusal';

export const refusals = {
  queueFull: (retryAfterMs: number) =>
    new Refusal('queue-full', 'Too many calls wait for their turn.', { retryAfterMs }),
  dayUsedUp: (retryAfterMs: number) =>
    new Refusal('day-used-up', "The team's calls of this day are used up.", { retryAfterMs }),
  budgetUsedUp: (retryAfterMs: number) =>
    new Refusal('budget-used-up', 'You have used up your share of requests.', { retryAfterMs }),
  storeAway: (cause?: unknown) =>
    new Refusal('store-away', 'The store that the relays share does not answer.', {
      retryAfterMs: STORE_RETRY_MS,
      cause,
    }),
  interrupted: () =>
    new Refusal('interrupted', 'The relay that made this call ended before the answer.'),
  closing: () => new Refusal('closing', 'The relay is stopping.', { retryAfterMs: 1000 }),
};

/** The error is about the member who made the call: one who had joined it asks for a turn of their own. */
export function isOfTheMember(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'queue-full';
}

/** A restart of Valkey takes about as long. */
const STORE_RETRY_MS = 3000;
