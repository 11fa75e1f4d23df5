import type { Behaviour } from './behaviour';
import { PATHS, siteAt } from './sites';

/** Where a picture's results are. */
export function resultAddress({ address, addressLacks }: Behaviour, imageId: string): string {
  const query = new URLSearchParams({
    ...(addressLacks !== 'tab' && { tab: 'imageSearch' }),
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
