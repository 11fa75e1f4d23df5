import * as z from 'zod/mini';
import { setTimeout as pause } from 'node:timers/promises';
import { ORDINARY, type Behaviour } from './behaviour';
import { uploadPage } from './pages/upload';
import type { RouteDeps } from './route-deps';
import { PATHS, siteAt } from './sites';

const takenSchema = z.object({ way: z.enum(ORDINARY.takes) });
const pressSchema = z.object({ isTrusted: z.boolean(), isTaken: z.boolean() });

/** The pages with the image search, and what their script tells and asks. */
export function addUploadRoutes({ app, get, serve, shown, record, searches }: RouteDeps): void {
  const { behaviour } = shown;
  for (const [site, path] of [
    ['www', '/'],
    ['search', '/'],
    ['air', '/'],
  ] as const) {
    get(site, path, (c) =>
      serve(c, 'upload', () => {
        record.pages.push('upload');
        return uploadPage(shown);
      }),
    );
  }
  app.post('/stand-in/taken', async (c) => {
    record.taken.push(takenSchema.parse(await c.req.json()).way);
    return c.body(null, 204);
  });
  app.post('/stand-in/pressed', async (c) => {
    record.presses.push(pressSchema.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.post('/stand-in/upload', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const imageId = await searches.upload(bytes);
    record.uploads.push({ bytes, ...(imageId !== undefined && { imageId }) });
    await pause(behaviour.uploadMs);
    if (imageId === undefined) return c.json({ problem: '图片无法识别，请换一张图片' });
    return c.json({ address: resultAddress(behaviour, imageId) });
  });
}

/** Where a picture's results are. */
function resultAddress({ address, addressLacks }: Behaviour, imageId: string): string {
  const query = new URLSearchParams({
    tab: 'imageSearch',
    ...(addressLacks !== 'image-id' && { imageId, imageIdList: imageId }),
    spm: 'a260k.home2025.searchbox.0',
  });
  switch (address) {
    case 'air':
      return `${siteAt('air')}${PATHS.airResults}?${query}`;
    case 'search':
      return `${siteAt('search')}${PATHS.searchResults}?${query}`;
    case 'pages-fast':
      return `${siteAt('pagesFast')}${PATHS.fastResults}?${query}`;
  }
}
