/** Pictures of an imported file, encoded again or copied part by part before they are stored. */
import { fromBase64 } from '../../core/bytes';
import { AppError, isAppError } from '../../core/errors';
import type { HistoryEntry, HistoryRow } from '../../core/model/history';
import type { WatchPicture } from '../../core/model/watch';
import { makeThumbnail } from './draw';
import { KEPT_THUMBNAIL, bytesOfDataUrl } from '../../core/picture/limits';
import { openPicture } from './open';
import { preparePicture, withoutMetadata } from './prepare';

export interface PictureCleaner {
  entry: (entry: HistoryEntry) => Promise<HistoryEntry>;
  /** Cleans the picture of a watched offer. */
  picture: (picture: WatchPicture) => Promise<WatchPicture | undefined>;
  /** Number of pictures that were left out so far: broken ones and those above the limits. */
  leftOut: () => number;
}

export function createPictureCleaner(): PictureCleaner {
  let leftOut = 0;

  async function attempt<T>(make: () => Promise<T>): Promise<T | undefined> {
    try {
      return await make();
    } catch (error) {
      if (!isAppError(error)) throw error;
      leftOut += 1;
      return undefined;
    }
  }

  async function cleanRow(row: HistoryRow): Promise<HistoryRow> {
    const { thumbnail: given, ...rest } = row;
    const thumbnail = given === undefined ? undefined : await attempt(() => cleanThumbnail(given));
    return { ...rest, ...(thumbnail !== undefined && { thumbnail }) };
  }

  return {
    entry: async ({ picture: given, ...entry }) => {
      const row = await cleanRow(entry.row);
      const picture = given && (await attempt(() => cleanPicture(given)));
      return { ...entry, row, ...(picture && { picture }) };
    },
    picture: (picture) => attempt(() => cleanPicture(picture)),
    leftOut: () => leftOut,
  };
}

/** A data URL. Throws `picture-undecodable` or `picture-too-large`. */
async function cleanThumbnail(dataUrl: string): Promise<string> {
  const bytes = bytesOfDataUrl(dataUrl);
  if (!bytes) throw new AppError('picture-undecodable');
  const { header } = openPicture(bytes, KEPT_THUMBNAIL);
  const stripped = withoutMetadata(bytes, header);
  if (!stripped) return makeThumbnail({ bytes }, KEPT_THUMBNAIL);
  const opened = openPicture(stripped, KEPT_THUMBNAIL);
  (await opened.decode()).close();
  return opened.toDataUrl();
}

/** Cleans a picture; its other facts stay those of its source. Throws as `preparePicture` does. */
async function cleanPicture<T extends WatchPicture>({ base64, ...rest }: T) {
  const { mime, bytes } = await preparePicture(fromBase64(base64));
  return { ...rest, mime, base64: bytes.toBase64() };
}
