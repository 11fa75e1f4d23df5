import type { GatewayOffer } from './catalogue';
import type { FindOffers } from './finder';
import type { PictureUrl } from './links';
import type { LoadPicture } from './picture-url';
import type { TakeCall } from './rate-limit';
import type { Uploads } from './uploads';

/** What the services beside the open platform share with it. */
export interface ServiceDeps {
  readonly offers: readonly GatewayOffer[];
  readonly find: FindOffers;
  readonly load: LoadPicture;
  readonly pictureUrl: PictureUrl;
  readonly uploads: Uploads;
  readonly takeCall: TakeCall;
  readonly now: () => number;
  /** Where the gateway answers, without a slash at its end. */
  readonly baseUrl: string;
}
