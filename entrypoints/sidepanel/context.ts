import type { ReadonlySignal } from '@preact/signals';
import { hasAccess, originPatterns } from '@/utils/io/access';
import { browser } from '@/utils/io/browser';
import { fromBase64 } from '@/utils/core/bytes';
import type { ExportFile } from '@/utils/io/export';
import { loadGlossary } from '@/utils/io/reading/glossary';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { wordLanguage } from '@/utils/io/i18n/words';
import { sendMessage } from '@/utils/io/messages';
import { pause } from '@/utils/core/pause';
import type { AllowedOrigin, PictureOrigins } from '@/utils/core/model/picture-origins';
import type { Refinement } from '@/utils/core/model/query';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { ProvidedPicture, StoredPicture } from '@/utils/core/model/search';
import type { Connection, ServiceId } from '@/utils/core/model/settings';
import {
  readThumbnails,
  offerPictures,
  type PictureOptions,
  type ThumbnailOptions,
} from '@/utils/io/picture/result-pictures';
import { bytesOfDataUrl, shownThumbnail } from '@/utils/core/picture/limits';
import {
  openTranslator,
  translateTitle,
  translatorAvailability,
} from '@/utils/io/reading/translator';
import type { MarketRules } from '@/utils/core/pricing/market/market-line';
import { requestServiceAccess, requestSiteAccess } from '@/utils/io/platform';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { OtherMarket } from '@/utils/core/model/listing';
import type { Pictured } from '@/utils/core/picture/service-picture';
import { saveFile } from '@/utils/io/export/save-file';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { copyPicture, writeClipboard } from './export/clipboard';
import { followFirstTouch } from './input/first-touch';
import { selectRegionBeside } from './input/page-region';
import { createEmbedder } from './likeness/embedder';
import { createFollowing } from './source';
import { createStorage, storageScopeOf } from './storage';

/**
 * The panel's access to storage, messages and browser APIs. State takes it as its
 * first argument; tests pass an in-memory one (`tests/support/panel/context.ts`).
 */
export type PanelContext = ReturnType<typeof createContext>;

/** The offers are painted first. */
const RATES_DELAY_MS = 300;

export type BatchCommand =
  | { name: 'listPictures' | 'pauseBatch' | 'continueBatch' | 'cancelBatch' | 'retryFailed' }
  | { name: 'startBatch'; ids: number[] }
  | { name: 'openBatchItem'; id: number };

export type SearchCommand = 'retry' | 'cancel' | 'more' | 'reacquire';

