/** The picture in a drop or a paste, or its address. Pure, because its text can come from any page. */

export type Offered = { file: File } | { url: string };

/** The part of a `DataTransfer` that is used. */
interface Transfer {
  files: ArrayLike<File>;
  getData: (type: string) => string;
}

/** Longest list of addresses, comments included. */
const MAX_LINES = 100;

/**
 * The picture itself if it is included. A linked picture has two addresses: its own is in
 * the HTML, that of the linked page in the list.
 */
export function offeredBy({ files, getData }: Transfer): Offered | undefined {
  const all = Array.from(files);
  const file = all.find(({ type }) => type.startsWith('image/')) ?? all[0];
  if (file) return { file };
  const line = getData('text/uri-list')
    .split(/\r?\n/, MAX_LINES)
    .find((text) => text !== '' && !text.startsWith('#'));
  for (const text of [imageSource(getData('text/html')), line, getData('text/plain')]) {
    const url = text && pictureUrl(text);
    if (url) return { url };
  }
  return undefined;
}

/** An absolute address of a picture, or undefined. */
export function pictureUrl(text: string): string | undefined {
  const url = text.trim();
  if (/^data:image\//i.test(url)) return url;
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

const IMAGE = /<img(?=\s)/i;
/** Sticky: the attributes of a tag follow each other, and what is no attribute ends them. */
const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
const MAX_ATTRIBUTES = 100;

/**
 * The address of the first picture in a piece of HTML. Parsed by hand: the panel's own policy (trusted
 * types) forbids the HTML parser.
 */
function imageSource(html: string): string | undefined {
  const image = IMAGE.exec(html);
  if (!image) return undefined;
  ATTRIBUTE.lastIndex = image.index + image[0].length;
  for (let count = 0; count < MAX_ATTRIBUTES; count += 1) {
    const [, name, ...values] = ATTRIBUTE.exec(html) ?? [];
    if (name === undefined) return undefined;
    if (name.toLowerCase() === 'src') return unescape(values.find(Boolean) ?? '');
  }
  return undefined;
}

/** The characters that browsers escape in an attribute. */
const CHARACTERS: Partial<Record<string, string>> = {
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

function unescape(text: string): string {
  return text.replaceAll(/&(?:quot|lt|gt|nbsp|amp);/g, (entity) => CHARACTERS[entity] ?? entity);
}
