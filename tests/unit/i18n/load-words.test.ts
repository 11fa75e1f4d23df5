import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PARTS } from '@/build/locales/read';
import { addWords, loadWords, t } from '@/utils/io/i18n/words';
import { LANGUAGES } from '@/utils/core/model/languages';
import { messagesOf } from '../../support/panel/words';
import { serveWords } from '../../support/serve-words';

beforeAll(serveWords);
afterAll(() => vi.unstubAllGlobals());

// The files have texts without their keys: each text is compared with that of its key in `locales/`.
it.each(LANGUAGES)('the loader of words loads each word of %s by its own key', async (language) => {
  await loadWords(language, ...PARTS);
  const all = Object.entries(await messagesOf(language));
  const texts = all.filter(([, message]) => typeof message === 'string');
  expect(texts.length).toBeGreaterThan(500);
  const spoken = texts.map(([key]) => Reflect.apply(t, undefined, [key, KEEP]));
  expect(spoken).toEqual(texts.map(([, text]) => text));
});

it('the loader of words adds a part to those that are loaded', async () => {
  await loadWords('de', 'shell');
  await addWords('documents');
  expect(t('export.evidence')).toBe((await messagesOf('de'))['export.evidence']);
  expect(t('menuItem')).toBe((await messagesOf('de')).menuItem);
});

/** Values that leave a text as it stands in its file. */
const KEEP = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];
