/** Waits for a call that another relay makes. */
import { refusals } from '../refusals';
import type { StoredAnswer } from '../store';
import { pause } from '../../../utils/core/pause';
import { askFlight, readResult, type Flight, type FlightContext } from './flight-scripts';
import type { Landing } from './landings';
import { Away } from './link';

/** Where no note came: how often it is asked whether the other relay lives. */
const POLL_MS = 500;
/** A record that was lost is written again with the next beat. */
const GONE_MS = 1500;

/** Undefined where the other relay ended before it sent the call: somebody else makes it. */
export async function follow(
  { link, isLocalAllowed }: FlightContext,
  { key, flight: { leader, state }, landed }: { key: string; flight: Flight; landed: Landing },
): Promise<StoredAnswer | undefined> {
  let lastState = state;
  let goneAt: number | undefined;
  let note = landed.next();
  for (;;) {
    const told = await Promise.race([note, pause(POLL_MS)]);
    if (told !== undefined) {
      if (told.leader === leader && told.result !== undefined) return readResult(told.result);
      note = landed.next();
    }
    const seen = await askFlight(link, key, leader).catch((error: unknown) => {
      // The call may have been sent: nobody knows how it ended.
      if (error instanceof Away && (lastState === 'sent' || !isLocalAllowed)) {
        throw refusals.storeAway(error);
      }
      throw error;
    });
    switch (seen[0]) {
      case 'landed':
        return readResult(seen[1]);
      case 'interrupted':
        throw refusals.interrupted();
      case 'follow':
        lastState = seen[2];
        goneAt = undefined;
        break;
      case 'gone':
        goneAt ??= performance.now();
        if (performance.now() < goneAt + GONE_MS) break;
        if (lastState === 'sent') throw refusals.interrupted();
        return undefined;
    }
  }
}
