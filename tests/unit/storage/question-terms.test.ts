import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { QuestionTerms } from '@/utils/core/model/panel-settings';
import { questionTermsStore } from '@/utils/io/storage/settings';
import { removeSearch } from '@/utils/io/storage/searches';
import { stubLocks } from './locks';

const ordinary = questionTermsStore({});
const changed = (change: QuestionTerms) => (terms: QuestionTerms) => ({ ...terms, ...change });

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

it('the store of question terms stores each term separately, and deletes an emptied one', async () => {
  await ordinary.update(changed({ city: '义乌' }));
  await ordinary.update(changed({ kg: 22.5 }));
  expect(await ordinary.read()).toEqual({ city: '义乌', kg: 22.5 });
  await ordinary.update(changed({ city: undefined }));
  expect((await ordinary.read()).city).toBeUndefined();
});

it('the store of question terms drops invalid terms, and keeps the others', async () => {
  await fakeBrowser.storage.local.set({ question: { city: 7, n: 1.5, kg: -1, cm: 63 } });
  const { city, n, kg, cm } = await ordinary.read();
  expect({ city, n, kg, cm }).toEqual({ city: undefined, n: undefined, kg: undefined, cm: 63 });
});

it('the store of question terms keeps the terms of a private window in memory until the window closes', async () => {
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  await ordinary.update(changed({ city: '义乌' }));
  const before = await fakeBrowser.storage.local.get(null);
  const terms = questionTermsStore({ privateWindow: 7 });
  await terms.update(changed({ kg: 2 }));
  expect(await terms.read()).toMatchObject({ city: '义乌', kg: 2 });
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  await removeSearch(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
