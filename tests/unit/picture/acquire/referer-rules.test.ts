import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '@/utils/io/browser';

type Rule = { id: number; condition: { urlFilter: string } };
interface Change {
  removeRuleIds?: number[];
  addRules?: Rule[];
}

/** The workers of ordinary and of private windows share one list, as in Chrome (156). */
let rules: Rule[] = [];
let isPrivate = false;
let isRefusing = false;

async function updateSessionRules({ removeRuleIds = [], addRules = [] }: Change): Promise<void> {
  await Promise.resolve();
  if (isRefusing) throw new Error('The extension has no such permission any more');
  const kept = rules.filter(({ id }) => !removeRuleIds.includes(id));
  const double = addRules.find(({ id }) => kept.some((rule) => rule.id === id));
  if (double) throw new Error(`Rule with id ${double.id} does not have a unique ID.`);
  rules = [...kept, ...addRules];
}

const urls = () => rules.map(({ condition }) => condition.urlFilter);

/** A worker that has just started. */
async function newWorker({ inPrivate = false } = {}) {
  vi.resetModules();
  isPrivate = inPrivate;
  const { withReferer } = await import('@/utils/io/picture/acquire/referer');
  return (name: string, request: () => Promise<unknown>) =>
    withReferer(`http://pictures.test/${name}`, 'http://shop.test/', request);
}

beforeEach(() => {
  rules = [];
  isRefusing = false;
  Object.assign(browser, {
    declarativeNetRequest: { updateSessionRules, getSessionRules: async () => rules },
    runtime: { getURL: () => 'chrome-extension://abc/' },
    extension: {
      get inIncognitoContext() {
        return isPrivate;
      },
    },
  });
});

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const never = () => new Promise<never>(() => {});

test('a rule exists while its request runs, and is removed after success and failure', async () => {
  const send = await newWorker();
  const seen = await send('a', async () => urls());
  expect(seen).toEqual(['|http://pictures.test/a|']);
  expect(rules).toEqual([]);
  await expect(send('b', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(rules).toEqual([]);
});

test('two concurrent requests keep each other’s rules', async () => {
  const send = await newWorker();
  const a = deferred();
  const b = deferred();
  const both = [send('a', () => a.promise), send('b', () => b.promise)];
  await vi.waitFor(() => expect(urls()).toHaveLength(2));
  a.resolve();
  await both[0];
  expect(urls()).toEqual(['|http://pictures.test/b|']);
  b.resolve();
  await both[1];
  expect(rules).toEqual([]);
});

test('the first request removes the rules of an ended worker, and two new requests have their own', async () => {
  const old = await newWorker();
  void old('old/1', never);
  void old('old/2', never);
  await vi.waitFor(() => expect(rules).toHaveLength(2));

  const send = await newWorker();
  const release = deferred();
  const both = ['a', 'b'].map((name) => send(name, () => release.promise));
  await vi.waitFor(() => {
    expect(urls()).toEqual(['|http://pictures.test/a|', '|http://pictures.test/b|']);
  });
  release.resolve();
  await Promise.all(both);
  expect(rules).toEqual([]);
});

test('the workers of ordinary and of private windows keep each other’s rules', async () => {
  const send = await newWorker();
  const release = deferred();
  const request = send('ordinary', () => release.promise);
  await vi.waitFor(() => expect(rules).toHaveLength(1));
  const sendPrivately = await newWorker({ inPrivate: true });
  expect(await sendPrivately('private', async () => urls())).toEqual([
    '|http://pictures.test/ordinary|',
    '|http://pictures.test/private|',
  ]);
  expect(urls()).toEqual(['|http://pictures.test/ordinary|']);
  isPrivate = false;
  release.resolve();
  await request;
  expect(rules).toEqual([]);
});

test('a picture that has arrived is not lost because its rule cannot be removed', async () => {
  const send = await newWorker();
  const reported = vi.spyOn(console, 'error').mockReturnValue();
  const picture = send('a', async () => {
    isRefusing = true;
    return 'picture';
  });
  expect(await picture).toBe('picture');
  expect(reported).toHaveBeenCalledOnce();
});
