/** What a hostile member sends, and a relay can take for long. */
import { HOSTILE, type HostileFile } from '../../hostile-headers/files';
import { searchBody } from '../door';
import { openPictures } from '../pictures';
import type { Call } from './send';

/** The longest pictures that each service is sent, and a body that is too long. */
const LENGTH = { ak: 3 * 1024 * 1024 - 3000, search: 999_999, tooLarge: 4 * 1024 * 1024 + 1 };
/** Page size whose answer has 200 kB: no service is known to send a longer one. */
const LONG_PAGE = '200';

const picture = await openPictures({ side: 300, isNoise: true });

function search(bytes: Uint8Array<ArrayBuffer>, page = '1'): Call {
  return { body: Buffer.from(searchBody(bytes, { cursor: page })) };
}

export const LONG = search(picture('unread'), LONG_PAGE);

function findFile(isWanted: (file: HostileFile, index: number) => boolean): HostileFile {
  const file = HOSTILE.find(isWanted);
  if (file === undefined) throw new Error('There is no such hostile file.');
  return file;
}

const icon = findFile(({ name }) => name.startsWith('icon, 65535 entries'));

export const REFUSED: Readonly<Record<'bad picture' | 'too large' | 'wrong form', Call>> = {
  'bad picture': search(icon.make(LENGTH.search)),
  'too large': { body: Buffer.alloc(LENGTH.tooLarge) },
  'wrong form': { body: Buffer.from('no form') },
};

let questions = 0;

/** One that nobody has asked. */
export function newQuestion(): Call {
  questions += 1;
  return search(picture(`hostile ${questions}`), LONG_PAGE);
}

let pictures = 0;

/** A picture with another header each time, for each service in turn. */
export function hostilePicture(): Call {
  pictures += 1;
  const { make } = findFile((_, index) => index === pictures % HOSTILE.length);
  if (pictures % 2 === 0) return search(make(LENGTH.search));
  const shown = { mime: 'image/jpeg', base64: Buffer.from(make(LENGTH.ak)).toString('base64') };
  const asked = { service: 'ak', kind: 'page', request: { picture: shown }, settings: {} };
  return { body: Buffer.from(JSON.stringify(asked)) };
}
