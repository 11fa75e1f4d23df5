import { vi } from 'vitest';
import type { PanelDeps } from '@/entrypoints/sidepanel/state';
import type { Added } from '@/utils/model/extras';
import type { CallLimitsByService, Meter } from '@/utils/services/call-limits';
import type { StoredPagePrice } from '@/utils/model/page-price';
import type { AlternativePictures, Search } from '@/utils/model/search';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { serviceInfoOf } from '@/utils/services/registry';
import { compareDeps, pinsDeps } from './compare-deps';
import { offer } from './fixtures';
import { keptDeps } from './kept-deps';
import { source } from './source';
import { takingDeps } from './taking-deps';

/** The outside of a panel, in memory; everything it is told is recorded. */
export function panelDeps(
  stored: { search?: Search; settings?: Partial<Settings>; added?: Added } = {},
) {
  return {
    compare: compareDeps(),
    pins: pinsDeps(),
    kept: keptDeps(),
    taking: takingDeps(),
    search: source<Search | undefined>(stored.search),
    settings: source<Settings>({ ...DEFAULT_SETTINGS, ...stored.settings }),
    alternatives: source<AlternativePictures | undefined>(undefined),
    added: source<Added | undefined>(stored.added),
    pagePrice: source<StoredPagePrice | undefined>(undefined),
    capabilitiesOf: vi
      .fn<PanelDeps['capabilitiesOf']>()
      .mockImplementation((service) => serviceInfoOf(service).capabilities),
    sendQuery: vi.fn<PanelDeps['sendQuery']>().mockResolvedValue(undefined),
    sendAdd: vi.fn<PanelDeps['sendAdd']>().mockResolvedValue(undefined),
    meter: source<Meter>({}),
    terms: source<CallLimitsByService>({}),
    sendAlternative: vi.fn<PanelDeps['sendAlternative']>().mockResolvedValue(undefined),
    sendArea: vi.fn<PanelDeps['sendArea']>().mockResolvedValue(undefined),
    canSearchArea: vi.fn<PanelDeps['canSearchArea']>().mockReturnValue(true),
    hasDetails: vi.fn<PanelDeps['hasDetails']>().mockReturnValue(false),
    hasSellerOffers: vi.fn<PanelDeps['hasSellerOffers']>().mockReturnValue(true),
    readDetails: vi.fn<PanelDeps['readDetails']>().mockResolvedValue([]),
    watchDetails: vi.fn<PanelDeps['watchDetails']>().mockReturnValue(() => undefined),
    askDetails: vi.fn<PanelDeps['askDetails']>().mockResolvedValue(undefined),
    readSeller: vi.fn<PanelDeps['readSeller']>().mockResolvedValue(undefined),
    watchSeller: vi.fn<PanelDeps['watchSeller']>().mockReturnValue(() => undefined),
    readSellerPage: vi.fn<PanelDeps['readSellerPage']>().mockResolvedValue([]),
    askSeller: vi.fn<PanelDeps['askSeller']>().mockResolvedValue(undefined),
    readPicture: vi.fn<PanelDeps['readPicture']>().mockResolvedValue({
      mime: 'image/jpeg',
      searchId: 'search-1',
      base64: 'AAAA',
      enlarged: false,
    }),
    readOffers: vi.fn<PanelDeps['readOffers']>().mockResolvedValue([offer()]),
    writeService: vi.fn<PanelDeps['writeService']>().mockResolvedValue(undefined),
    send: vi.fn<PanelDeps['send']>().mockResolvedValue(undefined),
    requestSiteAccess: vi.fn<PanelDeps['requestSiteAccess']>().mockResolvedValue(true),
    requestServiceAccess: vi.fn<PanelDeps['requestServiceAccess']>().mockResolvedValue(true),
    hostsOf: vi.fn<PanelDeps['hostsOf']>().mockReturnValue({
      api: ['https://gw.open.1688.com/*'],
      pictures: ['https://*.alicdn.com/*'],
    }),
    preparePicture: vi.fn<PanelDeps['preparePicture']>().mockResolvedValue({
      mime: 'image/jpeg',
      bytes: new Uint8Array([0xff, 0xd8, 0xff]),
      width: 1200,
      height: 900,
      enlarged: false,
    }),
    give: vi.fn<PanelDeps['give']>().mockResolvedValue(undefined),
    findUrl: vi.fn<PanelDeps['findUrl']>().mockResolvedValue(undefined),
    selectRegion: vi.fn<PanelDeps['selectRegion']>().mockResolvedValue(true),
    copyPicture: vi.fn<PanelDeps['copyPicture']>().mockResolvedValue(undefined),
    showTab: vi.fn<PanelDeps['showTab']>().mockResolvedValue(undefined),
    language: 'en',
    clock: vi.fn<PanelDeps['clock']>().mockReturnValue(2000),
  } satisfies PanelDeps;
}
