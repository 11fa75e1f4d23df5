import { request } from '../../http';
import { refuseRefresh } from '../request';
import type { ServiceClient } from '../service';
import { webInfo } from './info';

const DEADLINE_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** 1688's own image search: a tab opens its page, and the picture is put in there. It needs no key. */
export const web: ServiceClient = {
  ...webInfo,
  // Any answer proves that the page can be reached.
  check: async ({ baseUrl }, _credentials, { signal }) => {
    await request({
      url: pageOf(baseUrl),
      init: { redirect: 'manual' },
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
      tooLarge: 'bad-answer',
      signal,
    });
  },
  refresh: refuseRefresh, // there is no token
  search: ({ connection }) =>
    Promise.resolve({ kind: 'hand-off', url: pageOf(connection.baseUrl) }),
};

function pageOf(baseUrl: string): string {
  return `${baseUrl}/`;
}
