/**
 * Every key in Valkey. What one script touches shares a hash tag (`{…}`), so that a cluster keeps it in one slot:
 * all of a service, all of a question (which spreads over the nodes), the audit, a token.
 */
import { createHash } from 'node:crypto';
import type { ServiceName } from '../../services/service';

const PREFIX = 'find1688';

/** Where landed calls are announced. */
export const LANDED_CHANNEL = `${PREFIX}:landed`;
export const BUDGET_PREFIX = `${PREFIX}:budget`;

export function turnKeys(service: ServiceName) {
  const of = (name: string): string => `${PREFIX}:{${service}}:${name}`;
  return {
    pace: of('pace'),
    queue: of('queue'),
    relays: of('relays'),
    asleep: of('asleep'),
    evicted: of('evicted'),
    day: of('day'),
    ready: of('ready'),
  };
}

export function questionKeys(key: string) {
  const of = (name: string): string => `${PREFIX}:{${key}}:${name}`;
  return { answer: of('answer'), flight: of('flight'), result: of('result') };
}

export const AUDIT_KEYS = {
  log: `${PREFIX}:{audit}:log`,
  figures: `${PREFIX}:{audit}:figures`,
};

export function tokenKeys(appKey: string) {
  const hash = createHash('sha256').update(appKey).digest('base64url');
  const of = (name: string): string => `${PREFIX}:{token:${hash}}:${name}`;
  return { pair: of('pair'), lock: of('lock') };
}
