/** What Valkey is told before this relay uses it, at every service (`rejoin.lua`). */
import type { Valkey } from 'iovalkey';
import * as z from 'zod/mini';
import { pause } from '../../../utils/core/pause';
import { SERVICE_NAMES } from '../../services/service';
import { PAUSE_MS } from '../pace';
import type { SharedClock } from './clock';
import { turnKeys } from './keys';
import type { LocalTurns } from './modes';
import { milliseconds } from './turn-script';
import type { SharedTurns } from './turns';

/** Time longer than any relay takes to connect again: all change over together. */
const CHANGE_OVER_MS = 2000;

export async function rejoin(
  valkey: Valkey,
  {
    relay,
    wasAway,
    isLocal,
    clock,
    shared,
    local,
  }: {
    relay: string;
    wasAway: boolean;
    isLocal: boolean;
    clock: SharedClock;
    shared: Pick<SharedTurns, 'knownOf'>;
    local: Pick<LocalTurns, 'sentToday'>;
  },
): Promise<void> {
  const send = async (): Promise<number> => {
    const rejoined = await Promise.all(
      SERVICE_NAMES.map((service) => {
        const { pace, queue, relays, day, ready } = turnKeys(service);
        const known = shared.knownOf(service);
        const own = local.sentToday(service);
        return valkey
          .relayRejoin(
            [pace, queue, relays, day, ready],
            [
              relay,
              wasAway ? 1 : 0,
              isLocal ? CHANGE_OVER_MS : 0,
              PAUSE_MS,
              own.day,
              own.total,
              known.day,
              known.shared,
              known.unused,
            ],
          )
          .then(parseRejoined);
      }),
    );
    for (const { now } of rejoined) clock.learn(now);
    return Math.max(...rejoined.map(({ readyIn }) => readyIn));
  };
  const readyIn = await send();
  if (readyIn === 0) return;
  await pause(readyIn);
  // Sent once more, with the calls of the meantime.
  await send();
}

const REJOINED = z.tuple([milliseconds, milliseconds]);

/** Milliseconds until the relay may use Valkey, and Valkey's clock. */
function parseRejoined(reply: unknown): { readyIn: number; now: number } {
  const [readyIn, now] = REJOINED.parse(reply);
  return { readyIn, now };
}
