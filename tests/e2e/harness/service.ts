import { listen } from './listen';

/** An image search service that answers every search in one way, however wrong. */
export interface FakeService {
  url: string;
  /** Image searches received. */
  searches(): number;
  close(): Promise<void>;
}

export interface ServiceAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Absent: no answer at all. */
  body?: string;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': 'Date, Retry-After',
};

export async function openService(answer: ServiceAnswer): Promise<FakeService> {
  let searches = 0;
  const server = await listen((request, response) => {
    request.resume(); // the upload must be read, or the browser sees a reset connection
    request.on('end', () => {
      if (request.method === 'POST') searches += 1;
      if (answer.body === undefined) return;
      response.writeHead(answer.status ?? 200, { ...CORS, ...answer.headers });
      response.end(answer.body);
    });
  });
  return { url: `http://127.0.0.1:${server.port}`, searches: () => searches, close: server.close };
}
