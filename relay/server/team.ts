/** What a relay works with until its settings are read again: members, services, keys. */
import { createTeamToken, type TeamToken } from '../services/team-token';
import { createRedactor, type Redactor } from '../services/redaction';
import type { AccountName } from '../config/schema';
import type { RelayConfig } from '../config/config';
import { hashOf } from '../members/members';
import type { Store } from '../store/store';

export interface Team {
  config: RelayConfig;
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
  { tokens }: Pick<Store, 'tokens'>,
  isRefused = false,
): Team {
  // Looked up by its hash: what the time could tell of it does not lead to a token of 32 random bytes.
  const names = new Map(config.members.map(({ name, hash }) => [hash, name]));
  const open = config.accounts['open-platform'];
  return {
    config,
    isRefused,
    findMember: (token) => names.get(hashOf(token)),
    redactor: createRedactor(config.secrets),
    token: open && createTeamToken(open, tokens),
    offMinutes: new Map(),
  };
}
