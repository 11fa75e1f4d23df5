import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { closeServer, listen } from '../../../../demo/gateway/http-server';
import { picture } from '../../../support/gateway/test-gateway';

/**
 * A site for the running test: `/a.jpg`, `/a.png` and `/a.webp` are pictures, `/page.jpg` is a web
 * page, everything else is not found. Returns the site's address.
 */
export async function startPictureServer(): Promise<string> {
  const pictures = new Map([
    ['/a.jpg', await picture({ width: 300, height: 260 })],
    ['/a.png', await picture({ width: 300, height: 260, format: 'png' })],
    ['/a.webp', await picture({ width: 300, height: 260, format: 'webp' })],
    ['/page.jpg', Buffer.from('<html>Please sign in.</html>')],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const bytes = pictures.get(url);
    response.writeHead(bytes === undefined ? 404 : 200);
    response.end(bytes);
  });
  const port = await listen(server, 0);
  onTestFinished(() => closeServer(server));
  return `http://127.0.0.1:${port}`;
}