/** @param windowId of the window whose search is shown */
export function createContext(windowId: number) {
  const isPrivate = browser.extension.inIncognitoContext;
  const glossary = loadGlossary();
  return {
    ...createFollowing(),
    /** BCP 47 tag of the interface. */
    language: wordLanguage(),
    /** BCP 47 tag: its country is the default destination, and has the default currency. */
    browserLanguage: readerLanguage(),
    /** IANA name. */
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    /** Epoch milliseconds. */
    clock: () => Date.now(),
    followFirstTouch: (list: ReadonlySignal<string | undefined>) =>
      followFirstTouch(document, list),
    storage: createStorage(windowId, storageScopeOf(windowId)),
    messages: createMessages(windowId),
    /** Trade words: offers are judged by them. */
    glossary,
    reading: {
      /** The words of the language are loaded with the first gloss. */
      loadGlosser: async (tag: string) => {
        const { loadGlosser } = await import('@/utils/io/reading/glosser');
        return loadGlosser(tag, await glossary);
      },
      availability: translatorAvailability,
      openTranslator,
      translateTitle,
    },
    markets: {
      loadRules: async (): Promise<MarketRules> => import('./markets/market-parts'),
    },
    permissions: {
      /** Access can only be requested inside the click, before anything is awaited. */
      requestSites: (origins: string[]) => requestSiteAccess(origins),
      requestService: (origins: string[]) => requestServiceAccess(origins),
      requestOrigins: (origins: string[]) => browser.permissions.request({ origins }),
      grantedOrigins,
    },
    services: {
      capabilitiesOf: (service: ServiceId) => serviceInfoOf(service).capabilities,
      hostsOf: (service: ServiceId, connection: Connection) =>
        serviceInfoOf(service).hosts(connection),
    },
    pictures: {
      prepare: preparePart,
      /** Data URL of the crop area. */
      thumbnail: async ({ base64 }: StoredPicture, area: CropArea | undefined) => {
        const { makeThumbnail } = await import('@/utils/io/picture/draw');
        return makeThumbnail(await preparePart(fromBase64(base64), area));
      },
      /** A picture as a data URL, or the part of it that was searched. */
      dataUrl: async ({ mime, base64 }: StoredPicture, area: CropArea | undefined) => {
        if (!area) return `data:${mime};base64,${base64}`;
        const part = await preparePart(fromBase64(base64), area);
        return `data:${part.mime};base64,${part.bytes.toBase64()}`;
      },
      /** Pixels of the crop area, to compare; undefined where it is too small. */
      readSearched: async ({ base64 }: StoredPicture, area: CropArea | undefined) => {
        const { readSearched } = await import('@/utils/io/picture/draw');
        const bytes = fromBase64(base64);
        return readSearched(area ? await preparePart(bytes, area) : { bytes });
      },
      /** Parts of a picture that are worth a search of their own. */
      proposeParts: async ({ base64 }: StoredPicture): Promise<CropArea[]> => {
        const [{ readSmall }, { PARTS_SIDE, proposeParts }] = await Promise.all([
          import('@/utils/io/picture/draw'),
          import('@/utils/core/picture/parts'),
        ]);
        return proposeParts(await readSmall({ bytes: fromBase64(base64) }, PARTS_SIDE));
      },
      /** Pixels of a thumbnail that was kept, to compare; undefined where it is too large or too small. */
      readKept: async (thumbnail: string) => {
        const bytes = bytesOfDataUrl(shownThumbnail(thumbnail) ?? '');
        const { readSearched } = await import('@/utils/io/picture/draw');
        return bytes && readSearched({ bytes });
      },
      readThumbnails: (offers: readonly Pictured[], options: ThumbnailOptions): Promise<void> =>
        readThumbnails(offers, options),
      ofOffers: (
        offers: readonly ComparedOffer[],
        options: PictureOptions,
      ): Promise<ReadonlyMap<string, string>> => offerPictures(offers, options),
    },
    likeness: createEmbedder(),
    browser: {
      /** The three copies must be called inside the click; they reject if the browser refuses. */
      copyText: (text: string) => navigator.clipboard.writeText(text),
      copyPicture: (picture: StoredPicture, area?: CropArea) => copyPicture(picture, area),
      writeClipboard,
      save: (file: ExportFile): void => saveFile(file),
      openPage: (url: string) => void browser.tabs.create({ url, windowId }),
      /** Rejects if the tab is closed. */
      showTab: async (tabId: number) => void (await browser.tabs.update(tabId, { active: true })),
      /** Starts a region selection on the page beside the panel; false if that is not allowed. */
      selectRegion: () => selectRegionBeside(windowId),
      /** Fetches rates if they are due. Never in private windows, which store nothing on the disk. */
      refreshRates: async (): Promise<void> => {
        if (isPrivate) return;
        await pause(RATES_DELAY_MS);
        const { refreshRates } = await import('@/utils/io/rates/refresh');
        await refreshRates();
      },
    },
  };
}

function createMessages(windowId: number) {
  return {
    search: (command: SearchCommand) => sendMessage(command, { windowId }),
    refine: (change: Refinement) => sendMessage('refine', { windowId, change }),
    providePicture: (picture: ProvidedPicture) =>
      sendMessage('providePicture', { windowId, picture }),
    findUrl: (url: string) => sendMessage('findUrl', { windowId, url }),
    details: (offerIds: string[]) => sendMessage('details', { windowId, offerIds }),
    /** @param page counts from 0 */
    sellerOffers: (sellerId: string, page: number) =>
      sendMessage('sellerOffers', { windowId, sellerId, page }),
    askMarkets: (markets: OtherMarket[]) => sendMessage('askMarkets', { windowId, markets }),
    batch: ({ name, ...rest }: BatchCommand) => void sendMessage(name, { windowId, ...rest }),
  };
}

/** @param area the part to be prepared; absent: all of the picture */
async function preparePart(bytes: Uint8Array<ArrayBuffer>, area?: CropArea) {
  const { preparePicture } = await import('@/utils/io/picture/prepare');
  return preparePicture(bytes, area && (() => area));
}

/** Checked one by one: if one is missing, the others can still be read. */
async function grantedOrigins(origins: PictureOrigins): Promise<PictureOrigins> {
  const ofService = async (all: readonly AllowedOrigin[]) => {
    const granted = await Promise.all(all.map((origin) => hasAccess(originPatterns([origin]))));
    return all.filter((_, index) => granted[index]);
  };
  const entries = Array.from(origins, async ([service, all]) => {
    return [service, await ofService(all)] as const;
  });
  return new Map(await Promise.all(entries));
}
