/** Runs parts of the extension in a worker of their own, where a measurement can reach them. */
import { preparePicture } from '../../../utils/io/picture/prepare';
import { inTurns, stopwatch, type Pair } from '../measure';
import { encodeBare, type EncodeRule, type Size } from './encode';
import { answerTransfers } from './send';

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

async function loadAll(pictures: ServedPicture[]) {
  return Promise.all(
    pictures.map(async (picture) => ({ size: picture, bytes: await load(picture) })),
  );
}

/** Milliseconds for all pictures, one after the other. */
async function preparation(pictures: ServedPicture[], rounds: number): Promise<Pair> {
  const loaded = await loadAll(pictures);
  return inTurns(
    rounds,
    () =>
      stopwatch(async () => {
        for (const { bytes } of loaded) await preparePicture(bytes);
      }),
    () =>
      stopwatch(async () => {
        for (const { bytes, size } of loaded) await encodeBare(new Blob([bytes]), size, OURS);
      }),
  );
}

/** Bytes of one picture as it is sent. */
async function bytesSent(picture: ServedPicture): Promise<Pair> {
  const bytes = await load(picture);
  const prepared = await preparePicture(bytes);
  const lens = await encodeBare(new Blob([bytes]), picture, LENS);
  return { ours: prepared.bytes.length, bare: lens.size };
}

const probe = { preparation, bytesSent };
export type ProbeWorker = typeof probe;

Object.assign(globalThis, { probe });
answerTransfers();
