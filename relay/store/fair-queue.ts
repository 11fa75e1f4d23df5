/** A bounded queue in which waiting members take turns, however many items each has. Pure. */
import type { QueueSizes } from './types';

/** `evicted` made room, and is refused. `place`: that which it has, or would have had, from 1. */
interface Pushed<T> {
  isIn: boolean;
  place: number;
  evicted?: T | undefined;
}

export interface FairQueue<T> {
  /**
   * An item at a later place than `places` is refused. Where all are taken, the member who has most loses the last one
   * to a member who has fewer: nobody is kept out by whoever came first with many.
   */
  push: (
    member: string,
    item: T,
    sizes: Pick<QueueSizes, 'perService' | 'perMember'> & { places: number },
  ) => Pushed<T>;
  /** Removes the one whose turn it is. */
  shift: () => T | undefined;
  remove: (item: T) => void;
  readonly size: number;
}

export function createFairQueue<T>(): FairQueue<T> {
  /** Members who wait, in the order of their turns, each with some items. */
  const waiting = new Map<string, T[]>();
  const size = () => [...waiting.values()].reduce((sum, { length }) => sum + length, 0);

  function drop(member: string, item: T): void {
    const left = (waiting.get(member) ?? []).filter((other) => other !== item);
    if (left.length > 0) waiting.set(member, left);
    else waiting.delete(member);
  }

  return {
    push: (member, item, { perService, perMember, places }) => {
      const own = waiting.get(member) ?? [];
      const ahead = [...waiting.values()].map(({ length }) => Math.min(length, own.length + 1));
      const place = ahead.reduce((sum, count) => sum + count, own.length > 0 ? 0 : 1);
      const isFull = size() >= perService;
      const most = [...waiting].toSorted(([, a], [, b]) => b.length - a.length)[0];
      const isOutdone = isFull && (most === undefined || most[1].length <= own.length + 1);
      if (own.length >= perMember || isOutdone || place > places) return { isIn: false, place };
      const evicted = isFull ? most?.[1].at(-1) : undefined;
      if (most && evicted !== undefined) drop(most[0], evicted);
      waiting.set(member, [...own, item]);
      return { isIn: true, place, evicted };
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
      const found = [...waiting].find(([, items]) => items.includes(item));
      if (found) drop(found[0], item);
    },
    get size() {
      return size();
    },
  };
}
