/** How many requests a second so many relays answer, and so many bare proxies, in turn. */
import { median } from '../measure';
import { drive } from './drive';

interface Side {
  urls: readonly string[];
  tokens: readonly string[];
}

export interface Growth {
  /** Requests a second, of questions that nobody has asked. */
  fresh: number;
  /** Of those that were asked before. */
  stored: number;
  /** The part of those that the upstream did not hear of. */
  hits: number;
  bare: number;
}

const ROUNDS = 3;
const COUNT = 1_000;
const AT_ONCE = 20;
const KEPT = 50;

export async function measureGrowth({
  relays,
  bare,
  newPicture,
  callsSoFar,
}: {
  relays: Side;
  bare: Side;
  newPicture: () => Uint8Array;
  /** At the upstream. */
  callsSoFar: () => Promise<number>;
}): Promise<Growth> {
  const kept = Array.from({ length: KEPT }, newPicture);
  const keptPicture = (index: number) => kept[index % KEPT] ?? newPicture();
  const all = { count: COUNT, atOnce: AT_ONCE };
  await drive({ ...relays, atOnce: AT_ONCE, count: KEPT, picture: keptPicture });
  const fresh: number[] = [];
  const stored: number[] = [];
  const proxies: number[] = [];
  let missed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    fresh.push((await drive({ ...relays, ...all, picture: newPicture })).perSecond);
    proxies.push((await drive({ ...bare, ...all, picture: newPicture })).perSecond);
    const before = await callsSoFar();
    stored.push((await drive({ ...relays, ...all, picture: keptPicture })).perSecond);
    missed += (await callsSoFar()) - before;
  }
  return {
    fresh: median(fresh),
    stored: median(stored),
    hits: 1 - missed / (ROUNDS * COUNT),
    bare: median(proxies),
  };
}
