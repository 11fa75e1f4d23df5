/** The picture of an item: on its page, at an address, with its list, or on a page that the list names. */
import { AppError } from '@/utils/core/errors';
import { mayAsk } from '@/utils/core/hosts/address';
import { hostPattern } from '@/utils/core/hosts/host-pattern';
import { hasAccess } from '@/utils/io/access';
import { pagePictureIn } from '@/utils/io/list/page-picture';
import type { Target } from '@/utils/core/model/search';
import { type Acquired, acquirePicture } from '@/utils/io/picture/acquire';
import { fetchPicture } from '@/utils/io/picture/acquire/fetch';
import { preparePicture } from '@/utils/io/picture/prepare';
import { readPart } from '@/utils/io/storage/product-lists';
import type { BatchRecord } from './record';

const PAGE_MS = 10_000;
/** What describes a page stands at its beginning. */
const MAX_HEAD = 1_000_000;

/** Throws what acquiring a picture throws. */
export async function acquireItem(
  record: BatchRecord,
  number: number,
  signal: AbortSignal,
): Promise<Pick<Acquired, 'picture' | 'metadata'>> {
  const target = targetOf(record, number);
  const { from, pictureOf: ofRow = number } = record.items[number] ?? {};
  if (from === 'page') {
    return acquirePicture({ ...target, srcUrl: await pictureOf(target.srcUrl, signal) }, signal);
  }
  if (from !== 'list') return acquirePicture(target, signal);
  const bytes = await readPart(record.ref.id, 'picture', ofRow);
  if (!bytes) throw new AppError('no-picture');
  const picture = await preparePicture(bytes);
  const { width, height } = picture;
  return { picture, metadata: { way: 'file', width, height, reasons: [] } };
}

/**
 * The picture that a page names as its own. The page is asked only with access to it: whoever wrote the list chose its
 * address. Throws `access-missing`, and `no-picture` where it names none.
 */
async function pictureOf(page = '', signal: AbortSignal): Promise<string> {
  if (!URL.canParse(page)) throw new AppError('no-picture');
  const url = new URL(page);
  if (mayAsk(url, undefined) && !(await hasAccess([hostPattern(page)])))
    throw new AppError('access-missing', { detail: { host: url.host } });
  const until = Date.now() + PAGE_MS;
  const bytes = await fetchPicture({ url: page, pageUrl: undefined, until }, signal);
  const address = pagePictureIn(new TextDecoder().decode(bytes.subarray(0, MAX_HEAD)), page);
  if (address === undefined) throw new AppError('no-picture');
  return address;
}

/** The target as if the item had been clicked on its page, or been given to the panel. */
export function targetOf({ head, items }: BatchRecord, number: number): Target {
  const item = items[number];
  if (!item) throw new RangeError(`No item ${number}`);
  const { tabId, url: pageUrl, title: pageTitle } = head.page;
  const { frameId, url, from } = item;
  if (from === 'list') return { tabId, frameId, kind: 'given' };
  return {
    tabId,
    frameId,
    kind: head.list ? 'url' : 'image',
    srcUrl: url,
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(pageTitle === undefined ? {} : { pageTitle }),
  };
}
