/** What one member may take of a relay, of which a few could otherwise leave nothing to the others. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../refusal';
import type { Budget } from '../store/types';

export interface ShareLimits {
  /** Bytes of the bodies and answers of all members together, which are held until the answer is sent. */
  atOnceBytes: number;
  atOnceOfMemberBytes: number;
  /** Requests of a member that the relay reads, and refuses for what they are. */
  refused: Budget;
}

export const SHARE_LIMITS: ShareLimits = {
  atOnceBytes: 128 * 1024 * 1024,
  atOnceOfMemberBytes: 32 * 1024 * 1024,
  refused: { requests: 30, seconds: 60 },
};

export interface Shares {
  /**
   * Opens the share of one request. Throws `Refusal` where the member has too many at once, or has had too many
   * refused.
   */
  open: (member: string) => Promise<Share>;
  /** Counts a request that was refused for what it is. */
  refused: (member: string) => void;
}

export interface Share {
  /** The refusal where there is no room for so many bytes more. */
  add: (bytes: number) => Refusal | undefined;
  /** Gives back all of it. */
  close: () => void;
}

/** @param queueOf as many requests of a member are in work, until their answers are sent, as may wait for a turn */
export function createShares(
  { atOnceBytes, atOnceOfMemberBytes, refused }: ShareLimits,
  queueOf: () => { perMember: number; waitMs: number },
): Shares {
  let taken = 0;
  const byMember = new Map<string, { requests: number; bytes: number }>();
  const refusals = new RateLimiterMemory({ points: refused.requests, duration: refused.seconds });

  const full = (what: string) =>
    new Refusal('queue-full', what, { retryAfterMs: queueOf().waitMs });

  return {
    open: async (member) => {
      const counted = await refusals.get(member);
      if (counted && counted.remainingPoints <= 0) {
        const what = 'Too many of your requests were refused.';
        throw new Refusal('budget-used-up', what, { retryAfterMs: counted.msBeforeNext });
      }
      const own = byMember.get(member) ?? { requests: 0, bytes: 0 };
      if (own.requests >= queueOf().perMember) throw full('Too many of your requests are in work.');
      own.requests += 1;
      byMember.set(member, own);
      let share = 0;
      return {
        add: (bytes) => {
          if (taken + bytes > atOnceBytes || own.bytes + bytes > atOnceOfMemberBytes) {
            return full('Too many large requests wait at the same time.');
          }
          share += bytes;
          own.bytes += bytes;
          taken += bytes;
          return undefined;
        },
        close: () => {
          own.bytes -= share;
          taken -= share;
          own.requests -= 1;
          if (own.requests === 0) byMember.delete(member);
        },
      };
    },
    refused: (member) => {
      void refusals.penalty(member);
    },
  };
}
