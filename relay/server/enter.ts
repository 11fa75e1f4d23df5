/** A member comes in, with a share of the relay that is given back once the answer is sent or the connection ends. */
import type { MiddlewareHandler } from 'hono';
import { Refusal, type RefusalCode } from '../refusal';
import { requireMember } from './authenticate';
import type { AppDeps, RelayEnv } from './env';

/** What no extension sends: reading it is the relay's work all the same. */
const FOR_WHAT_IT_IS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'bad-request',
  'too-large',
  'too-slow',
  'service-unknown',
]);

export function enterAsMember({ team, shares }: AppDeps): MiddlewareHandler<RelayEnv> {
  return async (c, next) => {
    const member = requireMember(c, team());
    const share = await shares.open(member);
    c.set('member', member);
    c.set('share', share);
    try {
      await next();
    } finally {
      if (c.error instanceof Refusal && FOR_WHAT_IT_IS.has(c.error.code)) shares.refused(member);
      const { outgoing } = c.env;
      if (outgoing.closed) share.close();
      else outgoing.once('close', share.close);
    }
  };
}
