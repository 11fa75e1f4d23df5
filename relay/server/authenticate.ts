/** Who asks. Each throws `Refusal`. */
import type { Context } from 'hono';
import { isSame } from '../members/members';
import { Refusal } from '../refusal';
import type { RelayEnv } from './env';
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

/** The member's name. */
export function requireMember(c: Context<RelayEnv>, team: Team): string {
  const token = bearerOf(c);
  const member = token === undefined ? undefined : team.findMember(token);
  if (member === undefined) {
    throw new Refusal('member-unknown', 'This token is not, or no longer, one of the team.');
  }
  c.get('seen').member = member;
  return member;
}

export function requireAdmin(c: Context<RelayEnv>, { config: { adminToken } }: Team): void {
  if (adminToken === undefined) {
    throw new Refusal('service-unknown', 'No admin token is set up, so the figures are closed.');
  }
  const token = bearerOf(c);
  if (token !== undefined && isSame(token, adminToken)) return;
  throw new Refusal('member-unknown', "The figures are the admin's: they need the admin token.");
}
