import type { ReadonlySignal } from '@preact/signals';
import { browser } from '@/utils/io/browser';
import { fromBase64 } from '@/utils/core/bytes';
import type { ExportFile } from '@/utils/io/export';
import { readerLanguage } from '@/utils/io/i18n/reader';
import { pause } from '@/utils/core/pause';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { StoredPicture } from '@/utils/core/model/search';
import type { PictureOptions, ThumbnailOptions } from '@/utils/io/picture/read-results';
import { bytesOfDataUrl, shownThumbnail } from '@/utils/core/picture/limits';
import {
  openTranslator,
  translateTitle,
  translatorAvailability,
} from '@/utils/io/reading/translator';
import type { Product } from '@/utils/core/pages-1688/report';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Pictured } from '@/utils/core/picture/service-picture';
import { saveFile } from '@/utils/io/export/save-file';
import type { StorageScope } from '@/utils/io/storage/scope';
import { copyPicture, writeClipboard } from './clipboard';
import { followFirstTouch } from './input/first-touch';
import { type PageBeside, watchPageBeside } from './input/page-beside';
import { type TabChange, watchTabs } from './input/tab-changes';
import { glossaryReady, languageReady } from './panel-words';
import type { createEmbedder } from './likeness/embedder';
import type { DoListJob } from './list-work/jobs';
import { createFollowing } from './source';

/**
 * The panel's window, the stored values that it follows, and what only a browser can do: tests replace the last
 * (`tests/support/panel/context.ts`). The parts of the state take it as their first argument.
 */
export type PanelContext = ReturnType<typeof createContext>;

/** The context with the panel's embedder, which no first card needs. */
export interface LateContext extends PanelContext {
  likeness: ReturnType<typeof createEmbedder>;
}

/** The offers are painted first. */
const RATES_DELAY_MS = 300;

/** @param windowId of the window whose search is shown */
export function createContext(windowId: number) {
  const isPrivate = browser.extension.inIncognitoContext;
  return {
    ...createFollowing(),
    windowId,
    isPrivate,
    /** Whose lists and settings these are: a private window has its own, which are deleted with it. */
    scope: (isPrivate ? { privateWindow: windowId } : {}) satisfies StorageScope,
    /** BCP 47 tag: its country is the default destination, and has the default currency. */
    browserLanguage: readerLanguage(),
    followFirstTouch: (list: ReadonlySignal<string | undefined>) =>
      followFirstTouch(document, list),
    /** Nothing is said before these are loaded; what is stored is read meanwhile. */
    words: languageReady,
    /** Trade words: offers are judged by them. */
    glossary: glossaryReady,
    reading: {
      /** The words of the language are loaded with the first gloss. */
      loadGlosser: async (tag: string) => {
        const { loadGlosser } = await import('@/utils/io/reading/glosser');
        return loadGlosser(tag, await glossaryReady);
      },
      /** The library for pinyin weighs 290 kB, for which no card waits. */
      loadSellerNames: async (tag: string) => {
        const { loadSellerNames } = await import('@/utils/io/reading/seller-names');
        return loadSellerNames(tag, await glossaryReady);
      },
      availability: translatorAvailability,
      openTranslator,
      translateTitle,
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
      readThumbnails: async (offers: readonly Pictured[], options: ThumbnailOptions) => {
        const { readThumbnails } = await import('@/utils/io/picture/read-results');
        await readThumbnails(offers, options);
      },
      ofOffers: async (
        offers: readonly ComparedOffer[],
        options: PictureOptions,
      ): Promise<ReadonlyMap<string, string>> => {
        const { offerPictures } = await import('@/utils/io/picture/read-results');
        return offerPictures(offers, options);
      },
    },
    doListJob: (async (job, given) => {
      const { doListJob } = await import('./start-worker');
      return doListJob(job, given);
    }) satisfies DoListJob,
    browser: {
      /** The three copies must be called inside the click; they reject if the browser refuses. */
      copyText: (text: string) => navigator.clipboard.writeText(text),
      copyPicture: (picture: StoredPicture, area?: CropArea) => copyPicture(picture, area),
      writeClipboard,
      save: (file: ExportFile): void => saveFile(file),
      openPage: (url: string) => void browser.tabs.create({ url, windowId }),
      /** Shows a tab, which may have been moved to another window. Rejects if it is closed. */
      showTab: async (tabId: number): Promise<void> => {
        const tab = await browser.tabs.update(tabId, { active: true });
        if (tab?.windowId === undefined) return;
        await browser.windows.update(tab.windowId, { focused: true }).catch(() => undefined);
      },
      watchPageBeside: (listener: (page: PageBeside | undefined) => void) =>
        watchPageBeside(windowId, listener),
      watchTabs: (listener: (change: TabChange) => void) => watchTabs(listener),
      product: (): Product => ({
        version: browser.runtime.getManifest().version,
        browser: import.meta.env.FIREFOX ? 'Firefox' : 'Chromium',
      }),
      /** Starts a region selection on the page beside the panel; false if that is not allowed. */
      selectRegion: async () => {
        const { selectRegionBeside } = await import('./input/page-region');
        return selectRegionBeside(windowId);
      },
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

/** @param area the part to be prepared; absent: all of the picture */
async function preparePart(bytes: Uint8Array<ArrayBuffer>, area?: CropArea) {
  const { preparePicture } = await import('@/utils/io/picture/prepare');
  return preparePicture(bytes, area && (() => area));
}
