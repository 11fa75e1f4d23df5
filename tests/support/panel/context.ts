import { threadId } from 'node:worker_threads';
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LateContext, PanelContext } from '@/entrypoints/sidepanel/context';
import { doListJob } from '@/entrypoints/sidepanel/list-work/jobs';
import { createFollowing } from '@/entrypoints/sidepanel/source';
import type { Agent } from '@/utils/core/model/agents';
import type { Added, DetailsAnswer } from '@/utils/core/model/extras';
import type { Offer } from '@/utils/core/model/offer';
import type { OrderDraft } from '@/utils/core/model/order-draft';
import type { Pin } from '@/utils/core/model/pin';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, SERVICE_IDS, type Settings } from '@/utils/core/model/settings';
import { NO_USER_COSTS, type UserCosts } from '@/utils/core/costs/user-costs';
import type { Capabilities } from '@/utils/io/services/service';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { writeAdded, writeDetails } from '@/utils/io/storage/extras';
import { orderDraftStore } from '@/utils/io/storage/order-draft';
import { pinsStore } from '@/utils/io/storage/pins';
import { writeOffers, writePicture } from '@/utils/io/storage/searches';
import { sellersStore } from '@/utils/io/storage/sellers';
import { agentsStore, costsStore, settingsStore } from '@/utils/io/storage/settings';
import { stubLocks } from '../../unit/storage/locks';
import { GLOSSARY } from '../glossary';
import { type StoredBatches, writeBatches } from './batch';
import { offer } from './fixtures';
import { type StoredWatches, writeWatches } from './watches';

type Pictures = PanelContext['pictures'];
type Browser = PanelContext['browser'];
type Embedder = LateContext['likeness'];
type Reading = PanelContext['reading'];

/** What is stored before the panel opens. */
export interface StoredForPanel {
  search?: Search;
  /** Offers of each page. */
  offers?: Offer[];
  details?: DetailsAnswer[];
  settings?: Partial<Settings>;
  added?: Added;
  costs?: Partial<UserCosts>;
  agents?: Agent[];
  pins?: Pin[];
  orderDraft?: OrderDraft;
  sellers?: RememberedSeller[];
  watches?: StoredWatches;
  batches?: StoredBatches;
}

/** What services can do, where a test needs another; the demo has no details, which would be asked for. */
type Abilities = Partial<Capabilities>;

/** Each with its own abilities: those of an earlier test are replaced. */
const SERVICES = SERVICE_IDS.map(serviceInfoOf).map((info) => ({ info, own: info.capabilities }));

/** Window of the panel, as in the fixtures. */
export const WINDOW = 1;

/** Other threads test with histories of their own at the same time. */
class OwnChannel extends BroadcastChannel {
  constructor(name: string) {
    super(`${name} ${threadId}`);
  }
}

