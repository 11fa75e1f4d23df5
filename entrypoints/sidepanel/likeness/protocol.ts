/** What the panel and the worker that embeds pictures send each other. */
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import type { Pixels } from '@/utils/core/likeness/framed';
import type { Vector } from '@/utils/io/storage/vectors';
import type { StartedWorker } from '../started-worker';

/** The model comes first, then pictures; their answers come in the same order. */
export type EmbedderRequest = { model: Uint8Array<ArrayBuffer> } | { pictures: readonly Pixels[] };

/** After a trouble no more answers come. */
export type EmbedderAnswer =
  | { vectors: readonly Vector[] }
  | { trouble: Exclude<LikenessTrouble, 'stopped' | 'full'> };

export type EmbedderWorker = StartedWorker<EmbedderRequest>;

/** Called with each answer of a worker; `stopped` if it has ended by itself or could not be started. */
export type OnAnswer = (answer: EmbedderAnswer | 'stopped') => void;
