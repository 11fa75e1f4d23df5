import type { createClosers } from '../../demo/closers';
import { openGateway } from '../../tests/support/browser/gateway';
import { readThumbnails } from './batch-views';
import { compareViews } from './compare-views';
import { readQueryPicture, openPictureServer, makeSettings } from './material';
import { listViews } from './list-views';
import { optionsViews } from './options-views';
import { orderViews, watchViews } from './kept-views';
import { panelViews } from './panel-views';
import type { View } from './view';

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

/** The welcome page, before and after a service was chosen. @param baseUrl of the service */
function welcomeViews(baseUrl: string): View[] {
  const welcome = { file: 'welcome.html' as const };
  return [
    { ...welcome, name: 'welcome' },
    { ...welcome, name: 'welcome-chosen', settings: makeSettings(baseUrl, 'web') },
  ];
}
