/** The panel's embedder: whether this browser can have it, the model, and the worker. */
import { checksumOf } from '@/utils/core/likeness/model-file';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import { firstPaint } from '../first-paint';
import { createEmbedderClient, type EmbedderClient, type EmbedderDeps } from './embedder-client';
import type { EmbedderAnswer, EmbedderWorker } from './protocol';

/** The smallest module with an instruction of SIMD (`i8x16.popcnt`). */
const SIMD = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** Why this browser cannot compare pictures; undefined where it can. */
export function whyUnable(): LikenessTrouble | undefined {
  if (typeof WebAssembly === 'undefined') return 'noWasm';
  return WebAssembly.validate(SIMD) ? undefined : 'noSimd';
}

export function createEmbedder() {
  let checksum: Promise<string> | undefined;
  return {
    whyUnable,
    /** Resolves once what is to be shown now has been painted. */
    painted: async (): Promise<void> => {
      await Promise.all([firstPaint(), whenVisible()]);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    /** Checksum of the model: vectors of another one cannot be compared. Rejects where there is none. */
    checksum: (): Promise<string> => {
      checksum ??= readModel().then(checksumOf);
      return checksum;
    },
    createClient: (): EmbedderClient =>
      createEmbedderClient({
        whenVisible,
        readModel,
        start,
      }),
  };
}

const start: EmbedderDeps['start'] = async (model, onAnswer) => {
  const { startWorker } = await import('../start-worker');
  const worker: EmbedderWorker = startWorker(
    'embedder',
    ({ data }: MessageEvent<EmbedderAnswer>) => onAnswer(data),
    () => onAnswer('stopped'),
  );
  worker.post({ model }, [model.buffer]);
  return worker;
};

async function readModel(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch('/eye.bin');
  return new Uint8Array(await response.arrayBuffer());
}

function whenVisible(): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
  });
}
