/**
 * A bounded queue in which waiting members take turns, however many tickets each has (start-time fair queuing).
 * The tag of a ticket is 1 + max(the highest tag granted, the tag of its member's last ticket); the lowest tag
 * is next. `valkey/turns.lua` keeps the same rules. Pure.
 */
import type { QueueSizes } from './options';

export interface Ticket<T> {
  readonly member: string;
  readonly tag: number;
  readonly item: T;
}

/** `evicted` made room, and is refused. Without a ticket: the place it would have had, from 1. */
type Pushed<T> =
  | { ticket: Ticket<T>; evicted: Ticket<T> | undefined }
  | { ticket: undefined; place: number };

export interface FairQueue<T> {
  /**
   * A ticket at a later place than `places` is refused. Where all are taken, the member who has most loses the last
   * one to a member who has fewer: nobody is kept out by whoever came first with many.
   */
  push: (member: string, item: T, sizes: QueueSizes & { places?: number }) => Pushed<T>;
  first: () => Ticket<T> | undefined;
  /** Removes the first ticket, whose turn it is. */
  grant: () => Ticket<T> | undefined;
  remove: (ticket: Ticket<T>) => void;
  /** Removes all. */
  drain: () => readonly Ticket<T>[];
  /** Place in the queue, from 1. */
  placeOf: (ticket: Ticket<T>) => number;
  readonly size: number;
}

export function createFairQueue<T>(): FairQueue<T> {
  /** Tickets by tag, equal tags by arrival. */
  let tickets: Ticket<T>[] = [];
  let granted = 0;

  const remove = (ticket: Ticket<T>): void => {
    tickets = tickets.filter((other) => other !== ticket);
  };

  return {
    push: (member, item, { perService, perMember, places = Infinity }) => {
      const own = tickets.filter((ticket) => ticket.member === member);
      const tag = Math.max(granted, own.at(-1)?.tag ?? 0) + 1;
      const ahead = tickets.filter((ticket) => ticket.tag <= tag).length;
      const isFull = tickets.length >= perService;
      const longest = isFull ? findLongest(tickets) : undefined;
      const isOutdone = isFull && (longest === undefined || longest.count <= own.length + 1);
      if (own.length >= perMember || isOutdone || ahead + 1 > places) {
        return { ticket: undefined, place: ahead + 1 };
      }
      const ticket = { member, tag, item };
      tickets.splice(ahead, 0, ticket);
      if (longest !== undefined) remove(longest.last);
      return { ticket, evicted: longest?.last };
    },
    first: () => tickets[0],
    grant: () => {
      const first = tickets.shift();
      if (first !== undefined) granted = first.tag;
      return first;
    },
    remove,
    drain: () => tickets.splice(0),
    placeOf: (ticket) => tickets.indexOf(ticket) + 1,
    get size() {
      return tickets.length;
    },
  };
}

/** The member with the most tickets, and the last of them. */
function findLongest<T>(
  tickets: readonly Ticket<T>[],
): { last: Ticket<T>; count: number } | undefined {
  const counts = new Map<string, { last: Ticket<T>; count: number }>();
  for (const ticket of tickets) {
    const count = (counts.get(ticket.member)?.count ?? 0) + 1;
    counts.set(ticket.member, { last: ticket, count });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0];
}
