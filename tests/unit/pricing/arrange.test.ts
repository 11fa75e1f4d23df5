import { expect, test } from 'vitest';
import { arrange, type Arranged } from '@/utils/core/pricing/arrange';
import { compared } from '../../support/panel/fixtures';

/** Group of the searched product. */
const SAME = 'same';

/** @param sames names of offers of the searched product; default: those in capitals */
function offersOf(names: string, sames = names.replaceAll(/[a-z]/g, '')) {
  return names
    .split('')
    .map((name) =>
      compared({ key: name, group: sames.includes(name) ? SAME : name }, { offerId: name }),
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
    shown = arrange(shown, {
      offers,
      groups: [],
      passing: { offers, unknown: 0 },
      rank: (all) => all,
      same: SAME,
      open: new Set(),
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

test('a new offer of the searched product comes at the end of its section', () => {
  const list = open('Bc');
  list.show('ABac');
  expect(list.names()).toBe('BAca');
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
