import { listen } from '../e2e/harness/listen';

export interface PostServer {
  url: string;
  /** Moment at which the next POST arrives, by this process's `performance.now()`. Throws in the end. */
  nextPost(): Promise<number>;
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;
const ANSWER = JSON.stringify({
  result: { productList: [{ productId: '600000000001', title: '商品' }], totalResults: 1 },
});

/** A search service that answers at once. */
export async function openPostServer(): Promise<PostServer> {
  let arrived: ((moment: number) => void) | undefined;
  const server = await listen((request, response) => {
    if (request.method === 'POST') arrived?.(performance.now());
    request.resume(); // unread, the browser sees a reset connection
    request.on('end', () => {
      response.writeHead(200, {
        'Access-Control-Allow-Origin': '*',
        'Content-Type': 'application/json',
      });
      response.end(ANSWER);
    });
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    nextPost: () =>
      new Promise((resolve, reject) => {
        arrived = resolve;
        setTimeout(() => reject(new Error('No POST arrived')), DEADLINE_MS).unref();
      }),
    close: server.close,
  };
}
