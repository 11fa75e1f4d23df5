/** Everything that relays share, in Valkey. */
import { randomUUID } from 'node:crypto';
import type { StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { Store } from '../store';
import { createSharedAnswers } from './answers';
import { createSharedAudit } from './audit';
import { createSharedBudgets } from './budgets';
import { createSharedClock } from './clock';
import { createLandings } from './landings';
import { openLink } from './link';
import { createLocalTurns, createTurns } from './modes';
import { rejoin } from './rejoin';
import { createSharedTokens } from './tokens';
import { createSharedTurns } from './turns';

export async function openValkeyStore({
  valkeyUrl,
  ...settings
}: StoreOptions & { valkeyUrl: string }): Promise<Store> {
  const { fail, log } = settings;
  const relay = randomUUID();
  const landings = createLandings();
  const clock = createSharedClock();
  const local = createLocalTurns(settings, clock);
  const link = openLink({
    url: valkeyUrl,
    log,
    onLanded: landings.announce,
    rejoin: (valkey, { wasAway }) =>
      rejoin(valkey, { relay, wasAway, isLocal: fail === 'local', clock, shared, local }),
    onAway: (cause) => {
      local.begin(shared.knownOf);
      shared.rejectWaiting(cause);
    },
    onBack: () => {
      local.end();
      tokens.catchUp();
    },
  });
  const shared = createSharedTurns({ relay, link, log, clock, ownOf: local.sentToday, settings });
  const answers = createSharedAnswers({ link, landings, settings });
  const tokens = createSharedTokens({ link, log, fail });
  const audit = createSharedAudit({ link, log });
  await link.open();

  return {
    turns: createTurns({ link, shared, local, fail }),
    answers,
    tokens,
    budgets: createSharedBudgets({ link, settings }),
    audit,
    state: () => (link.isUp() ? 'shared' : fail === 'local' ? 'local' : 'away'),
    close: async () => {
      shared.rejectWaiting(refusals.closing());
      local.rejectWaiting(refusals.closing());
      await answers.settled();
      await tokens.settled();
      await audit.flush();
      await link.close();
    },
  };
}
