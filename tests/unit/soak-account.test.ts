import { expect, test } from 'vitest';
import { accountFor } from '../../tools/soak/account';
import { planOf, type Plan } from '../../tools/soak/plan';
import type { Done } from '../../tools/soak/search';
import type { SearchState } from '../../tools/soak/watch';

const urlOf = (number: number) => `http://shop.test/${number}.png`;

function done(number: number, change: Partial<Plan> = {}): Done {
  const plan = { ...planOf(1, number, 'calm'), ...change };
  const ending = plan.meanwhile === 'next click' ? undefined : { status: 'done', isShown: true };
  return { plan, srcUrl: urlOf(number), ending };
}

const RUNNING = { status: 'running' } as const;

function record(number: number, change: Partial<SearchState> = {}): SearchState {
  return {
    id: `${number}`,
    target: { srcUrl: urlOf(number) },
    state: { status: 'done' },
    posts: 1,
    pages: 1,
    ...change,
  };
}

function wrongOf(searches: Done[], heard: SearchState[], { received = 1, repeated = 0 } = {}) {
  const service = { received: () => received, mayBeRepeated: () => repeated };
  const accounts = accountFor(searches, heard, service);
  return accounts.map(({ outcome, wrong }) => [outcome].concat(wrong));
}

test('a search with a page of offers is accounted for', () => {
  const heard = [record(1, { state: RUNNING }), record(1)];
  expect(wrongOf([done(1)], heard)).toEqual([['done']]);
});

test('what has no record, or runs for ever, is lost', () => {
  expect(wrongOf([done(1)], [], { received: 0 })).toEqual([
    ['lost', 'lost', 'failed for no reason'],
  ]);
  const [account] = wrongOf([done(1)], [record(1, { state: RUNNING })]);
  expect(account).toContain('lost');
});

test('a newer click takes its place, and nothing of it is written after that', () => {
  const searches = [done(1, { meanwhile: 'next click' }), done(2)];
  const older = record(1, { state: RUNNING });
  expect(wrongOf(searches, [older, record(2)])).toEqual([['replaced'], ['done']]);
  expect(wrongOf(searches, [older, record(2), record(1)])[0]).toEqual([
    'done',
    'wrote after a newer one had begun',
  ]);
});

test('a POST more than on record is found, unless the browser itself may have sent it', () => {
  const heard = [record(1)];
  expect(wrongOf([done(1)], heard, { received: 2 })[0]).toContain('more POSTs than on record');
  expect(wrongOf([done(1)], heard, { received: 2, repeated: 1 })).toEqual([['done']]);
});

test('a POST that never came is found, unless it was broken off', () => {
  const heard = [record(1)];
  expect(wrongOf([done(1)], heard, { received: 0 })[0]).toContain('fewer POSTs than on record');
  const cancelled = done(1, { meanwhile: 'cancel' });
  expect(wrongOf([cancelled], heard, { received: 0 })).toEqual([['done']]);
});

test('two records of one click, and what the panel does not show, are found', () => {
  expect(wrongOf([done(1)], [record(1), record(1, { id: 'another' })])[0]).toContain('began twice');
  const unseen = { ...done(1), ending: { status: 'done', isShown: false } };
  expect(wrongOf([unseen], [record(1)])[0]).toContain('not what the panel shows');
});
