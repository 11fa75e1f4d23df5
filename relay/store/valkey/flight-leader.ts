/** A call that this relay makes for every relay. */
import { refusals } from '../refusals';
import type { Answered, Call, StoredAnswer } from '../store';
import { holdFlight, landFlight, type Flight, type FlightContext } from './flight-scripts';
import { Away } from './link';

const BEAT_MS = 1000;

/** Undefined where another relay took the call over before it was sent. */
export async function lead(
  context: FlightContext,
  { key, leader, call }: { key: string; leader: string; call: (call: Call) => Promise<Answered> },
): Promise<StoredAnswer | undefined> {
  const { link, isLocalAllowed } = context;
  let state: Flight['state'] = 'waiting';
  let isTakenOver = false;

  const showLife = async (): Promise<void> => {
    const isHeld = await holdFlight(link, key, { leader, state });
    if (!isHeld && state === 'waiting') isTakenOver = true;
  };
  // Where Valkey is away, the lease ends.
  const beat = setInterval(() => void showLife().catch(() => {}), BEAT_MS);

  const markSent = async (): Promise<void> => {
    if (isTakenOver) throw refusals.interrupted();
    // The state is set before it is written, so that no beat writes the old one after it.
    state = 'sent';
    try {
      isTakenOver = !(await holdFlight(link, key, { leader, state }));
    } catch (error) {
      // On its own, this relay may make the call.
      if (!isLocalAllowed || !(error instanceof Away)) throw refusals.storeAway(error);
    }
    if (isTakenOver) throw refusals.interrupted();
  };

  try {
    const answered = await call({ markSent });
    await landFlight(context, key, { leader, result: answered });
    return answered.answer;
  } catch (error) {
    if (isTakenOver) return undefined;
    await landFlight(context, key, { leader, result: { error } });
    throw error;
  } finally {
    clearInterval(beat);
  }
}
