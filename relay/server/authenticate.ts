/** Who asks. Each throws `Refusal`. */
import type { Context } from 'hono';
import { Refusal } from '../refusal';
import { adminTokenOf, bearerOf } from './credentials';
import type { RelayEnv } from './env';
import type { Team } from './team';

/** The member's name. */
export function requireMember(c: Context<RelayEnv>, team: Team): string {
  const token = bearerOf(c.req.header('Authorization'));
  const member = token === undefined ? undefined : team.findMember(token);
  if (member === undefined) {
    throw new Refusal('member-unknown', 'This token is not, or no longer, one of the team.');
  }
  c.get('seen').member = member;
  return member;
}

/**
 * HTTP's own Basic authentication: the browser asks for the token and keeps it for the session, so that there is no
 * form, no cookie and no script. The pages only show, so that another site gains nothing by sending the admin
 * there.
 */
export function requireAdmin(c: Context<RelayEnv>, team: Team): void {
  if (team.config.adminToken === undefined) {
    throw new Refusal('service-unknown', 'No admin token is set up, so this page is closed.');
  }
  const token = adminTokenOf(c.req.header('Authorization'));
  if (token !== undefined && team.isAdmin(token)) return;
  c.header('WWW-Authenticate', 'Basic realm="Relay", charset="UTF-8"');
  throw new Refusal('member-unknown', "This page is the admin's: its password is the admin token.");
}
