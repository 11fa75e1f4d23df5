/** The order in which ways are tried, and how long each of them is waited for. */
import type { WayReason } from '../model/search';
import type { Attempt } from './attempt';

/** A way that begins when it is called: most are never needed. */
export type Try = () => Promise<Attempt>;

export type Success = Extract<Attempt, { picture: unknown }>;

export interface Outcome {
  /** Absent where none gave a picture. */
  tried: Success | undefined;
  /** Of those that failed, in the order of the ways. */
  reasons: WayReason[];
}

/** A server that has not answered by then is not waited for alone. */
const PATIENCE_MS = 3_000;

/**
 * The first picture of any. In a group one way comes after the other; the next group begins when the
 * one before has failed, and beside it where that takes long: an address that hangs must not use up
 * the time of the one after it. What is not needed any more is for the caller to break off.
 * @param signal once it is aborted, nothing more is begun: what fails then has only been broken off
 */
export async function tryInOrder(
  groups: readonly (readonly Try[])[],
  until: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const reasons: WayReason[][] = groups.map(() => []);
  let found: (tried: Success) => void = () => {};
  const first = new Promise<Success>((resolve) => (found = resolve));
  async function tryGroup(group: readonly Try[], failed: WayReason[]): Promise<void> {
    for (const way of group) {
      if (Date.now() >= until || signal.aborted) return;
      const tried = await way();
      if ('picture' in tried) return found(tried);
      failed.push(tried);
    }
  }

  const running: Promise<void>[] = [];
  let tried: Success | undefined;
  for (const [index, group] of groups.entries()) {
    if (tried) break;
    const trying = tryGroup(group, reasons[index] ?? []);
    running.push(trying);
    tried = await Promise.race([first, trying.then(() => undefined), patience()]);
  }
  tried ??= await Promise.race([first, Promise.all(running).then(() => undefined)]);
  return { tried, reasons: reasons.flat() };
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
}
