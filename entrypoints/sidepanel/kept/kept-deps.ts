/** What keeping needs of the browser and of the stores. */
import { browser } from '@/utils/browser';
import { fromBase64, toBase64 } from '@/utils/bytes';
import type { GivenPicture } from '@/utils/model/given';
import type { HistoryEntry } from '@/utils/model/history';
import { preparePicture } from '@/utils/picture/prepare';
import { makeThumbnail } from '@/utils/picture/thumbnail';
import { saveFile } from '@/utils/save-file';
import { history } from '@/utils/store/history';
import { historySettingsStore } from '@/utils/store/history-settings';
import type { Keeper } from '@/utils/store/keeper';
import { completePin, pinOffer, pinsStore, unpinOffer, writeNote } from '@/utils/store/pins';
import { isRemoved, noteRemoved } from '@/utils/store/removed';
import {
  readSessionRows,
  removeSessionRow,
  watchSessionRows,
  writeSessionRow,
} from '@/utils/store/session-rows';
import type { KeptDeps } from './kept-state';
import type { PinsDeps } from '../taking/pins-state';
import type { SessionDeps } from './session-state';
import { toClipboard } from '../taking/take-away';

/** Whose things a panel keeps. */
export function keeperOf(windowId: number): Keeper {
  return browser.extension.inIncognitoContext ? { privateWindow: windowId } : {};
}

/** @param give begins a search for a picture, as for one that was handed over */
export function keptDeps(
  windowId: number,
  give: (picture: GivenPicture) => Promise<void>,
): KeptDeps {
  const keeper = keeperOf(windowId);
  return {
    keeping: keepingDeps(keeper),
    session: sessionDeps(keeper),
    history: keeper.privateWindow === undefined ? historyDeps(give) : undefined,
    historySettings: historySettingsStore,
    takeAway: { writeClipboard: toClipboard, save: saveFile },
    openPage: (url) => void browser.tabs.create({ url, windowId }),
  };
}

function keepingDeps(keeper: Keeper): KeptDeps['keeping'] {
  return {
    makeThumbnail: async ({ base64 }, area) =>
      makeThumbnail(await preparePicture(fromBase64(base64), area && (() => area))),
    writeRow: (row) => writeSessionRow(keeper, row),
    writeEntry: keeper.privateWindow === undefined ? (entry) => history.write(entry) : undefined,
    isRemoved,
    clock: () => Date.now(),
  };
}

function sessionDeps(keeper: Keeper): SessionDeps {
  return {
    readRows: () => readSessionRows(keeper),
    watchRows: (listener) => watchSessionRows(keeper, listener),
    removeRow: async (id) => {
      await noteRemoved('rows', { id });
      await removeSessionRow(keeper, id);
    },
  };
}

export function pinsDeps(keeper: Keeper): PinsDeps {
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
  give: (picture: GivenPicture) => Promise<void>,
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
async function toGiven({ row, picture, area }: HistoryEntry): Promise<GivenPicture> {
  if (!picture) throw new Error('There is no picture to search again');
  const { pageUrl, pageTitle } = row;
  const rest = { way: 'file', pageUrl, pageTitle } as const;
  if (!area) return { ...picture, ...rest };
  const { bytes, ...part } = await preparePicture(fromBase64(picture.base64), () => area);
  return { ...part, ...rest, base64: toBase64(bytes) };
}
