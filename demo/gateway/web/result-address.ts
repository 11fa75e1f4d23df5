import type { Behaviour } from './behaviour';
import { PATHS, type Sites } from './sites';

/** Where a picture's results are. */
export function resultAddress(
  { address, addressLacks }: Behaviour,
  sites: Sites,
  imageId: string,
): string {
  const query = new URLSearchParams({
    ...(addressLacks !== 'tab' && { tab: 'imageSearch' }),
    ...(addressLacks !== 'image-id' && { imageId, imageIdList: imageId }),
    spm: 'a260k.home2025.searchbox.0',
  });
  switch (address) {
    case 'air':
      return `${sites.air}${PATHS.airResults}?${query}`;
    case 'search':
      return `${sites.search}${PATHS.searchResults}?${query}`;
    case 'pages-fast':
      return `${sites.pagesFast}${PATHS.fastResults}?${query}`;
  }
}
