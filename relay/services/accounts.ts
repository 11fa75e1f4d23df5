/** Which service is asked with which of the team's keys. */
import { accountOf } from '../../utils/core/model/accounts';
import { TEAM_SERVICES, type TeamService } from '../../utils/core/model/team';
import type { RelayQuestion } from '../../utils/io/services/relay-question';
import type { CallContext } from '../../utils/io/services/service';
import type { Account, AccountName, TeamAccounts } from '../config/schema';

/** The team's account for a service, with its name. */
export function accountFor(
  accounts: TeamAccounts,
  service: TeamService,
): (Account & { name: AccountName }) | undefined {
  const name = accountOf(service);
  const account = name && accounts[name];
  return name && account?.services.includes(service) ? { ...account, name } : undefined;
}

export function servicesOf(accounts: TeamAccounts): TeamService[] {
  return TEAM_SERVICES.filter((service) => accountFor(accounts, service));
}

/** @param now what changes from call to call: the token, and what is known of the upstream's clock */
export function contextOf(
  { url, credentials }: Pick<Account, 'url' | 'credentials'>,
  { settings }: RelayQuestion,
  now: { token?: string | undefined; offMinutes?: number | undefined },
): CallContext {
  const { token = credentials.token, offMinutes } = now;
  const { market, ...others } = settings;
  return {
    connection: { baseUrl: url, ...others, ...(market && { market }) },
    credentials: { ...credentials, token },
    offMinutes,
  };
}
