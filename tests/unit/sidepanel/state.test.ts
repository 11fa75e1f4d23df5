import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PanelState, createPanelState } from '@/entrypoints/sidepanel/state';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import type { Offer } from '@/utils/core/model/offer';
import { offer, search } from '../../support/panel/fixtures';
import { panelContext } from '../../support/panel/context';
import { live } from '../../support/panel/live';

const RUNNING = { status: 'running', stage: 'posting', startedAt: 1000, deadline: 5000 } as const;
let state: PanelState | undefined;

async function open(context: PanelContext): Promise<PanelState> {
  state = live(() => createPanelState(context));
  await state.ready;
  return state;
}

const idsOf = ({ rows }: PanelState['compare']) =>
  rows.value?.map(({ offer: found }) => found.offer.offerId);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
});

describe('what is shown', () => {
  it('follows the record of the search', async () => {
    const context = panelContext({ settings: { service: 'demo' } });
    const { outcome } = await open(context);
    expect(outcome.value.status).toBe('idle');
    context.storage.search.change(search({ state: RUNNING, pages: 0 }));
    expect(outcome.value.status).toBe('running');
    context.storage.search.change(search());
    expect(outcome.value.status).toBe('done');
  });

  it('prefers a change that arrives during the first read', async () => {
    const context = panelContext({ search: search({ id: 'old' }) });
    const opened = live(() => createPanelState(context));
    context.storage.search.change(search({ id: 'new' }));
    await opened.ready;
    expect(opened.search.value?.id).toBe('new');
  });

  it('interrupts a search past its deadline by itself', async () => {
    const context = panelContext({ search: search({ state: RUNNING }) });
    const { outcome } = await open(context);
    expect(outcome.value.status).toBe('running');
    context.clock.mockReturnValue(5001);
    await vi.advanceTimersByTimeAsync(1000);
    expect(outcome.value).toEqual({ status: 'failed', failure: { code: 'interrupted' } });
  });

  it('keeps no timer while nothing runs', async () => {
    const context = panelContext({ search: search() });
    await open(context);
    await vi.advanceTimersByTimeAsync(5000); // for the delayed write of the results
    expect(vi.getTimerCount()).toBe(0);
    context.storage.search.change(search({ state: RUNNING }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(1);
    context.storage.search.change(search());
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('parts of the picture', () => {
  it('are those of the picture on screen', async () => {
    const parts = [{ left: 0, top: 0, width: 0.5, height: 1 }];
    const context = panelContext({ search: search() });
    context.pictures.proposeParts.mockResolvedValue(parts);
    const { proposeParts, readResults } = await open(context);
    await readResults();
    expect(await proposeParts()).toEqual(parts);
  });

  it('are none where there is no picture, or it cannot be read', async () => {
    const context = panelContext({});
    context.pictures.proposeParts.mockRejectedValue(new Error('undecodable'));
    const { proposeParts, readResults } = await open(context);
    expect(await proposeParts()).toEqual([]);
    expect(context.pictures.proposeParts).not.toHaveBeenCalled();
    context.storage.search.change(search());
    await readResults();
    expect(await proposeParts()).toEqual([]);
    expect(context.pictures.proposeParts).toHaveBeenCalledOnce();
  });
});

describe('offers', () => {
  it('are not shown unjudged where the trade words cannot be loaded', async () => {
    const glossary = Promise.reject(new Error('IO error'));
    const context = { ...panelContext({ search: search() }), glossary };
    const { compare, readResults } = await open(context);
    await expect(readResults()).rejects.toThrow('IO error');
    expect(compare.comparison.value).toBeUndefined();
  });

  it('are all stored pages, in the chosen order', async () => {
    const context = panelContext({ search: search({ pages: 2 }) });
    context.storage.readOffers.mockImplementation((page) =>
      Promise.resolve([
        offer({ offerId: `${page}`, price: 900 - page, similarity: 0.9 - page / 10 }),
      ]),
    );
    const { compare, chooseSort } = await open(context);
    await vi.waitFor(() => expect(idsOf(compare)).toEqual(['0', '1']));
    chooseSort('price');
    expect(idsOf(compare)).toEqual(['1', '0']);
  });

  it('are read again when there are more pages', async () => {
    const context = panelContext({ search: search({ pages: 1 }) });
    const { compare } = await open(context);
    await vi.waitFor(() => expect(compare.rows.value).toHaveLength(1));
    context.storage.search.change(search({ pages: 2 }));
    expect(compare.rows.value).toHaveLength(1); // the shown rows are kept meanwhile
    await vi.waitFor(() => expect(compare.comparison.value?.offers).toHaveLength(2));
  });

  it('are removed at once where they are of an older search, and ignored when they arrive late', async () => {
    const context = panelContext({ search: search({ id: 'old' }) });
    let arrive: (offers: Offer[]) => void = () => undefined;
    context.storage.readOffers.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
    const { compare } = await open(context);
    context.storage.search.change(search({ id: 'new' }));
    arrive([offer({ offerId: 'late' })]);
    expect(compare.rows.value).toBeUndefined();
    await vi.waitFor(() => expect(idsOf(compare)?.[0]).toBe(offer().offerId));
    context.storage.search.change(search({ id: 'newer' }));
    expect(compare.rows.value).toBeUndefined();
  });

  it('are none while a search has stored none', async () => {
    const { compare } = await open(panelContext({ search: search({ pages: 0 }) }));
    expect(compare.rows.value).toEqual([]);
  });
});

describe('the picture', () => {
  it('is read once it is acquired, and again when it was acquired another way', async () => {
    const { picture: facts, ...acquiring } = search({ state: RUNNING });
    const context = panelContext({ search: acquiring });
    const { picture } = await open(context);
    expect(context.storage.readPicture).not.toHaveBeenCalled();
    context.storage.search.change({
      ...acquiring,
      ...(facts && { picture: { ...facts, way: 'crop' } }),
    });
    await vi.waitFor(() => expect(picture.value?.base64).toBe('AAAA'));
    context.storage.search.change({ ...acquiring, ...(facts && { picture: facts }) });
    expect(context.storage.readPicture).toHaveBeenCalledTimes(2);
  });
});

describe('what the user does', () => {
  it('sends retry and cancel to the worker', async () => {
    const context = panelContext({ search: search() });
    const { retry, cancel } = await open(context);
    retry();
    cancel();
    expect(context.messages.search.mock.calls).toEqual([['retry'], ['cancel']]);
  });

  it('writes the chosen service, then searches again', async () => {
    const context = panelContext({ search: search() });
    const { chooseService } = await open(context);
    chooseService('demo');
    expect(context.storage.writeService).toHaveBeenCalledWith('demo');
    expect(context.messages.search).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(context.messages.search).toHaveBeenCalledWith('retry'));
  });

  it('requests all hosts of the chosen service inside the click, before it searches', async () => {
    const context = panelContext({ search: search() });
    let answer: (granted: boolean) => void = () => {};
    context.permissions.requestService.mockReturnValue(
      new Promise((resolve) => (answer = resolve)),
    );
    const { chooseService } = await open(context);
    chooseService('onebound');
    expect(context.permissions.requestService).toHaveBeenCalledWith([
      'https://gw.open.1688.com/*',
      'https://*.alicdn.com/*',
    ]); // before any await
    await vi.advanceTimersByTimeAsync(0);
    expect(context.storage.writeService).toHaveBeenCalledWith('onebound');
    expect(context.messages.search).not.toHaveBeenCalled();
    answer(false);
    await vi.waitFor(() => expect(context.messages.search).toHaveBeenCalledWith('retry'));
  });

  it('searches also if the browser shows no prompt', async () => {
    const context = panelContext({ search: search() });
    context.permissions.requestService.mockRejectedValue(new Error('not a gesture'));
    const { chooseService } = await open(context);
    chooseService('ak');
    await vi.waitFor(() => expect(context.messages.search).toHaveBeenCalledWith('retry'));
  });

  it('requests no access if the service needs none', async () => {
    const context = panelContext();
    context.services.hostsOf.mockReturnValue({
      api: [],
      pictures: [{ origin: 'http://127.0.0.1:16880' }],
    });
    const { chooseService } = await open(context);
    chooseService('demo');
    expect(context.permissions.requestService).not.toHaveBeenCalled();
  });

  it('allows pictures of each service by its own connection, of the demo only while it is asked', async () => {
    const connections = {
      demo: { baseUrl: 'http://127.0.0.1:7', form: 'signed' as const },
      'open-platform': { baseUrl: 'http://10.0.0.7', form: 'signed' as const },
    };
    const originsBy = async (service: 'demo' | 'onebound') => {
      const context = panelContext({ settings: { service, connections } });
      context.services.hostsOf.mockImplementation((id, { baseUrl }) => ({
        api: [],
        pictures: [{ origin: `${id} ${baseUrl}` }],
      }));
      return (await open(context)).pictureOrigins.value;
    };
    const asked = await originsBy('demo');
    expect(asked.get('demo')).toEqual([{ origin: 'demo http://127.0.0.1:7' }]);
    expect(asked.get('open-platform')).toEqual([{ origin: 'open-platform http://10.0.0.7' }]);
    const others = await originsBy('onebound');
    expect(others.get('demo')).toBeUndefined();
    expect(others.get('onebound')).toHaveLength(1);
  });

  it.each([undefined, { left: 0.1, top: 0.2, width: 0.5, height: 0.5 }])(
    'copies the picture inside the click, of the crop area %o',
    async (area) => {
      const context = panelContext({ search: search({ area }) });
      const { picture, copyPicture } = await open(context);
      await vi.waitFor(() => expect(picture.value).toBeDefined());
      void copyPicture();
      expect(context.browser.copyPicture).toHaveBeenCalledExactlyOnceWith(picture.value, area);
    },
  );

  it('does not search if there is no search yet', async () => {
    const context = panelContext();
    const { chooseService } = await open(context);
    chooseService('demo');
    await vi.advanceTimersByTimeAsync(0);
    expect(context.messages.search).not.toHaveBeenCalled();
  });

  it('requests access inside the click, and acquires again once it is granted', async () => {
    const picture = {
      way: 'crop',
      width: 9,
      height: 9,
      reasons: [],
      originalAt: 'https://a.example/*',
    } as const;
    const context = panelContext({ search: search({ picture: { ...picture, reasons: [] } }) });
    const { allowAccess, accessRefused } = await open(context);
    allowAccess();
    expect(context.permissions.requestSites).toHaveBeenCalledWith(['https://a.example/*']); // before any await
    await vi.waitFor(() => expect(context.messages.search).toHaveBeenCalledWith('reacquire'));
    expect(accessRefused.value).toBe(false);
  });

  it('requests all sites inside the click, and acquires again once they are granted', async () => {
    const { picture } = search();
    const originalAt = 'https://a.example/*';
    const context = panelContext({
      search: search({ ...(picture && { picture: { ...picture, way: 'crop', originalAt } }) }),
    });
    const { allowAllSites } = await open(context);
    allowAllSites();
    expect(context.permissions.requestSites).toHaveBeenCalledWith(['*://*/*']); // before any await
    await vi.waitFor(() => expect(context.messages.search).toHaveBeenCalledWith('reacquire'));
  });

  it('reports refused access until the next search', async () => {
    const failure = { code: 'access-missing' } as const;
    const context = panelContext({ search: search({ state: { status: 'failed', failure } }) });
    context.permissions.requestService.mockResolvedValue(false);
    const { allowAccess, accessRefused } = await open(context);
    allowAccess();
    await vi.waitFor(() => expect(accessRefused.value).toBe(true));
    expect(context.messages.search).not.toHaveBeenCalled();
    context.storage.search.change(search({ id: 'search-2' }));
    expect(accessRefused.value).toBe(false);
  });
});
