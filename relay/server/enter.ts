/** Who asks, and what a member may take of the relay. */
import type { Context, MiddlewareHandler } from 'hono';
import { isSame } from '../members/members';
import { Refusal, type RefusalCode } from '../refusal';
import type { AppDeps, RelayEnv } from './env';
import type { Team } from './team';

/** Longest credential, more than any token. */
const MAX_LENGTH = 4096;

/** The token of `Authorization: Bearer`. */
function bearerOf(c: Context<RelayEnv>): string | undefined {
  const header = c.req.header('Authorization');
  return header === undefined || header.length > MAX_LENGTH
    ? undefined
    : /^Bearer ([\x21-\x7e]+)$/i.exec(header)?.[1];
}

/** The member's name. Throws `Refusal`. */
function requireMember(c: Context<RelayEnv>, team: Team): string {
  const token = bearerOf(c);
  const member = token === undefined ? undefined : team.findMember(token);
  if (member === undefined) {
    throw new Refusal('member-unknown', 'This token is not, or no longer, one of the team.');
  }
  c.get('seen').member = member;
  return member;
}

/** Throws `Refusal`. */
export function requireAdmin(c: Context<RelayEnv>, { config: { adminToken } }: Team): void {
  if (adminToken === undefined) {
    throw new Refusal('service-unknown', 'No admin token is set up, so the figures are closed.');
  }
  const token = bearerOf(c);
  if (token !== undefined && isSame(token, adminToken)) return;
  throw new Refusal('member-unknown', "The figures are the admin's: they need the admin token.");
}

/** What no extension sends: reading it is the relay's work all the same. */
const FOR_WHAT_IT_IS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'bad-request',
  'too-large',
  'too-slow',
  'service-unknown',
]);

/** A member comes in, with a share of the relay that is given back once the answer is sent or the connection ends. */
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
