import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { regionWords } from '@/utils/io/i18n/search-words';
import { selectRegion } from '@/utils/io/page/region/select';
import { speak } from '../../../support/panel/words';

beforeEach(() => {
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

it.each([
  ['ar', 'rtl', 'en', 'ltr'],
  ['de', 'ltr', 'ar', 'rtl'],
] as const)(
  'the selection of a region speaks %s, %s, on a page in another language',
  async (lang, dir, other, otherDir) => {
    await speak(lang);
    Object.assign(document.documentElement, { lang: other, dir: otherDir });
    const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
    const selection = selectRegion(regionWords(), () => undefined);
    const shadow: ShadowRoot = attach.mock.results[0]?.value;
    const cover = shadow.querySelector('dialog');
    expect(cover?.textContent).toBe(regionWords().hint);
    expect(cover).toMatchObject({ lang, dir });
    selection.cancel();
  },
);
