/** What keeping needs of the browser and of the stores. */
import { browser } from '@/utils/browser';
import { fromBase64, toBase64 } from '@/utils/bytes';
import type { ProvidedPicture } from '@/utils/model/search';
import type { HistoryEntry } from '@/utils/model/history';
import { preparePicture } from '@/utils/picture/prepare';
import { makeThumbnail } from '@/utils/picture/prepare/thumbnail';
import { saveFile } from '@/utils/save-file';
import { history } from '@/utils/storage/history';
import { historySettingsStore } from '@/utils/storage/settings';
import type { StorageScope } from '@/utils/storage/scope';
import { completePin, pinOffer, pinsStore, unpinOffer, writeNote } from '@/utils/storage/pins';
import {
  isRemoved,
  noteRemoved,
  readSessionRows,
  removeSessionRow,
  watchSessionRows,
  writeSessionRow,
} from '@/utils/storage/session-rows';
import type { KeptDeps } from '../history/saved-state';
import type { PinsDeps } from '../export/pins';
import type { SessionDeps } from '../history/session-state';
import { toClipboard } from '../export/copy-and-save';

/** Whose things a panel keeps. */
export function storageScopeOf(windowId: number): StorageScope {
  return browser.extension.inIncognitoContext ? { privateWindow: windowId } : {};
}

/** @param give begins a search for a picture, as for one that was handed over */
export function keptDeps(
  windowId: number,
  give: (picture: ProvidedPicture) => Promise<void>,
): KeptDeps {
  const keeper = storageScopeOf(windowId);
  return {
    keeping: keepingDeps(keeper),
    session: sessionDeps(keeper),
    history: keeper.privateWindow === undefined ? historyDeps(give) : undefined,
    historySettings: historySettingsStore,
    takeAway: { writeClipboard: toClipboard, save: saveFile },
    openPage: (url) => void browser.tabs.create({ url, windowId }),
  };
}

function keepingDeps(keeper: StorageScope): KeptDeps['keeping'] {
  return {
    makeThumbnail: async ({ base64 }, area) =>
      makeThumbnail(await preparePicture(fromBase64(base64), area && (() => area))),
    writeRow: (row) => writeSessionRow(keeper, row),
    writeEntry: keeper.privateWindow === undefined ? (entry) => history.write(entry) : undefined,
    isRemoved,
    clock: () => Date.now(),
  };
}

function sessionDeps(keeper: StorageScope): SessionDeps {
  return {
    readRows: () => readSessionRows(keeper),
    watchRows: (listener) => watchSessionRows(keeper, listener),
    removeRow: async (id) => {
      await noteRemoved('rows', { id });
      await removeSessionRow(keeper, id);
    },
  };
}

export function pinsDeps(keeper: StorageScope): PinsDeps {
  const store = pinsStore(keeper);
  return {
    pins: { read: () => store.read(), watch: (listener) => store.watch(listener) },
    pin: (pin) => pinOffer(keeper, pin),
    unpin: (key) => unpinOffer(keeper, key),
    writeNote: (key, note) => writeNote(keeper, key, note),
    complete: (compared) => completePin(keeper, compared),
    clock: () => Date.now(),
  };
}

function historyDeps(
  give: (picture: ProvidedPicture) => Promise<void>,
): NonNullable<KeptDeps['history']> {
  return {
    list: (words, most) => history.list(words, most),
    read: (id) => history.read(id),
    remove: async (id) => {
      await noteRemoved('history', { id });
      await history.remove(id);
    },
    clear: async (but) => {
      await noteRemoved('history', { before: Date.now(), but });
      await history.clear();
    },
    searchAgain: async (entry) => give(await toGiven(entry)),
  };
}

/** The part that was searched, as a picture of its own, with the page of the first time. */
async function toGiven({ row, picture, area }: HistoryEntry): Promise<ProvidedPicture> {
  if (!picture) throw new Error('There is no picture to search again');
  const { pageUrl, pageTitle } = row;
  const rest = { way: 'file', pageUrl, pageTitle } as const;
  if (!area) return { ...picture, ...rest };
  const { bytes, ...part } = await preparePicture(fromBase64(picture.base64), () => area);
  return { ...part, ...rest, base64: toBase64(bytes) };
}