/** A browser with these stored values, and a panel's access to it: nothing is drawn, and what is sent is kept. */
export async function panelContext(stored: StoredForPanel = {}, abilities: Abilities = {}) {
  fakeBrowser.reset();
  stubLocks();
  vi.stubGlobal('BroadcastChannel', OwnChannel);
  Object.assign(navigator, { platform: 'Linux x86_64' });
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  const { i18n } = fakeBrowser;
  if (!vi.isMockFunction(i18n.getUILanguage)) {
    vi.spyOn(i18n, 'getUILanguage').mockReturnValue('en-US'); // no test speaks another language
  }
  for (const { info, own } of SERVICES) {
    const able = { ...own, details: false, ...abilities };
    vi.spyOn(info, 'capabilities', 'get').mockReturnValue(able);
  }
  const permissions = {
    contains: vi.fn<(wanted: object) => Promise<boolean>>().mockResolvedValue(true),
    request: vi.fn<(wanted: object) => Promise<boolean>>().mockResolvedValue(true),
  };
  const send = vi.fn<(message: { type: string; data: object }) => Promise<void>>();
  send.mockResolvedValue(undefined);
  Object.assign(fakeBrowser, { permissions });
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  await write(stored);
  return {
    ...createFollowing(),
    windowId: WINDOW,
    isPrivate: false,
    scope: {},
    browserLanguage: 'en-US',
    /** The user reads from the first row on: none moves. */
    followFirstTouch: () => signal(false),
    permissions,
    sending: send,
    /** Commands that the worker was sent. */
    sent: (...types: string[]) =>
      send.mock.calls.flatMap(([{ type, data }]) =>
        types.length === 0 || types.includes(type) ? [{ type, ...data }] : [],
      ),
    pictures: picturesOfNothing(),
    words: Promise.resolve(),
    glossary: Promise.resolve(GLOSSARY),
    reading: {
      loadGlosser: vi.fn<Reading['loadGlosser']>().mockResolvedValue(undefined),
      loadSellerNames: vi.fn<Reading['loadSellerNames']>().mockResolvedValue(undefined),
      availability: vi.fn<Reading['availability']>().mockResolvedValue('absent'),
      openTranslator: vi.fn<Reading['openTranslator']>(),
      translateTitle: vi.fn<Reading['translateTitle']>(),
    },
    likeness: {
      whyUnable: vi.fn<Embedder['whyUnable']>().mockReturnValue(undefined),
      painted: vi.fn<Embedder['painted']>().mockResolvedValue(undefined),
      checksum: vi.fn<Embedder['checksum']>().mockResolvedValue('model'),
      createClient: vi.fn<Embedder['createClient']>().mockReturnValue(noEmbedder()),
    },
    doListJob,
    browser: {
      copyText: vi.fn<Browser['copyText']>().mockResolvedValue(undefined),
      copyPicture: vi.fn<Browser['copyPicture']>().mockResolvedValue(undefined),
      writeClipboard: vi.fn<Browser['writeClipboard']>().mockResolvedValue(undefined),
      save: vi.fn<Browser['save']>(),
      openPage: vi.fn<Browser['openPage']>(),
      showTab: vi.fn<Browser['showTab']>().mockResolvedValue(undefined),
      watchPageBeside: vi.fn<Browser['watchPageBeside']>().mockReturnValue(() => undefined),
      watchTabs: vi.fn<Browser['watchTabs']>().mockReturnValue(() => undefined),
      product: () => ({ version: '1.2.3', browser: 'Chromium' }),
      selectRegion: vi.fn<Browser['selectRegion']>().mockResolvedValue(true),
      refreshRates: vi.fn<Browser['refreshRates']>().mockResolvedValue(undefined),
    },
  } satisfies LateContext & Record<'permissions' | 'sending' | 'sent', unknown>;
}

export type TestContext = Awaited<ReturnType<typeof panelContext>>;

async function write(stored: StoredForPanel): Promise<void> {
  const { search, offers = [offer()] } = stored;
  if (search) await writeSearched(search, offers);
  await settingsStore.write({ ...DEFAULT_SETTINGS, ...stored.settings });
  await costsStore({}).write({ ...NO_USER_COSTS, ...stored.costs });
  await agentsStore.write(stored.agents ?? []);
  await pinsStore({}).write(stored.pins ?? []);
  if (stored.orderDraft) await orderDraftStore({}).write(stored.orderDraft);
  await sellersStore({}).write(stored.sellers ?? []);
  if (stored.added) await writeAdded(WINDOW, stored.added);
  for (const answer of stored.details ?? []) if (search) await writeDetails(search, answer);
  if (stored.batches) await writeBatches(WINDOW, stored.batches);
  if (stored.watches) await writeWatches(WINDOW, stored.watches);
}

/** A search with its picture, and these offers on each of its pages. */
export async function writeSearched(search: Search, offers: Offer[] = [offer()]): Promise<void> {
  for (let page = 0; page < search.pages; page += 1) await writeOffers(WINDOW, page, offers);
  await writePicture({ mime: 'image/jpeg', base64: '/9j/AAAA', enlarged: false }, search);
}

/** Nothing is decoded. */
function picturesOfNothing() {
  return {
    prepare: vi.fn<Pictures['prepare']>().mockResolvedValue({
      mime: 'image/jpeg',
      bytes: new Uint8Array([0xff, 0xd8, 0xff]),
      width: 1200,
      height: 900,
      enlarged: false,
    }),
    thumbnail: vi.fn<Pictures['thumbnail']>().mockResolvedValue('data:image/jpeg;base64,/9j/AA=='),
    dataUrl: vi
      .fn<Pictures['dataUrl']>()
      .mockImplementation(async ({ mime, base64 }) => `data:${mime};base64,${base64}`),
    readSearched: vi.fn<Pictures['readSearched']>().mockResolvedValue(undefined),
    proposeParts: vi.fn<Pictures['proposeParts']>().mockResolvedValue([]),
    readKept: vi.fn<Pictures['readKept']>().mockResolvedValue(undefined),
    readThumbnails: vi.fn<Pictures['readThumbnails']>().mockResolvedValue(undefined),
    ofOffers: vi.fn<Pictures['ofOffers']>().mockResolvedValue(new Map()),
  };
}

/** Embeds no picture. */
function noEmbedder() {
  return {
    prepare: () => undefined,
    embed: async () => undefined,
    room: async () => undefined,
    trouble: () => undefined,
    retry: () => undefined,
  };
}
