import type { Api } from './api';
import { platformTime } from './platform-time';

/** `system/currentTime`: signed, but without token, so it proves key, secret and network. */
export function createCurrentTime(now: () => number): Api {
  return {
    requires: { signature: true, accessToken: false, subscription: false },
    acceptsBareCall: false,
    answer: () => platformTime(now()),
  };
}
