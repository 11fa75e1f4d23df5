import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeQuestionTerms, questionTermsOf, questionTermsStore } from '@/utils/storage/settings';
import { removeSearch } from '@/utils/storage/searches';
import { stubLocks } from './locks';

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

it('remembers each term by itself, and forgets one that was emptied', async () => {
  await changeQuestionTerms({ city: '义乌' });
  await changeQuestionTerms({ kg: 22.5 });
  expect(await questionTermsStore.read()).toEqual({ city: '义乌', kg: 22.5 });
  await changeQuestionTerms({ city: undefined });
  expect((await questionTermsStore.read()).city).toBeUndefined();
});

it('drops what cannot be meant, and keeps the rest', async () => {
  await fakeBrowser.storage.local.set({ question: { city: 7, n: 1.5, kg: -1, cm: 63 } });
  const { city, n, kg, cm } = await questionTermsStore.read();
  expect({ city, n, kg, cm }).toEqual({ city: undefined, n: undefined, kg: undefined, cm: 63 });
});

it('keeps what a private window asks for in memory, until its window goes', async () => {
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  await changeQuestionTerms({ city: '义乌' });
  const before = await fakeBrowser.storage.local.get(null);
  const terms = questionTermsOf({ privateWindow: 7 });
  await changeQuestionTerms({ kg: 2 }, terms);
  expect(await terms.read()).toMatchObject({ city: '义乌', kg: 2 });
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  await removeSearch(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
