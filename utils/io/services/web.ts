import type { Connection } from '../../core/model/settings';
import { request } from '../http';
import { serviceInfoOf } from './registry';
import type { CallContext, CheckOptions, PageService } from './service';

const DEADLINE_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** 1688's own image search: a tab opens its page, and the picture is put in there. It needs no key. */
export const web: PageService = {
  ...serviceInfoOf('web'),
  kind: 'page',
  pageUrl,
};

function pageUrl({ baseUrl }: Connection): string {
  return `${baseUrl}/`;
}

/** Any answer proves that the page can be reached. */
export async function checkPage(
  { connection }: Pick<CallContext, 'connection'>,
  { signal }: CheckOptions,
): Promise<void> {
  await request({
    url: pageUrl(connection),
    init: { redirect: 'manual' },
    deadlineMs: DEADLINE_MS,
    maxBytes: MAX_BYTES,
    tooLarge: 'bad-answer',
    signal,
  });
}
