import * as z from 'zod/mini';
import { searchBody, SEARCH_PATH, TYPE } from './door';

/** What a member asks for: a picture, and a page of its results. */
export interface Asked {
  picture: Uint8Array<ArrayBuffer>;
  page?: string;
}

/** How a request ended, as the member's extension sees it. */
export interface Ended {
  /** 0: no answer came. */
  status: number;
  /** The offer that was found. */
  offer?: string | undefined;
  /** Why the relay refused. */
  code?: string | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
  /** What the relay calls the request in its log and audit. */
  requestId?: string | undefined;
  /** Milliseconds it took. */
  ms: number;
}

const DEADLINE_MS = 60_000;

const bodySchema = z.object({
  result: z.optional(z.object({ productList: z.array(z.object({ productId: z.string() })) })),
  relay: z.optional(z.object({ code: z.string() })),
});

/** An image search of the open platform, as the extension asks a relay for it. */
export async function ask(
  url: string,
  token: string,
  { picture, page = '1' }: Asked,
): Promise<Ended> {
  const start = performance.now();
  const passed = () => performance.now() - start;
  try {
    const answer = await fetch(url + SEARCH_PATH, {
      method: 'POST',
      body: searchBody(picture, { cursor: page }),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': TYPE },
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const { data } = bodySchema.safeParse(await answer.json().catch(() => undefined));
    const retryAfter = answer.headers.get('Retry-After');
    return {
      status: answer.status,
      offer: data?.result?.productList[0]?.productId,
      code: data?.relay?.code,
      ...(retryAfter !== null && { retryAfter: Number(retryAfter) }),
      requestId: answer.headers.get('X-Request-Id') ?? undefined,
      ms: passed(),
    };
  } catch {
    return { status: 0, ms: passed() };
  }
}
