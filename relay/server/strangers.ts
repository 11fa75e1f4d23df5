/**
 * Requests with the token of nobody: so many from an address in a few seconds, and no more are looked at. Behind a
 * proxy that is one address for all strangers; members are not among them.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal';
import { createWindow } from '../store/memory/window';
import type { Budget } from '../store/options';
import { adminTokenOf, bearerOf } from './credentials';
import type { Team } from './team';

/** Asked for all the time by what keeps the relay running. */
const HEALTH = new Set(['/healthz', '/readyz']);

export function createStrangers(
  team: () => Team,
  budget: Budget,
): (incoming: IncomingMessage) => Refusal | undefined {
  const window = createWindow(budget);
  return ({ url = '', headers: { authorization }, socket }) => {
    if (HEALTH.has(url) || isKnown(team(), authorization)) return undefined;
    const retryAfterMs = window.spend(socket.remoteAddress ?? '');
    if (retryAfterMs === undefined) return undefined;
    return new Refusal('queue-full', 'Too many requests without a token.', { retryAfterMs });
  };
}

function isKnown(team: Team, header: string | undefined): boolean {
  const token = bearerOf(header);
  if (token !== undefined && team.findMember(token) !== undefined) return true;
  const password = adminTokenOf(header);
  return password !== undefined && team.isAdmin(password);
}
