/** Runs parts of the extension in a worker of their own, where a measurement can reach them. */
import { preparePicture } from '../../../utils/io/picture/prepare';
import { encodeBare, type EncodeRule, type Size } from './encode';
import { answerTransfers } from './send';
import { stopwatch, type Who } from './stopwatch';

/** A picture that a server hands to everybody. */
export interface ServedPicture extends Size {
  url: string;
}

/** The rule of `utils/io/picture/prepare/index.ts`. */
const OURS: EncodeRule = { longest: 640, quality: 0.8 };
/** The rule of Chrome's own "Search with Google Lens". */
const LENS: EncodeRule = { longest: 1000, quality: 0.4 };

async function load({ url }: ServedPicture): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** What `preparation` is about. */
let loaded: { size: Size; bytes: Uint8Array<ArrayBuffer> }[] = [];

async function loadAll(pictures: ServedPicture[]): Promise<void> {
  loaded = await Promise.all(
    pictures.map(async (picture) => ({ size: picture, bytes: await load(picture) })),
  );
}

/** Milliseconds for all that are loaded, one after the other. */
function preparation(who: Who): Promise<number> {
  return stopwatch(async () => {
    for (const { bytes, size } of loaded) {
      await (who === 'ours' ? preparePicture(bytes) : encodeBare(new Blob([bytes]), size, OURS));
    }
  });
}

/** Bytes of one picture as it is sent. */
async function bytesSent(picture: ServedPicture): Promise<Record<Who, number>> {
  const bytes = await load(picture);
  const prepared = await preparePicture(bytes);
  const lens = await encodeBare(new Blob([bytes]), picture, LENS);
  return { ours: prepared.bytes.length, bare: lens.size };
}

const probe = { loadAll, preparation, bytesSent };
export type ProbeWorker = typeof probe;

Object.assign(globalThis, { probe });
answerTransfers();
