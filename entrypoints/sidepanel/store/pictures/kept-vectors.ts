/** Embeddings of pictures, by address: while the panel is open, and on the disk for the next time. */
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import { type Vector, readVectors, writeVectors } from '@/utils/io/storage/vectors';
import type { LateContext } from '../../context';

/** Kept while the panel is open; the oldest are dropped first. */
const MAX_KNOWN = 5000;
/** A picture at a time would be a transaction each. */
const WRITE_MS = 1000;

export type KeptVectors = ReturnType<typeof createKeptVectors>;

/** @param report is told when the disk has no room */
export function createKeptVectors(
  { isPrivate, likeness: embedder }: Pick<LateContext, 'isPrivate' | 'likeness'>,
  report: (trouble: LikenessTrouble) => void,
) {
  const known = new Map<string, Vector>();
  let fresh = new Map<string, Vector>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trouble: LikenessTrouble | undefined;

  function remember(url: string, vector: Vector): void {
    known.set(url, vector);
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  }

  async function write(): Promise<void> {
    const written = fresh;
    fresh = new Map();
    timer = undefined;
    if (isPrivate || written.size === 0) return;
    try {
      await writeVectors(await embedder.checksum(), written, Date.now());
      trouble = undefined;
    } catch (error) {
      console.error(error); // it is embedded again the next time
      if (!(error instanceof Error && error.name === 'QuotaExceededError')) return;
      trouble = 'full';
      report(trouble);
    }
  }

  return {
    known,
    add: (url: string, vector: Vector) => {
      remember(url, vector);
      fresh.set(url, vector);
      timer ??= setTimeout(() => void write(), WRITE_MS);
    },
    /** Resolves once those on the disk are known. Never rejects. */
    recall: async (urls: readonly string[]) => {
      const unknown = urls.filter((url) => !known.has(url));
      if (isPrivate || unknown.length === 0) return;
      try {
        const stored = await readVectors(await embedder.checksum(), unknown);
        for (const [url, vector] of stored) remember(url, vector);
      } catch (error) {
        console.error(error); // they are embedded again
      }
    },
    trouble: () => trouble,
    /** It was switched off: nothing more is written. */
    forget: () => {
      known.clear();
      fresh.clear();
    },
  };
}
