import type { Api } from '../param2';
import { CROSS_BORDER } from '../apps';
import type { GatewayOffer } from '../catalogue';
import type { FindOffers } from '../finder';
import type { PictureUrl } from '../pictures';
import type { Uploads } from '../service-deps';
import { createDetail } from './detail';
import { createImageQuery, createUpload, createKeywordQuery, createSellerQuery } from './searches';

interface CrossBorderDeps {
  readonly offers: readonly GatewayOffer[];
  readonly find: FindOffers;
  readonly uploads: Uploads;
  readonly pictureUrl: PictureUrl;
  readonly isUploadFailing: () => boolean;
}

/** The APIs of the cross-border solution, by `namespace/name`. */
export function createCrossBorder(deps: CrossBorderDeps): [string, Api][] {
  const { offers, uploads, pictureUrl } = deps;
  return [
    [CROSS_BORDER.upload, createUpload(uploads, deps.isUploadFailing)],
    [CROSS_BORDER.imageQuery, createImageQuery(deps)],
    [CROSS_BORDER.detail, createDetail(offers, pictureUrl)],
    [CROSS_BORDER.keywordQuery, createKeywordQuery(offers, pictureUrl)],
    [CROSS_BORDER.sellerOffers, createSellerQuery(offers, pictureUrl)],
  ];
}
