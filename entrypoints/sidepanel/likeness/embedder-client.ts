/** Sends pictures to the worker that embeds them, a few at a time, while the panel is visible. */
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import type { Pixels } from '@/utils/core/likeness/framed';
import type { Vector } from '@/utils/io/storage/vectors';
import type { EmbedderAnswer, EmbedderWorker, OnAnswer } from './protocol';

export interface EmbedderDeps {
  /** Rejects where the package has no model. */
  readModel: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects where the browser starts no worker. */
  start: (model: Uint8Array<ArrayBuffer>, onAnswer: OnAnswer) => Promise<EmbedderWorker>;
  /** Resolves at once while the panel is visible, otherwise when it is again. */
  whenVisible: () => Promise<void>;
}

export interface PictureOptions {
  /** Asked when the next pictures are chosen: these go before others. */
  isFirst: () => boolean;
  /** Aborted once the picture is no longer wanted. */
  signal: AbortSignal;
}

export interface EmbedderClient {
  /** Starts the worker before there are pictures: that takes longer than to embed some. */
  prepare: () => void;
  /** Embedding of the picture; undefined if it cannot be embedded. Never rejects. */
  embed: (picture: Pixels, options: PictureOptions) => Promise<Vector | undefined>;
  /** Resolves once fewer than `MOST_WAITING` pictures wait. */
  room: () => Promise<void>;
  /** Why the last pictures have no vectors; undefined while all is well. */
  trouble: () => LikenessTrouble | undefined;
  /** Another search: what has failed is tried again. */
  retry: () => void;
}

/** Most pictures of one request: more are no quicker. The first are fewer, so that their answer comes sooner. */
const BATCH = 8;
/** Longest queue, of 200 kB an entry. The reader of thumbnails waits for room in it. */
export const MOST_WAITING = 48;
/** Time for a worker that starts, and for eight pictures on a slow computer. */
const DEADLINE_MS = 20_000;
/** A worker holds some 60 MB: it ends after this time without a request. */
const IDLE_MS = 30_000;

interface Waiting extends PictureOptions {
  picture: Pixels;
  resolve: (vector: Vector | undefined) => void;
}

/** Why there is no worker. */
type NoWorker = Extract<LikenessTrouble, 'damaged' | 'stopped'>;

export function createEmbedderClient({
  readModel,
  start,
  whenVisible,
}: EmbedderDeps): EmbedderClient {
  let waiting: Waiting[] = [];
  let trouble: LikenessTrouble | undefined;
  let worker: Promise<EmbedderWorker | NoWorker> | undefined;
  let isRunning = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let awaitingRoom: (() => void)[] = [];
  /** Handles a worker that has no pictures: where it has ended, or cannot begin, the next ones try another. */
  const onUnasked: OnAnswer = (answer) => {
    if (answer === 'stopped' || 'trouble' in answer) endWorker();
  };
  /** Receiver of the pictures that the worker has now. */
  let onAnswer = onUnasked;

  function endWorker(): void {
    void worker?.then((running) => typeof running !== 'string' && running.end());
    worker = undefined;
  }

  function endWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(endWorker, IDLE_MS);
  }

  function drop(dropped: readonly Waiting[]): void {
    for (const { resolve } of dropped) resolve(undefined);
  }

  function releaseRoom(): void {
    if (waiting.length >= MOST_WAITING) return;
    const all = awaitingRoom;
    awaitingRoom = [];
    for (const resolve of all) resolve();
  }

  /** Pictures that are still wanted, the first first. */
  function nextBatch(most: number): Waiting[] {
    drop(waiting.filter(({ signal }) => signal.aborted));
    const wanted = waiting.filter(({ signal }) => !signal.aborted);
    const isFirst = new Set(wanted.filter((one) => one.isFirst()));
    const ordered = [...isFirst, ...wanted.filter((one) => !isFirst.has(one))];
    waiting = ordered.slice(most);
    releaseRoom();
    return ordered.slice(0, most);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(idle);
    let most = 1;
    while (waiting.length > 0 && trouble === undefined) {
      await whenVisible();
      const batch = nextBatch(most);
      if (batch.length === 0) continue;
      most = Math.min(BATCH, most * 2);
      const vectors = await ask(batch.map(({ picture }) => picture));
      for (const [index, { resolve }] of batch.entries()) resolve(vectors?.[index]);
    }
    isRunning = false;
    drop(waiting.splice(0));
    releaseRoom();
    endWhenIdle();
  }

  /** Undefined where they cannot be had: `trouble` says why, unless it is the pictures themselves. */
  async function ask(pictures: readonly Pixels[]): Promise<readonly Vector[] | undefined> {
    const answer = await answerTo(pictures);
    if (answer === 'unsent') return undefined;
    if (answer !== 'stopped' && 'vectors' in answer) return answer.vectors;
    trouble = answer === 'stopped' ? answer : answer.trouble;
    endWorker();
    return undefined;
  }

  function begin(): Promise<EmbedderWorker | NoWorker> {
    worker ??= open();
    return worker;
  }

  async function open(): Promise<EmbedderWorker | NoWorker> {
    let model: Uint8Array<ArrayBuffer>;
    try {
      model = await readModel();
    } catch (error) {
      console.error(error);
      return 'damaged';
    }
    try {
      return await start(model, (answer) => onAnswer(answer));
    } catch (error) {
      console.error(error);
      return 'stopped';
    }
  }

  async function answerTo(
    pictures: readonly Pixels[],
  ): Promise<EmbedderAnswer | 'stopped' | 'unsent'> {
    const running = await begin();
    if (typeof running === 'string') return running === 'stopped' ? running : { trouble: running };
    return new Promise((resolve) => {
      const deadline = setTimeout(() => resolve('stopped'), DEADLINE_MS);
      onAnswer = (answer) => {
        onAnswer = onUnasked;
        clearTimeout(deadline);
        resolve(answer);
      };
      const buffers = pictures.map(({ data }) => data.buffer);
      try {
        running.post(
          { pictures },
          buffers.filter((buffer) => buffer instanceof ArrayBuffer),
        );
      } catch (error) {
        console.error(error); // a buffer that was transferred before cannot be sent
        onAnswer = onUnasked;
        clearTimeout(deadline);
        resolve('unsent');
      }
    });
  }

  return {
    prepare: () => {
      if (isRunning || trouble !== undefined) return;
      endWhenIdle();
      void begin().then((running) => typeof running === 'string' && endWorker());
    },
    embed: (picture, options) => {
      if (trouble !== undefined) return Promise.resolve(undefined);
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
  };
}
