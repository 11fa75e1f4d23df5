import type { Target } from '../model/search';

/**
 * One way to the bytes of the clicked picture. Throws `AppError` with the reason where it fails;
 * whether the bytes are a picture is not its business.
 */
export type Acquire = (target: Target, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
