import type { createClosers } from '../../demo/closers';
import { openGateway } from '../../tests/support/browser/gateway';
import { readThumbnails } from './batch-material';
import { compareViews } from './compare-views';
import { readQueryPicture } from './material';
import { listViews } from './list-views';
import { optionsViews } from './options-views';
import { orderViews } from './order-views';
import { panelViews } from './panel-views';
import { openPictureServer } from './picture-server';
import type { View } from './view';
import { watchViews } from './watch-views';
import { welcomeViews } from './welcome-views';

/** Every view, with the servers of its pictures and of a service, which end with `closers`. */
export async function openViews(closers: ReturnType<typeof createClosers>): Promise<View[]> {
  const pictures = await closers.keep(openPictureServer());
  const gateway = await closers.keep(openGateway());
  const material = {
    baseUrl: pictures.url,
    picture: await readQueryPicture(),
    thumbnails: await readThumbnails(),
  };
  return [
    ...panelViews(material),
    ...compareViews({ ...material, gatewayUrl: gateway.url }),
    ...listViews(gateway.url),
    ...orderViews(pictures.url),
    ...watchViews(pictures.url),
    ...optionsViews(gateway.url, pictures.url),
    ...welcomeViews(gateway.url),
  ];
}
