import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, type Arranged } from '@/utils/core/pricing/arrange';
import { compared } from '../../support/panel/fixtures';

/** Group of the searched product. */
const SAME = 'same';

/** Group of offers with these names, which the user has unfolded. */
const OPEN = { id: 'open', names: 'xyz' };

/** @param sames names of offers of the searched product; default: those in capitals */
function offersOf(names: string, sames = names.replaceAll(/[a-z]/g, '')) {
  const groupOf = (name: string) => (OPEN.names.includes(name) ? OPEN.id : name);
  return names
    .split('')
    .map((name) =>
      compared(
        { key: name, group: sames.includes(name) ? SAME : groupOf(name) },
        { offerId: name },
      ),
    );
}

/** A list that was shown in this order. */
function open(ranked: string) {
  let shown: Arranged | undefined;
  const show = (
    names: string,
    { choice = 'by price', sames }: Partial<Record<'choice' | 'sames', string>> = {},
  ) => {
    const offers = offersOf(names, sames);
    const keys = offers.filter(({ group }) => group === OPEN.id).map(({ key }) => key);
    shown = arrange(shown, {
      offers,
      groups: [{ id: OPEN.id, keys, sellers: 1 }],
      passing: { offers, unknown: 0 },
      rank: (all) => all,
      same: SAME,
      open: new Set([OPEN.id]),
      avoided: new Set(),
      choice,
    });
  };
  show(ranked);
  return {
    show,
    names: () => shown?.rows.map(({ offer }) => offer.key).join(''),
    sections: () => shown?.sections.map(({ rows }) => rows.length),
    moved: () => shown?.moved,
  };
}

/** As when the user presses *Sort again*. */
const AGAIN = { choice: 'by price again' };

test('no row is in its place before there is one', () => {
  const list = open('');
  list.show('cab');
  expect([list.names(), list.moved()]).toEqual(['cab', 0]);
});

test('rows that were shown stay, and pending moves are counted until a choice applies them', () => {
  const list = open('abc');
  list.show('acb');
  expect([list.names(), list.moved()]).toEqual(['abc', 2]);
  list.show('acb', AGAIN);
  expect([list.names(), list.moved()]).toEqual(['acb', 0]);
});

test('rows do not move automatically after moves were applied either', () => {
  const list = open('ab');
  list.show('ba');
  list.show('ba', AGAIN);
  list.show('ab', AGAIN);
  expect(list.names()).toBe('ba');
});

test('the next page is appended, whatever its prices, and stays there', () => {
  const list = open('bd');
  list.show('abcd');
  expect(list.names()).toBe('bdac');
  list.show('cabd');
  expect(list.names()).toBe('bdac');
});

test('filtered rows are removed, and return to their position', () => {
  const list = open('abc');
  list.show('ac');
  expect(list.names()).toBe('ac');
  list.show('abc');
  expect(list.names()).toBe('abc');
});

test('another choice by the user is applied at once', () => {
  const list = open('ab');
  list.show('ba', { choice: 'by margin' });
  expect(list.names()).toBe('ba');
});

test('rows added while others are removed keep their position', () => {
  const list = open('abc');
  list.show('ade');
  expect(list.names()).toBe('ade');
  list.show('edca');
  expect(list.names()).toBe('acde');
});

test('an offer that joins the searched product stays in its section until it is sorted again', () => {
  const list = open('Abc');
  list.show('Acb', { sames: 'Ac' });
  expect([list.names(), list.sections(), list.moved()]).toEqual(['Abc', [1, 2], 2]);
  list.show('Acb', { sames: 'Ac', ...AGAIN });
  expect([list.names(), list.sections(), list.moved()]).toEqual(['Acb', [2, 1], 0]);
});

test('a new offer of the searched product stands below what is similar until it is sorted again', () => {
  const list = open('Bc');
  list.show('ABac');
  expect([list.names(), list.sections(), list.moved()]).toEqual(['BcAa', [1, 3], 4]);
  list.show('ABac', AGAIN);
  expect([list.names(), list.sections(), list.moved()]).toEqual(['ABac', [2, 2], 0]);
});

test('a new offer of the searched product joins its section where nothing stands below it', () => {
  const list = open('B');
  list.show('ABc');
  expect([list.names(), list.sections()]).toEqual(['BAc', [2, 1]]);
});

test('a new offer of an unfolded product stands at the end until it is sorted again', () => {
  const list = open('xyc');
  list.show('xyzc');
  expect(list.names()).toBe('xycz');
  list.show('dxyzc');
  expect(list.names()).toBe('xyczd');
  list.show('dxyzc', AGAIN);
  expect(list.names()).toBe('dxyzc');
});

test('no row that is present changes its place, whatever arrives and in whichever order', () => {
  const all = 'ABCdefxyz'.split('');
  const some = fc.shuffledSubarray(all);
  const step = fc.record({
    order: fc.shuffledSubarray(all, { minLength: all.length }),
    arriving: some,
    sames: fc.subarray('ABCdef'.split('')).map((names) => names.join('')),
  });
  fc.assert(
    fc.property(some, fc.array(step), (first, steps) => {
      const list = open(first.join(''));
      const present = new Set(first);
      for (const { order, arriving, sames } of steps) {
        for (const name of arriving) present.add(name);
        const before = list.names() ?? '';
        list.show(order.filter((name) => present.has(name)).join(''), { sames });
        expect(list.names()?.slice(0, before.length)).toBe(before);
      }
    }),
  );
});

test('new offers are appended where there are no sections', () => {
  const list = open('bc');
  list.show('Abc');
  expect([list.names(), list.sections()]).toEqual(['bcA', [3]]);
});

test('rows that come after none was left are in their order', () => {
  const list = open('ab');
  list.show('');
  list.show('Ba');
  expect(list.names()).toBe('Ba');
});

test('rows of which none was shown before are in their order', () => {
  const list = open('ab');
  list.show('Dc');
  expect(list.names()).toBe('Dc');
});
