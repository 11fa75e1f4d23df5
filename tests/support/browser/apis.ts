import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from './listen';
import type { ServiceAnswer } from './service';

/** The open platform, each of whose APIs answers as a test wants it. */
export interface FakeApis {
  url: string;
  close(): Promise<void>;
}

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** @param answer for the API with this name, such as `product.search.imageQuery` */
export async function openApis(answer: (api: string) => ServiceAnswer): Promise<FakeApis> {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await request.toArray(); // unread, the browser sees a reset connection
    const [, api = ''] = /(product\.[\w.]+)/.exec(request.url ?? '') ?? [];
    const { status = 200, headers, body } = answer(api);
    response.writeHead(status, { ...CORS, 'Content-Type': 'application/json', ...headers });
    response.end(body);
  }

  const server = await listen((request, response) => void serve(request, response));
  return { url: `http://127.0.0.1:${server.port}`, close: server.close };
}

/** A result of the cross-border API. */
export function crossBorderAnswer(result: unknown): ServiceAnswer {
  return { body: JSON.stringify({ result: { success: true, code: '200', result } }) };
}

/** A page of offers of the cross-border API. */
export function crossBorderPage(data: readonly object[]): ServiceAnswer {
  return crossBorderAnswer({ totalRecords: data.length, totalPage: 1, data });
}
