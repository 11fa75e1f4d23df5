/** What a relay works with until its settings are read again: members, services, keys. */
import { createTeamToken, type TeamToken } from '../services/team-token';
import { createRedactor, type Redactor } from '../services/redaction';
import type { AccountName } from '../config/schema';
import type { RelayConfig } from '../config/config';
import { hashOf } from '../members/members';
import type { Store } from '../store/store';

export interface Team {
  config: RelayConfig;
  /** Epoch milliseconds: since when these settings hold. */
  since: number;
  /** Whether the settings as they are in the file now are refused. */
  isRefused: boolean;
  /** The member's name. */
  findMember: (token: string) => string | undefined;
  redactor: Redactor;
  token?: TeamToken | undefined;
  /** Minutes by which this clock is ahead of an upstream's, known once one has refused a call for it. */
  offMinutes: Map<AccountName, number>;
}

export function createTeam(
  config: RelayConfig,
  isRefused: boolean,
  { store, onRenewed }: { store: Store; onRenewed: () => void },
): Team {
  const open = config.accounts['open-platform'];
  return {
    config,
    since: Date.now(),
    isRefused,
    findMember: finderOf(config.members),
    redactor: createRedactor(config.secrets),
    token: open && createTeamToken(open, { tokens: store.tokens, onRenewed }),
    offMinutes: new Map(),
  };
}

/** Looked up by its hash: what the time could tell of it does not lead to a token of 32 random bytes. */
function finderOf(members: RelayConfig['members']): Team['findMember'] {
  const names = new Map(members.map(({ name, hash }) => [hash, name]));
  return (token) => names.get(hashOf(token));
}
