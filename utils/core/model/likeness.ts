/** Why pictures are not compared on this computer, or not as they should be. */
import * as z from 'zod/mini';

/** `full`: they are, but what was seen cannot be kept. */
export const LIKENESS_TROUBLES = ['noWasm', 'noSimd', 'damaged', 'stopped', 'full'] as const;
export type LikenessTrouble = (typeof LIKENESS_TROUBLES)[number];

export const likenessTroubleSchema = z.optional(z.enum(LIKENESS_TROUBLES));
