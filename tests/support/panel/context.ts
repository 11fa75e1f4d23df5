import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import { createFollowing } from '@/entrypoints/sidepanel/source';
import type { Agent } from '@/utils/core/model/agents';
import type { Added, DetailsAnswer, Markets, SellerOffers } from '@/utils/core/model/extras';
import {
  DEFAULT_HISTORY,
  type HistoryEntry,
  type HistorySettings,
} from '@/utils/core/model/history';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import {
  LIST_VIEW,
  type QuestionTerms,
  type ViewSettings,
} from '@/utils/core/model/panel-settings';
import { NO_ORDER_DRAFT, type OrderDraft } from '@/utils/core/model/order-draft';
import type { Pin } from '@/utils/core/model/pin';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { learnNumbers, rememberSeller } from '@/utils/core/sellers/remember';
import { DEFAULT_MONEY, type DailyRates, type MoneySettings } from '@/utils/core/model/rates';
import type { AlternativePictures, Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { NO_USER_COSTS, type UserCosts } from '@/utils/core/costs/user-costs';
import type { GroupEdits } from '@/utils/core/pricing/groups';
import { compareListings, marketAnswer } from '@/utils/core/pricing/market/compare-listings';
import type { CallLimitsByService, Meter } from '@/utils/core/call-limits';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { StoredBatch } from '@/utils/io/storage/batches';
import { GLOSSARY } from '../glossary';
import { batchStorage } from './batch';
import { offer } from './fixtures';
import { source } from './source';
import { type StoredWatches, watchesStorage } from './watches';

type Storage = PanelContext['storage'];
type History = NonNullable<Storage['history']>;
type Messages = PanelContext['messages'];
type Permissions = PanelContext['permissions'];
type Services = PanelContext['services'];
type Pictures = PanelContext['pictures'];
type Browser = PanelContext['browser'];
type Embedder = PanelContext['likeness'];
type Reading = PanelContext['reading'];
type Vectors = NonNullable<Storage['vectors']>;

export interface StoredForPanel {
  search?: Search;
  settings?: Partial<Settings>;
  added?: Added;
  markets?: Markets;
  costs?: Partial<UserCosts>;
  agents?: readonly Agent[];
  pins?: Pin[];
  orderDraft?: OrderDraft;
  sellers?: readonly RememberedSeller[];
  watches?: StoredWatches;
  batches?: { own?: StoredBatch; left?: StoredBatch[] };
}

/** The outside of a panel, in memory: what is stored can be changed, and each call is recorded. */
export function panelContext(stored: StoredForPanel = {}) {
  return {
    ...createFollowing(),
    language: 'en',
    browserLanguage: 'en-US',
    timeZone: 'Asia/Shanghai',
    clock: vi.fn<PanelContext['clock']>().mockReturnValue(2000),
    /** The user reads from the first row on: none moves. */
    followFirstTouch: () => signal(false),
    storage: {
      ...settingsStorage(stored),
      ...searchStorage(stored),
      ...pinsStorage(stored.pins, stored.orderDraft),
      ...sellersStorage(stored.sellers),
      history: historyStorage(),
      watches: watchesStorage(stored.watches),
      vectors: {
        read: vi.fn<Vectors['read']>().mockResolvedValue(new Map()),
        write: vi.fn<Vectors['write']>().mockResolvedValue(undefined),
      },
      writeLikenessTrouble: vi.fn<Storage['writeLikenessTrouble']>().mockResolvedValue(undefined),
      writeTranslatorTrouble: vi
        .fn<Storage['writeTranslatorTrouble']>()
        .mockResolvedValue(undefined),
      isRemoved: vi.fn<Storage['isRemoved']>().mockResolvedValue(false),
      batch: batchStorage(stored.batches),
    },
    messages: {
      search: vi.fn<Messages['search']>().mockResolvedValue(undefined),
      refine: vi.fn<Messages['refine']>().mockResolvedValue(undefined),
      providePicture: vi.fn<Messages['providePicture']>().mockResolvedValue(undefined),
      findUrl: vi.fn<Messages['findUrl']>().mockResolvedValue(undefined),
      details: vi.fn<Messages['details']>().mockResolvedValue(undefined),
      sellerOffers: vi.fn<Messages['sellerOffers']>().mockResolvedValue(undefined),
      askMarkets: vi.fn<Messages['askMarkets']>().mockResolvedValue(undefined),
      batch: vi.fn<Messages['batch']>(),
    },
    markets: {
      loadRules: async () => ({ compareListings, marketAnswer }),
    },
    permissions: {
      requestSites: vi.fn<Permissions['requestSites']>().mockResolvedValue(true),
      requestService: vi.fn<Permissions['requestService']>().mockResolvedValue(true),
      requestOrigins: vi.fn<Permissions['requestOrigins']>().mockResolvedValue(true),
      grantedOrigins: vi.fn<Permissions['grantedOrigins']>().mockImplementation(async (all) => all),
    },
    services: {
      /** The service has no details, which would be asked for. */
      capabilitiesOf: vi.fn<Services['capabilitiesOf']>().mockImplementation((service) => ({
        ...serviceInfoOf(service).capabilities,
        details: false,
      })),
      hostsOf: vi.fn<Services['hostsOf']>().mockReturnValue({
        api: ['https://gw.open.1688.com/*'],
        pictures: [{ origin: 'https://alicdn.com', withSubdomains: true }],
      }),
    },
    pictures: {
      prepare: vi.fn<Pictures['prepare']>().mockResolvedValue({
        mime: 'image/jpeg',
        bytes: new Uint8Array([0xff, 0xd8, 0xff]),
        width: 1200,
        height: 900,
        enlarged: false,
      }),
      thumbnail: vi
        .fn<Pictures['thumbnail']>()
        .mockResolvedValue('data:image/jpeg;base64,/9j/AA=='),
      dataUrl: vi
        .fn<Pictures['dataUrl']>()
        .mockImplementation(async ({ mime, base64 }) => `data:${mime};base64,${base64}`),
      readSearched: vi.fn<Pictures['readSearched']>().mockResolvedValue(undefined),
      proposeParts: vi.fn<Pictures['proposeParts']>().mockResolvedValue([]),
      readKept: vi.fn<Pictures['readKept']>().mockResolvedValue(undefined),
      readThumbnails: vi.fn<Pictures['readThumbnails']>().mockResolvedValue(undefined),
      ofOffers: vi.fn<Pictures['ofOffers']>().mockResolvedValue(new Map()),
    },
    glossary: Promise.resolve(GLOSSARY),
    reading: {
      loadGlosser: vi.fn<Reading['loadGlosser']>().mockResolvedValue(undefined),
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
    browser: {
      copyText: vi.fn<Browser['copyText']>().mockResolvedValue(undefined),
      copyPicture: vi.fn<Browser['copyPicture']>().mockResolvedValue(undefined),
      writeClipboard: vi.fn<Browser['writeClipboard']>().mockResolvedValue(undefined),
      save: vi.fn<Browser['save']>(),
      openPage: vi.fn<Browser['openPage']>(),
      showTab: vi.fn<Browser['showTab']>().mockResolvedValue(undefined),
      selectRegion: vi.fn<Browser['selectRegion']>().mockResolvedValue(true),
      refreshRates: vi.fn<Browser['refreshRates']>().mockResolvedValue(undefined),
    },
  } satisfies PanelContext;
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

export type TestContext = ReturnType<typeof panelContext>;

/** The user's costs change as stored ones do. */
function settingsStorage({ settings, agents, costs: changed }: StoredForPanel) {
  let current: UserCosts = { ...NO_USER_COSTS, ...changed };
  const costs = source(current);
  return {
    settings: source<Settings>({ ...DEFAULT_SETTINGS, ...settings }),
    writeService: vi.fn<Storage['writeService']>().mockResolvedValue(undefined),
    meter: source<Meter>({}),
    callLimits: source<CallLimitsByService>({}),
    agents: source<readonly Agent[]>(agents ?? []),
    money: source<MoneySettings>(DEFAULT_MONEY),
    dailyRates: source<DailyRates>({}),
    historySettings: source<HistorySettings>(DEFAULT_HISTORY),
    costs,
    changeCosts: vi.fn<Storage['changeCosts']>().mockImplementation(async (change) => {
      current = change(current);
      costs.change(current);
    }),
    view: source<ViewSettings>(LIST_VIEW),
    writeView: vi.fn<Storage['writeView']>().mockResolvedValue(undefined),
    questionTerms: source<QuestionTerms>({}),
    changeQuestionTerms: vi.fn<Storage['changeQuestionTerms']>().mockResolvedValue(undefined),
  };
}

function searchStorage({ search, added, markets }: StoredForPanel) {
  return {
    search: source<Search | undefined>(search),
    alternatives: source<AlternativePictures | undefined>(undefined),
    added: source<Added | undefined>(added),
    markets: source<Markets | undefined>(markets),
    pagePrice: source<StoredPagePrice | undefined>(undefined),
    readPicture: vi.fn<Storage['readPicture']>().mockResolvedValue({
      mime: 'image/jpeg',
      searchId: 'search-1',
      base64: 'AAAA',
      enlarged: false,
    }),
    readOffers: vi.fn<Storage['readOffers']>().mockResolvedValue([offer()]),
    readDetails: vi.fn<Storage['readDetails']>().mockResolvedValue([]),
    watchDetails: vi
      .fn<(search: Search, listener: (answer: DetailsAnswer) => void) => () => void>()
      .mockReturnValue(() => undefined),
    readSeller: vi.fn<Storage['readSeller']>().mockResolvedValue(undefined),
    watchSeller: vi
      .fn<(search: Search, listener: (seller: SellerOffers) => void) => () => void>()
      .mockReturnValue(() => undefined),
    readSellerPage: vi.fn<Storage['readSellerPage']>().mockResolvedValue([]),
    readPageTerms: vi.fn<Storage['readPageTerms']>().mockResolvedValue({}),
    writePageTerms: vi.fn<Storage['writePageTerms']>().mockResolvedValue(undefined),
  };
}

function pinsStorage(pins: Pin[] = [], draft: OrderDraft = NO_ORDER_DRAFT) {
  let current = draft;
  const orderDraft = source(current);
  return {
    detailPin: vi.fn<Storage['detailPin']>().mockResolvedValue(undefined),
    orderDraft,
    /** Changes as the stored one does. */
    changeOrderDraft: vi.fn<Storage['changeOrderDraft']>().mockImplementation(async (change) => {
      current = change(current);
      orderDraft.change(current);
      return current;
    }),
    pins: source(pins),
    pin: vi.fn<Storage['pin']>().mockResolvedValue(true),
    unpin: vi.fn<Storage['unpin']>().mockResolvedValue(undefined),
    writeNote: vi.fn<Storage['writeNote']>().mockResolvedValue(undefined),
    completePin: vi.fn<Storage['completePin']>().mockResolvedValue(undefined),
    cleared: source<readonly string[]>([]),
    setCleared: vi.fn<Storage['setCleared']>().mockResolvedValue(undefined),
    groupEdits: source<GroupEdits>({ joined: [], split: [] }),
    joinOffers: vi.fn<Storage['joinOffers']>().mockResolvedValue(undefined),
    splitOffers: vi.fn<Storage['splitOffers']>().mockResolvedValue(undefined),
  };
}

/** The list changes as the stored one does. */
function sellersStorage(first: readonly RememberedSeller[] = []) {
  let current = first;
  const sellers = source(current);
  const take = (changed: readonly RememberedSeller[]) => {
    if (changed === current) return;
    current = changed;
    sellers.change(current);
  };
  return {
    sellers,
    changeSeller: vi
      .fn<Storage['changeSeller']>()
      .mockImplementation(async (target, change, at) => {
        take(rememberSeller(current, target, change, at));
        return true;
      }),
    learnSellers: vi.fn<Storage['learnSellers']>().mockImplementation(async (offers) => {
      take(learnNumbers(current, offers));
    }),
  };
}

/** Tells its listeners of changes at once. */
function historyStorage() {
  const entries = new Map<string, HistoryEntry>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const rowsSince = (since: number) =>
    [...entries.values()].map(({ row }) => row).filter(({ at }) => at >= since);
  return {
    list: vi.fn<History['list']>().mockImplementation(async (_words, _limit, since = 0) => ({
      rows: rowsSince(since),
      hasMore: false,
    })),
    count: vi.fn<History['count']>().mockImplementation(async (since) => rowsSince(since).length),
    watch: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: vi.fn<History['read']>().mockImplementation(async (id) => entries.get(id)),
    write: vi.fn<History['write']>().mockImplementation(async (entry) => {
      entries.set(entry.row.id, entry);
      notify();
    }),
    vectors: vi.fn<History['vectors']>().mockResolvedValue([]),
    remove: vi.fn<History['remove']>().mockImplementation(async (id) => {
      entries.delete(id);
      notify();
    }),
    clear: vi.fn<History['clear']>().mockImplementation(async () => {
      entries.clear();
      notify();
    }),
    notify,
    listeners,
  };
}
