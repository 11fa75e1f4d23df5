/** What a hostile member sends, and a relay can take for long. */
import { HOSTILE, type HostileFile } from '../../hostile-headers/files';
import { searchBytes, SEARCH_PATH } from '../door';
import { openPictures } from '../pictures';
import type { Call } from './send';

const AK_PATH = '/ak/api/find_product/1.0.0';
/** The longest pictures that each service is sent, and a body that is too long. */
const LENGTH = { ak: 3 * 1024 * 1024 - 300, search: 999_999, tooLarge: 4 * 1024 * 1024 + 1 };
/** Page size whose answer has 200 kB: no service is known to send a longer one. */
const LONG_PAGE = '200';

const picture = await openPictures({ side: 300, isNoise: true });

async function search(bytes: Uint8Array<ArrayBuffer>, page = '1'): Promise<Call> {
  return { path: SEARCH_PATH, ...(await searchBytes(bytes, { page })) };
}

export const LONG = await search(picture('unread'), LONG_PAGE);

function findFile(isWanted: (file: HostileFile, index: number) => boolean): HostileFile {
  const file = HOSTILE.find(isWanted);
  if (file === undefined) throw new Error('There is no such hostile file.');
  return file;
}

const icon = findFile(({ name }) => name.startsWith('icon, 65535 entries'));

export const REFUSED: Readonly<Record<'bad picture' | 'too large' | 'wrong form', Call>> = {
  'bad picture': await search(icon.make(LENGTH.search)),
  'too large': { ...LONG, body: Buffer.alloc(LENGTH.tooLarge) },
  'wrong form': { ...LONG, body: Buffer.from('no form') },
};

let questions = 0;

/** One that nobody has asked. */
export function newQuestion(): Promise<Call> {
  questions += 1;
  return search(picture(`hostile ${questions}`), LONG_PAGE);
}

let pictures = 0;

/** A picture with another header each time, for each service in turn. */
export async function hostilePicture(): Promise<Call> {
  pictures += 1;
  const { make } = findFile((_, index) => index === pictures % HOSTILE.length);
  if (pictures % 2 === 0) return search(make(LENGTH.search));
  const imgBase64 = Buffer.from(make(LENGTH.ak)).toString('base64');
  const asked = { pageSize: 20, purchaseAmount: 1, scoreLevel: 'low', imgBase64 };
  return { path: AK_PATH, type: 'application/json', body: Buffer.from(JSON.stringify(asked)) };
}
