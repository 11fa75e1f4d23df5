import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen';

interface Recorded {
  path: string;
  /** With its query. */
  url: string;
  /** Headers and body. */
  rest: string;
}

/** In front of a service: hands everything on, and remembers what was asked. */
export interface RecordingProxy {
  url: string;
  requests: readonly Recorded[];
  close(): Promise<void>;
}

/** @param port of the service, on this computer */
export async function openRecordingProxy(port: number): Promise<RecordingProxy> {
  const requests: Recorded[] = [];

  async function handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method, headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const rest = `${JSON.stringify(headers)}\n${body.toString('latin1')}`;
    requests.push({ path: url.replace(/\?.*$/, ''), url, rest });
    const own = { ...headers, host: `127.0.0.1:${port}` }; // the service answers to no other name
    const asked = send({ host: '127.0.0.1', port, path: url, method, headers: own }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()); // a body that ends too early does so here as well
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end(body);
  }

  const server = await listen((request, response) => void handOn(request, response));
  return { url: `http://127.0.0.1:${server.port}`, requests, close: server.close };
}
