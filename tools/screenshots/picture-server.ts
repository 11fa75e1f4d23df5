import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listen } from '../../tests/support/browser/listen';
import { STUDIO } from './material';

/** As the gateway does: an extension reads them without access. */
const HEADERS = { 'Content-Type': 'image/webp', 'Access-Control-Allow-Origin': '*' };

/** Serves the studio's pictures; everything else is 404. */
export async function openPictureServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await listen((request, response) => {
    const file = path.join(STUDIO, path.basename(request.url ?? ''));
    readFile(file).then(
      (picture) => response.writeHead(200, HEADERS).end(picture),
      () => response.writeHead(404).end(),
    );
  });
  return { url: `http://127.0.0.1:${server.port}`, close: server.close };
}
