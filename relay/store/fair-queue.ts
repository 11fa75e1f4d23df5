/** A bounded queue in which waiting members take turns, however many items each has. Pure. */
import type { QueueSizes } from './types';

export interface FairQueue<T> {
  /**
   * An item of a member who has `perMember` waiting, or at a later place than `places`, is refused.
   * @returns the place that a refused one would have had, from 1
   */
  push: (
    member: string,
    item: T,
    sizes: Pick<QueueSizes, 'perMember'> & { places: number },
  ) => number | undefined;
  /** Removes the one whose turn it is. */
  shift: () => T | undefined;
  remove: (item: T) => void;
  readonly size: number;
}

export function createFairQueue<T>(): FairQueue<T> {
  /** Members who wait, in the order of their turns, each with some items. */
  const waiting = new Map<string, T[]>();

  return {
    push: (member, item, { perMember, places }) => {
      const own = waiting.get(member) ?? [];
      const ahead = [...waiting.values()].map(({ length }) => Math.min(length, own.length + 1));
      const place = ahead.reduce((sum, count) => sum + count, own.length > 0 ? 0 : 1);
      if (own.length >= perMember || place > places) return place;
      waiting.set(member, [...own, item]);
      return undefined;
    },
    shift: () => {
      const [next] = waiting;
      if (next === undefined) return undefined;
      const [member, [first, ...rest]] = next;
      waiting.delete(member); // and behind all others, where more of it waits
      if (rest.length > 0) waiting.set(member, rest);
      return first;
    },
    remove: (item) => {
      const [member, items = []] = [...waiting].find(([, own]) => own.includes(item)) ?? [];
      if (member === undefined) return;
      const left = items.filter((other) => other !== item);
      if (left.length > 0) waiting.set(member, left);
      else waiting.delete(member);
    },
    get size() {
      return [...waiting.values()].reduce((sum, { length }) => sum + length, 0);
    },
  };
}
