/** What the options test a service's connection with; a search loads none of it. */
import type { ServiceId } from '../../core/model/settings';
import { checkKey as checkAkKey } from './ak/client';
import { IMAGE_QUERY } from './cross-border/api';
import { withKey } from './demo';
import { checkKey as checkOneboundKey } from './onebound/client';
import { checkConnection } from './open-platform/client';
import { IMAGE_SEARCH } from './open-platform/call';
import type { ServiceCheck } from './service';
import { SIMILAR_OFFERS } from './similar-offer';
import { checkToken } from './tmapi';
import { checkPage } from './web';

/** @param api the one that a search would call */
const platformCheck =
  (api: string): ServiceCheck =>
  (context, options) =>
    checkConnection(api, context, options);

export const SERVICE_CHECKS: Record<ServiceId, ServiceCheck> = {
  demo: (context, options) => checkConnection(IMAGE_SEARCH, withKey(context), options),
  'open-platform': platformCheck(IMAGE_SEARCH),
  'cross-border': platformCheck(IMAGE_QUERY),
  'similar-offer': platformCheck(SIMILAR_OFFERS),
  ak: checkAkKey,
  onebound: checkOneboundKey,
  tmapi: checkToken,
  web: checkPage,
};
