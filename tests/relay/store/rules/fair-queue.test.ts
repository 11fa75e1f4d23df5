import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFairQueue } from '../../../../relay/store/fair-queue';

const SIZES = { perService: 12, perMember: 5 };
const MEMBERS = ['Wang', 'Li', 'Zhao', 'Chen'];

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('push' as const), member: fc.constantFrom(...MEMBERS) }),
    fc.record({ kind: fc.constant('grant' as const) }),
  ),
  { maxLength: 300 },
);

test('every ticket is granted, evicted or still there, and no bound is exceeded', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const queue = createFairQueue<number>();
      const waiting = new Map<number, string>();
      for (const [id, step] of all.entries()) {
        if (step.kind === 'grant') {
          const granted = queue.grant();
          expect(granted === undefined).toBe(waiting.size === 0);
          if (granted !== undefined) expect(waiting.delete(granted.item)).toBe(true);
          continue;
        }
        const pushed = queue.push(step.member, id, SIZES);
        if (pushed.ticket !== undefined) waiting.set(id, step.member);
        if (pushed.ticket !== undefined && pushed.evicted !== undefined) {
          expect(waiting.delete(pushed.evicted.item)).toBe(true);
          expect(pushed.evicted.member).not.toBe(step.member);
        }
        expect(queue.size).toBe(waiting.size);
        expect(queue.size).toBeLessThanOrEqual(SIZES.perService);
        for (const member of MEMBERS) {
          const own = [...waiting.values()].filter((name) => name === member).length;
          expect(own).toBeLessThanOrEqual(SIZES.perMember);
        }
      }
      const drained = queue.drain().map(({ item }) => item);
      expect(drained.toSorted((a, b) => a - b)).toEqual(
        [...waiting.keys()].toSorted((a, b) => a - b),
      );
      expect(queue.size).toBe(0);
    }),
  );
});

test('between two turns of one who waits, everybody else has two at most', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const queue = createFairQueue<number>();
      const waiting = new Map(MEMBERS.map((name) => [name, 0]));
      // Turns of others since this member's last, while it waited.
      const since = new Map(MEMBERS.map((name) => [name, new Map<string, number>()]));
      for (const [id, step] of all.entries()) {
        if (step.kind === 'push') {
          const pushed = queue.push(step.member, id, { perService: 1000, perMember: 1000 });
          if (pushed.ticket !== undefined)
            waiting.set(step.member, (waiting.get(step.member) ?? 0) + 1);
          continue;
        }
        const granted = queue.grant();
        if (granted === undefined) continue;
        waiting.set(granted.member, (waiting.get(granted.member) ?? 0) - 1);
        for (const [name, turns] of since) {
          if (name === granted.member || waiting.get(name) === 0) turns.clear();
          else turns.set(granted.member, (turns.get(granted.member) ?? 0) + 1);
          for (const count of turns.values()) expect(count).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test('a member who comes late to a full queue is let in by whoever has most', () => {
  const queue = createFairQueue<string>();
  for (let n = 0; n < 12; n += 1) {
    queue.push(n < 6 ? 'Wang' : 'Li', `${n}`, { perService: 12, perMember: 6 });
  }
  const sizes = { perService: 12, perMember: 6 };
  const late = queue.push('Zhao', 'late', sizes);
  expect(late).toMatchObject({
    ticket: { member: 'Zhao' },
    evicted: { item: '5', member: 'Wang' },
  });
  const order = Array.from({ length: 3 }, () => queue.grant()?.member);
  expect(order).toEqual(['Wang', 'Li', 'Zhao']);
});

test('whoever cancels calls is not put behind for them', () => {
  const queue = createFairQueue<string>();
  const sizes = { perService: 100, perMember: 20 };
  const cancelled = Array.from({ length: 20 }, () => queue.push('Wang', 'cancelled', sizes));
  for (let n = 0; n < 5; n += 1) queue.push('Li', `${n}`, sizes);
  for (const { ticket } of cancelled) if (ticket !== undefined) queue.remove(ticket);
  queue.push('Wang', 'asked', sizes);
  expect([queue.grant()?.member, queue.grant()?.member]).toEqual(['Li', 'Wang']);
});

test('a refused ticket is told the place it would have had', () => {
  const queue = createFairQueue<string>();
  const sizes = { perService: 100, perMember: 2 };
  for (const member of ['Wang', 'Wang', 'Li', 'Li']) queue.push(member, '', sizes);
  expect(queue.push('Wang', '', sizes)).toEqual({ ticket: undefined, place: 5 });
});
