import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore, type MakeLate, type Store } from '@/entrypoints/sidepanel/store';
import { createLate } from '@/entrypoints/sidepanel/store/late';
import { offer, search } from '../../support/panel/fixtures';
import { WINDOW, panelContext, writeSearched } from '../../support/panel/context';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { writeOffers, writePicture, writeSearch } from '@/utils/io/storage/searches';
import { settingsStore } from '@/utils/io/storage/settings';
import { requestWatched } from '@/utils/io/storage/requests';
import { setWords } from '@/utils/io/i18n/words';
import { live } from '../../support/panel/live';
import { makeStore, openStore } from '../../support/panel/open-store';

const RUNNING = { status: 'running', stage: 'posting', startedAt: 1000, deadline: 5000 } as const;

const idsOf = ({ rows }: Pick<Store['compare'], 'rows'>) =>
  rows.value?.map(({ offer: found }) => found.offer.offerId);

beforeEach(() => void vi.useFakeTimers({ now: 2000 }));
afterEach(() => {
  vi.useRealTimers();
});

describe('what is shown', () => {
  it('follows the record of the search', async () => {
    const context = await panelContext({ settings: { service: 'demo' } });
    const {
      search: { outcome },
    } = await openStore(context);
    expect(outcome.value.status).toBe('idle');
    await writeSearch(search({ state: RUNNING, pages: 0 }));
    expect(outcome.value.status).toBe('running');
    await writeSearch(search());
    expect(outcome.value.status).toBe('done');
  });

  it('prefers a change that arrives during the first read', async () => {
    const context = await panelContext({ search: search({ id: 'old' }) });
    const opened = makeStore(context);
    const ready = opened.ready();
    await writeSearch(search({ id: 'new' }));
    await ready;
    expect(opened.search.search.value?.id).toBe('new');
  });

  it('is read while the words are loaded, in the language that was chosen, and says nothing without them', async () => {
    const lacking = vi.spyOn(console, 'error');
    const { offerId } = offer();
    const inPacks = { provider: 'demo', offerId, unit: '包', unitTranslated: 'pack' };
    const shown = search();
    const context = await panelContext({
      search: shown,
      settings: { language: 'zh-CN' },
      details: [{ provider: 'demo', offerId, details: inPacks }],
    });
    await writeSearch(shown);
    setWords('en', {}, []);
    let loaded = () => {};
    context.words = new Promise((resolve) => (loaded = resolve));
    const opened = makeStore(context);
    let isReady = false;
    const ready = opened.ready().then(() => (isReady = true));
    const unitOf = () => opened.compare.rows.value?.[0]?.offer.offer.unit;
    await vi.waitFor(() => expect(unitOf()).toBe('包'));
    expect(isReady).toBe(false);
    expect(lacking).not.toHaveBeenCalled();
    loaded();
    await ready;
  });

  it('interrupts a search past its deadline by itself', async () => {
    const context = await panelContext({ search: search({ state: RUNNING }) });
    const {
      search: { outcome },
    } = await openStore(context);
    expect(outcome.value.status).toBe('running');
    await vi.advanceTimersByTimeAsync(4000);
    expect(outcome.value).toEqual({ status: 'failed', failure: { code: 'interrupted' } });
  });

  it('keeps no timer while nothing runs', async () => {
    const context = await panelContext({ search: search() });
    await openStore(context);
    await vi.advanceTimersByTimeAsync(5000); // for the delayed write of the results
    expect(vi.getTimerCount()).toBe(0);
    const deadline = 60_000;
    await writeSearch(search({ state: { ...RUNNING, deadline } }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(1);
    await writeSearch(search());
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('parts of the picture', () => {
  it('are those of the picture on screen', async () => {
    const parts = [{ left: 0, top: 0, width: 0.5, height: 1 }];
    const context = await panelContext({ search: search() });
    context.pictures.proposeParts.mockResolvedValue(parts);
    const {
      search: { proposeParts, readResults },
    } = await openStore(context);
    await readResults();
    expect(await proposeParts()).toEqual(parts);
  });

  it('are none where there is no picture, or it cannot be read', async () => {
    const context = await panelContext({});
    context.pictures.proposeParts.mockRejectedValue(new Error('undecodable'));
    const {
      search: { proposeParts, readResults },
    } = await openStore(context);
    expect(await proposeParts()).toEqual([]);
    expect(context.pictures.proposeParts).not.toHaveBeenCalled();
    await writeSearched(search());
    await readResults();
    expect(await proposeParts()).toEqual([]);
    expect(context.pictures.proposeParts).toHaveBeenCalledOnce();
  });
});

describe('offers', () => {
  it('are not shown unjudged where the trade words cannot be loaded', async () => {
    const glossary = Promise.reject(new Error('IO error'));
    const context = { ...(await panelContext({ search: search() })), glossary };
    const { compare, ready } = makeStore(context);
    await expect(ready()).rejects.toThrow('IO error');
    expect(compare.comparison.value).toBeUndefined();
  });

  it('are all stored pages, in the chosen order', async () => {
    const context = await panelContext({ search: search({ pages: 2 }) });
    for (const page of [0, 1]) {
      const of = { offerId: `${page}`, price: 900 - page, similarity: 0.9 - page / 10 };
      await writeOffers(WINDOW, page, [offer(of)]);
    }
    const { compare } = await openStore(context);
    await vi.waitFor(() => expect(idsOf(compare)).toEqual(['0', '1']));
    compare.chooseSort('price');
    expect(idsOf(compare)).toEqual(['1', '0']);
  });

  it('are read again when there are more pages', async () => {
    const context = await panelContext({ search: search({ pages: 1 }) });
    const { compare } = await openStore(context);
    await vi.waitFor(() => expect(compare.rows.value).toHaveLength(1));
    await writeOffers(WINDOW, 1, [offer({ offerId: '2' })]);
    const lengths: (number | undefined)[] = [];
    compare.rows.subscribe((rows) => lengths.push(rows?.length));
    await writeSearch(search({ pages: 2 }));
    expect(new Set(lengths)).toEqual(new Set([1, 2])); // the shown rows are kept meanwhile
    await vi.waitFor(() => expect(compare.comparison.value?.offers).toHaveLength(2));
  });

  it('are removed at once where they are of an older search, and ignored when they arrive late', async () => {
    const context = await panelContext({ search: search({ id: 'old' }) });
    const { compare } = await openStore(context);
    await vi.waitFor(() => expect(compare.rows.value).toBeDefined());
    const shown: (string[] | undefined)[] = [];
    compare.rows.subscribe(() => shown.push(idsOf(compare)));
    const { session } = fakeBrowser.storage;
    const get = session.get.bind(session);
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const getLate = async (keys: string) => {
      const read = await get(keys);
      if (keys === `offers:${WINDOW}:0`) await late;
      return read;
    };
    Object.assign(session, { get: getLate });
    await writeSearch(search({ id: 'new' }));
    Object.assign(session, { get });
    await writeOffers(WINDOW, 0, [offer({ offerId: 'newer' })]);
    await writeSearch(search({ id: 'newer' }));
    await vi.waitFor(() => expect(idsOf(compare)).toEqual(['newer']));
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([[offer().offerId], undefined, ['newer']]);
  });

  it('are none while a search has stored none', async () => {
    const { compare } = await openStore(await panelContext({ search: search({ pages: 0 }) }));
    expect(compare.rows.value).toEqual([]);
  });
});

describe('the picture', () => {
  it('is read once it is acquired, and again when it was acquired another way', async () => {
    const { picture: facts, ...acquiring } = search({ state: RUNNING });
    const context = await panelContext({ search: acquiring });
    await writePicture({ mime: 'image/png', base64: 'AAAA', enlarged: false }, acquiring);
    const {
      search: { picture },
    } = await openStore(context);
    expect(picture.value).toBeUndefined();
    const acquired = (way: 'crop' | 'fetch') => ({
      ...acquiring,
      ...(facts && { picture: { ...facts, way } }),
    });
    await writeSearch(acquired('crop'));
    await vi.waitFor(() => expect(picture.value?.base64).toBe('AAAA'));
    await writePicture({ mime: 'image/png', base64: 'BBBB', enlarged: false }, acquired('fetch'));
    await vi.waitFor(() => expect(picture.value?.base64).toBe('BBBB'));
  });
});

describe('what the user does', () => {
  it('sends retry and cancel to the worker', async () => {
    const context = await panelContext({ search: search() });
    const {
      search: { retry, cancel },
    } = await openStore(context);
    retry();
    cancel();
    expect(context.sent()).toEqual([
      { type: 'retry', windowId: WINDOW },
      { type: 'cancel', windowId: WINDOW },
    ]);
  });

  it('writes the chosen service, then searches again', async () => {
    const context = await panelContext({ search: search() });
    const {
      search: { chooseService },
    } = await openStore(context);
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    chooseService('demo');
    await vi.waitFor(() => expect(context.sent('retry')).toHaveLength(1));
    const [written] = write.mock.invocationCallOrder;
    expect(written).toBeLessThan(context.sending.mock.invocationCallOrder[0] ?? 0);
    expect((await settingsStore.read()).service).toBe('demo');
  });

  it('requests all hosts of the chosen service inside the click, before it searches', async () => {
    const context = await panelContext({ search: search() });
    let answer: (granted: boolean) => void = () => {};
    context.permissions.request.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const {
      search: { chooseService },
    } = await openStore(context);
    chooseService('onebound');
    expect(context.permissions.request).toHaveBeenCalledWith({
      origins: ['https://api-gw.onebound.cn/*', 'https://*.alicdn.com/*'],
    }); // before any await
    await vi.advanceTimersByTimeAsync(0);
    // Nothing of the panel moves behind the prompt.
    expect((await settingsStore.read()).service).toBeUndefined();
    expect(context.sent()).toEqual([]);
    answer(false);
    await vi.waitFor(() => expect(context.sent('retry')).toHaveLength(1));
    expect((await settingsStore.read()).service).toBe('onebound');
  });

  it('searches also if the browser shows no prompt', async () => {
    const context = await panelContext({ search: search() });
    context.permissions.request.mockRejectedValue(new Error('not a gesture'));
    const {
      search: { chooseService },
    } = await openStore(context);
    chooseService('ak');
    await vi.waitFor(() => expect(context.sent('retry')).toHaveLength(1));
  });

  it('requests no access if the service needs none', async () => {
    const context = await panelContext();
    const {
      search: { chooseService },
    } = await openStore(context);
    chooseService('demo');
    expect(context.permissions.request).not.toHaveBeenCalled();
  });

  it('allows pictures of each service by its own connection, of the demo only while it is asked', async () => {
    const connections = {
      ...DEFAULT_SETTINGS.connections,
      demo: { baseUrl: 'http://127.0.0.1:7', form: 'signed' as const },
    };
    const originsBy = async (service: 'demo' | 'onebound') => {
      const context = await panelContext({ settings: { service, connections } });
      return (await openStore(context)).search.pictureOrigins.value;
    };
    const asked = await originsBy('demo');
    expect(asked.get('demo')).toEqual([{ origin: 'http://127.0.0.1:7' }]);
    expect(asked.get('open-platform')).toEqual([
      { origin: 'https://alicdn.com', withSubdomains: true },
    ]);
    const others = await originsBy('onebound');
    expect(others.get('demo')).toBeUndefined();
    expect(others.get('onebound')).toHaveLength(1);
  });

  it.each([undefined, { left: 0.1, top: 0.2, width: 0.5, height: 0.5 }])(
    'copies the picture inside the click, of the crop area %o',
    async (area) => {
      const context = await panelContext({ search: search({ area }) });
      const {
        search: { picture, copyPicture },
      } = await openStore(context);
      await vi.waitFor(() => expect(picture.value).toBeDefined());
      void copyPicture();
      expect(context.browser.copyPicture).toHaveBeenCalledExactlyOnceWith(picture.value, area);
    },
  );

  it('does not search if there is no search yet', async () => {
    const context = await panelContext();
    const {
      search: { chooseService },
    } = await openStore(context);
    chooseService('demo');
    await vi.advanceTimersByTimeAsync(0);
    expect(context.sent()).toEqual([]);
  });

  it('requests access inside the click, and acquires again once it is granted', async () => {
    const picture = {
      way: 'crop',
      width: 9,
      height: 9,
      reasons: [],
      originalAt: 'https://a.example/*',
    } as const;
    const context = await panelContext({
      search: search({ picture: { ...picture, reasons: [] } }),
    });
    const {
      search: { allowAccess, accessRefused },
    } = await openStore(context);
    allowAccess();
    expect(context.permissions.request).toHaveBeenCalledWith(
      expect.objectContaining({ origins: ['https://a.example/*'] }),
    ); // before any await
    await vi.waitFor(() => expect(context.sent('reacquire')).toHaveLength(1));
    expect(accessRefused.value).toBe(false);
  });

  it('requests all sites inside the click, and acquires again once they are granted', async () => {
    const { picture } = search();
    const originalAt = 'https://a.example/*';
    const context = await panelContext({
      search: search({ ...(picture && { picture: { ...picture, way: 'crop', originalAt } }) }),
    });
    const {
      search: { allowAllSites },
    } = await openStore(context);
    allowAllSites();
    expect(context.permissions.request).toHaveBeenCalledWith(
      expect.objectContaining({ origins: ['*://*/*'] }),
    ); // before any await
    await vi.waitFor(() => expect(context.sent('reacquire')).toHaveLength(1));
  });

  it('reports refused access until the next search', async () => {
    const failure = { code: 'access-missing' } as const;
    const context = await panelContext({
      search: search({ state: { status: 'failed', failure } }),
    });
    context.permissions.request.mockResolvedValue(false);
    const {
      search: { allowAccess, accessRefused },
    } = await openStore(context);
    allowAccess();
    await vi.waitFor(() => expect(accessRefused.value).toBe(true));
    expect(context.sent()).toEqual([]);
    await writeSearch(search({ id: 'search-2' }));
    expect(accessRefused.value).toBe(false);
  });
});

it('the panel shows the watched offers of a notification that was clicked, before and after it opened', async () => {
  const asked = await openStore(await panelContext({ watches: { isRequested: true } }));
  expect(asked.view.shown.value).toBe('watch');
  await vi.waitFor(() => expect(asked.watch?.view.watches.value).toEqual([]));
  const later = await openStore(await panelContext());
  expect(later.view.shown.value).toBeUndefined();
  await requestWatched(WINDOW);
  await vi.waitFor(() => expect(later.view.shown.value).toBe('watch'));
});

describe('what is loaded late', () => {
  it('leaves the whole list where it cannot be loaded, and can be tried again', async () => {
    const context = await panelContext({ search: search() });
    const load = vi.fn<() => Promise<MakeLate>>();
    load.mockRejectedValueOnce(new Error('gone'));
    load.mockResolvedValue((_, ...made) => live(() => createLate(context, ...made)));
    const store = live(() => createStore(context, load));
    await store.ready();
    expect(store.isFirstScreen.value).toBe(true);
    await expect(store.openLate()).rejects.toThrow('gone');
    expect([store.isFirstScreen.value, store.late.value]).toEqual([false, undefined]);
    await store.openLate();
    expect(store.late.value?.history.isOn.value).toBe(true);
    await store.flush();
  });

  it('a late part is read again where its stored values could not be read once', async () => {
    const context = await panelContext({ search: search() });
    const store = makeStore(context);
    await store.ready();
    const { local, session } = fakeBrowser.storage;
    const gets = [local, session].map((area) => vi.spyOn(area, 'get'));
    for (const get of gets)
      get.mockImplementation(() => {
        throw new Error('IO error');
      });
    await expect(store.openLate()).rejects.toThrow('IO error');
    for (const get of gets) get.mockRestore();
    await store.openLate();
    expect(store.late.value).toBeDefined();
    await store.flush();
  });

  it('the late part is there at first where no offer was found', async () => {
    const store = makeStore(await panelContext({ search: search({ pages: 0, total: 0 }) }));
    await store.ready();
    expect(store.late.value).toBeDefined();
  });
});
