import { request } from '../../http';
import { refuseRefresh } from '../request';
import type { ServiceClient } from '../service';
import { webInfo } from './info';

const DEADLINE_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** 1688's own image search, in a tab with its own page: no key, and nothing is asked of it here. */
export const web: ServiceClient = {
  ...webInfo,
  // Whether the page is there at all: without cookies, and whatever it answers.
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
