import { expect, it } from 'vitest';
import { watchSchema } from '@/utils/core/model/watch';
import { newWatch } from '@/utils/core/watch/new-watch';
import { compared } from '../../support/offers/saved';

const now = 1_800_000_000_000;
const terms = { service: 'demo', quantity: 200, mode: 'stock', now } as const;

it('a watch of an offer begins with what was seen, and is due at once', () => {
  const watch = newWatch(compared({ offer: { moq: 5, stock: 80 } }), {
    ...terms,
    pageTitle: 'Tumbler',
    seenAt: now - 1000,
  });
  expect(watch).toMatchObject({
    id: 'demo 1688 721188620217',
    createdAt: now,
    dueAt: now,
    offer: { key: '1688 721188620217', seller: { id: 'b2b-1' } },
    pageTitle: 'Tumbler',
    known: { at: now - 1000, state: 'found', price: 1420, basis: 'list', moq: 5, stock: 80 },
  });
  expect(watch.last).toEqual(watch.known);
  expect(watch.prices).toEqual([{ at: now - 1000, price: 1420, basis: 'list' }]);
  expect(watchSchema.parse(watch)).toEqual(watch);
});

it('a new watch takes no price from another service, as two of them differ without any change', () => {
  const { known } = newWatch(compared(), { ...terms, service: 'tmapi' });
  expect(known).toEqual({ at: now, state: 'found' });
});

it('a watch can be stored, whatever the service has answered', () => {
  const long = 'x'.repeat(10_000);
  const watch = newWatch(
    compared({
      offer: {
        title: long,
        titleTranslated: long,
        unit: long,
        seller: { id: long, name: long },
        price: 0,
      },
    }),
    { ...terms, pageTitle: long },
  );
  expect(watchSchema.safeParse(watch).success).toBe(true);
  expect(watch.known.price).toBeUndefined();
});
