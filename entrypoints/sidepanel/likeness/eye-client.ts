/** Has pictures described by a worker, a few at a time, as long as somebody looks at the panel. */
import type { LikenessTrouble } from '@/utils/model/likeness';
import type { Pixels } from '@/utils/likeness/framed';
import type { Vector } from '@/utils/storage/vectors';
import type { EyeAnswer, EyeWorker, Told } from './protocol';

export interface EyeDeps {
  /** Rejects where the package has no model. */
  readModel: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects where the browser starts no worker. */
  start: (model: Uint8Array<ArrayBuffer>, told: Told) => Promise<EyeWorker>;
  /** Resolves at once while the panel is visible, otherwise when it is again. */
  whenVisible: () => Promise<void>;
}

export interface PictureOptions {
  /** Asked when the next pictures are chosen: these go before others. */
  isFirst: () => boolean;
  /** Aborted once the picture is no longer wanted. */
  signal: AbortSignal;
}

export interface EyeClient {
  /** What the picture looks like; undefined where that is not to be had. Never rejects. */
  describe: (picture: Pixels, options: PictureOptions) => Promise<Vector | undefined>;
  /** Resolves once fewer than `MOST_WAITING` pictures wait. */
  room: () => Promise<void>;
  /** Why the last pictures have no vectors; undefined while all is well. */
  trouble: () => LikenessTrouble | undefined;
  /** Another search: what has failed is tried again. */
  retry: () => void;
  /** Ends the worker, which gives its memory back. */
  close: () => void;
}

/** Pictures a request: more are no quicker, and the first would come later. */
const BATCH = 8;
/** Of 200 kB each. Whoever reads thumbnails waits for room, so that a list of thousands takes no more. */
export const MOST_WAITING = 48;
/** For a worker that starts, and for eight pictures on a slow computer. */
const DEADLINE_MS = 20_000;
/** A worker holds some 60 MB: it ends when nothing was asked of it for as long. */
const IDLE_MS = 30_000;

interface Waiting extends PictureOptions {
  picture: Pixels;
  resolve: (vector: Vector | undefined) => void;
}

export function createEyeClient({ readModel, start, whenVisible }: EyeDeps): EyeClient {
  let waiting: Waiting[] = [];
  let trouble: LikenessTrouble | undefined;
  let worker: Promise<EyeWorker> | undefined;
  let isRunning = false;
  let isClosed = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let awaitingRoom: (() => void)[] = [];
  /** For the pictures that the worker has now. */
  let told: Told = () => undefined;

  function endWorker(): void {
    void worker?.then(
      (running) => running.end(),
      () => undefined, // never began
    );
    worker = undefined;
  }

  function drop(dropped: readonly Waiting[]): void {
    for (const { resolve } of dropped) resolve(undefined);
  }

  function tellRoom(): void {
    if (waiting.length >= MOST_WAITING) return;
    const all = awaitingRoom;
    awaitingRoom = [];
    for (const resolve of all) resolve();
  }

  /** Those that are still wanted, the first first. */
  function nextBatch(): Waiting[] {
    drop(waiting.filter(({ signal }) => signal.aborted));
    const wanted = waiting.filter(({ signal }) => !signal.aborted);
    const isFirst = new Set(wanted.filter((one) => one.isFirst()));
    const ordered = [...isFirst, ...wanted.filter((one) => !isFirst.has(one))];
    waiting = ordered.slice(BATCH);
    tellRoom();
    return ordered.slice(0, BATCH);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(idle);
    while (waiting.length > 0 && trouble === undefined) {
      await whenVisible();
      const batch = nextBatch();
      if (batch.length === 0) continue;
      const vectors = isClosed ? undefined : await ask(batch.map(({ picture }) => picture));
      for (const [index, { resolve }] of batch.entries()) resolve(vectors?.[index]);
    }
    isRunning = false;
    drop(waiting.splice(0));
    tellRoom();
    idle = setTimeout(endWorker, IDLE_MS);
  }

  /** Undefined where it cannot be had: `trouble` says why. */
  async function ask(pictures: readonly Pixels[]): Promise<readonly Vector[] | undefined> {
    const answer = await answerTo(pictures);
    if (answer !== 'stopped' && 'vectors' in answer) return answer.vectors;
    trouble = answer === 'stopped' ? answer : answer.trouble;
    endWorker();
    return undefined;
  }

  async function begin(): Promise<EyeWorker | 'damaged' | 'stopped'> {
    if (worker) return worker;
    let model: Uint8Array<ArrayBuffer>;
    try {
      model = await readModel();
    } catch (error) {
      console.error(error);
      return 'damaged';
    }
    try {
      worker = start(model, (answer) => told(answer));
      return await worker;
    } catch (error) {
      console.error(error);
      worker = undefined;
      return 'stopped';
    }
  }

  async function answerTo(pictures: readonly Pixels[]): Promise<EyeAnswer | 'stopped'> {
    const running = await begin();
    if (typeof running === 'string') return running === 'stopped' ? running : { trouble: running };
    return new Promise((resolve) => {
      const deadline = setTimeout(() => resolve('stopped'), DEADLINE_MS);
      told = (answer) => {
        clearTimeout(deadline);
        resolve(answer);
      };
      const buffers = pictures.map(({ data }) => data.buffer);
      running.post(
        { pictures },
        buffers.filter((buffer) => buffer instanceof ArrayBuffer),
      );
    });
  }

  return {
    describe: (picture, options) => {
      if (isClosed || trouble !== undefined) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        waiting.push({ picture, ...options, resolve });
        void run();
      });
    },
    room: () =>
      waiting.length < MOST_WAITING
        ? Promise.resolve()
        : new Promise((resolve) => awaitingRoom.push(resolve)),
    trouble: () => trouble,
    retry: () => {
      trouble = undefined;
    },
    close: () => {
      isClosed = true;
      clearTimeout(idle);
      drop(waiting.splice(0));
      tellRoom();
      endWorker();
    },
  };
}
