import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeQuestionTerms, questionTermsStore } from '@/utils/store/question-terms';
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
