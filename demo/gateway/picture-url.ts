/** Milliseconds and bytes that a picture on the web may take. */
const PATIENCE = 5000;
const MAX_BYTES = 5 * 1024 * 1024;

/** Loads a picture from its address; undefined when there is none to be had. */
export type LoadPicture = (url: string) => Promise<Uint8Array | undefined>;

/**
 * As a service on the web loads it: by HTTP, without cookies and without a `Referer`. The pictures
 * of the demo shop and of the gateway itself are on the web for it.
 */
export const loadPicture: LoadPicture = async (url) => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return undefined;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const length = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || length > MAX_BYTES) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > MAX_BYTES ? undefined : bytes;
  } catch {
    // Which of the ways to fail it was, the services do not tell either.
    return undefined;
  }
};
