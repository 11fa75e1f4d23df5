import type { Hono } from 'hono';
import { IMAGE_SEARCH_API, SIMILAR_OFFER_API } from './apps';
import { createCrossBorder } from './cross-border';
import type { FaultSwitch } from './faults/switch';
import { createImageSearch } from './image-search';
import { createPostponeToken } from './oauth-token';
import { createParam2Routes, type Api } from './param2';
import { createRateLimit, type ServiceDeps } from './service-deps';
import { createSimilarOffer } from './similar-offer';
import type { Tokens } from './tokens';
import { platformTime } from './answers';

interface OpenPlatformDeps extends ServiceDeps {
  readonly tokens: Tokens;
  readonly faults: FaultSwitch;
}

/** Every API of the open platform behind one route. */
export function createOpenPlatform(deps: OpenPlatformDeps): Hono {
  const { find, pictureUrl, tokens, faults, takeCall, now } = deps;
  const isUploadFailing = () => faults.take('/', ({ kind }) => kind === 'zero-image-id').length > 0;
  return createParam2Routes({
    apis: new Map([
      ['system/currentTime', createCurrentTime(now)],
      ['system.oauth2/postponeToken', createPostponeToken(tokens)],
      [
        IMAGE_SEARCH_API,
        createImageSearch(find, { pictureUrl, hasNoSimilarity: faults.hasNoSimilarity }),
      ],
      [SIMILAR_OFFER_API, createSimilarOffer(deps)],
      ...createCrossBorder({ ...deps, isUploadFailing }),
    ]),
    tokens,
    countCall: createRateLimit(takeCall),
    beforeCall: () => {
      if (faults.countCall()) tokens.expireAccessTokens();
    },
  });
}

/** `system/currentTime`: signed, but without token, so it proves key, secret and network. */
function createCurrentTime(now: () => number): Api {
  return {
    requires: { signature: true, accessToken: false, subscription: false },
    acceptsBareCall: false,
    answer: () => platformTime(now()),
  };
}
