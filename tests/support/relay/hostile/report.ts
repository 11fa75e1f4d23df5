import * as z from 'zod/mini';

const counts = z.record(z.string(), z.number());

export const reportSchema = z.object({
  /** How many of each kind ended in which way: `200`, `429 queue-full`, `0` where no answer came. */
  ends: z.object({
    'hostile picture': counts,
    'bad picture': counts,
    'too large': counts,
    'wrong form': counts,
    'new question': counts,
    'unread answer': counts,
  }),
  /** When each relay first answered 401: epoch milliseconds. */
  outAt: z.array(z.nullable(z.number())),
  /** How requests ended that were sent to a relay after that, and were taken for a member's all the same. */
  inAgain: z.array(z.string()),
});
export type HostileReport = z.infer<typeof reportSchema>;
/** What a hostile member sends. */
export type Kind = keyof HostileReport['ends'];

export const emptyReport = (relays: number): HostileReport => ({
  ends: {
    'hostile picture': {},
    'bad picture': {},
    'too large': {},
    'wrong form': {},
    'new question': {},
    'unread answer': {},
  },
  outAt: Array.from({ length: relays }, () => null),
  inAgain: [],
});
