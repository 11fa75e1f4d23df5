/** Ranks the pictures at the pointer by how likely each is the meant one. Pure. */
import type { Candidate, Item, ItemStyle, Snapshot } from '../../model/snapshot';
import { type CssPicture, backgroundPictures, contentPicture, signs } from './css';
import { imageUrls } from './image-urls';
import { isSamePicture, resolve } from './urls';

export { spriteArea } from './sprite';

/** The meant picture first, then the others, the most likely first; boxes in CSS px. No duplicates. */
export function findPictures(snapshot: Snapshot): Candidate[] {
  const stack = snapshot.items
    .filter(({ visible, box }) => visible && box.width > 0 && box.height > 0)
    .flatMap((item) => rankedOf(item, snapshot));
  const hasElement = stack.some(({ rank, isCss }) => rank === 'picture' && !isCss);
  const rankOf = ({ rank }: Ranked) =>
    // Without an element below it, a background of unknown size is the picture.
    RANKS.indexOf(rank === 'perhaps' && !hasElement ? 'picture' : rank);
  return stack
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MAX_RANKED)
    .reduce<Ranked[]>(mergeSame, [])
    .map(({ candidate }) => Object.assign(candidate, { look: snapshot.time }));
}

/** Each is compared with all before it. */
const MAX_RANKED = 40;

function mergeSame(found: Ranked[], next: Ranked): Ranked[] {
  const same = found.findIndex(({ candidate }) => isSame(candidate, next.candidate));
  const first = found[same];
  if (!first) return [...found, next];
  if (!first.isCss || next.isCss) return found;
  // The lens of a zoom shows a part of the picture below it: the whole picture is meant.
  const urls = [...new Set([...first.candidate.urls, ...next.candidate.urls])];
  return found.with(same, { ...next, candidate: { ...next.candidate, urls } });
}

function isSame(a: CandidateOfItem, b: CandidateOfItem): boolean {
  const [first, second] = [a.urls.at(-1), b.urls.at(-1)];
  if (first === undefined || second === undefined) return false;
  return first === second || a.urls.includes(second) || isSamePicture(first, second);
}

/** The most likely first; equal ranks keep the order of the stack. */
const RANKS = [
  'picture', // shown, and large
  'perhaps', // drawn by CSS in an unknown size: an overlaid button, or the picture
  'shape', // drawn by SVG: an overlaid icon, or the picture
  'loading', // not loaded yet
  'icon',
  'backdrop', // behind the whole page
  'broken', // nothing or almost nothing is visible
] as const;
type Rank = (typeof RANKS)[number];

/** A candidate without `look`, which all candidates of a snapshot share. */
type CandidateOfItem = Omit<Candidate, 'look'>;

interface Ranked {
  candidate: CandidateOfItem;
  rank: Rank;
  /** Drawn by CSS, not by an element of its own. */
  isCss: boolean;
}

/** Shortest side, in CSS px. */
const PICTURE_SIDE = 64;
const ICON_SIDE = 16;
/** Fraction of the viewport from which an element is a backdrop. */
const PAGE_WIDE = 0.9;

type Kind = Pick<Candidate, 'kind' | 'urls'>;

/** The pictures that one item draws, the topmost first. */
function rankedOf(item: Item, snapshot: Snapshot): Ranked[] {
  const { baseUrl } = snapshot;
  const css = (pictures: CssPicture[]) => pictures.map((picture) => ofCss(picture, item, snapshot));
  const content = (style: ItemStyle) => css(contentPicture(style, item, baseUrl));
  const background = (style: ItemStyle) => css(backgroundPictures(style, item, baseUrl));
  const styles = (pseudo: string) => item.styles.filter((style) => style.pseudo === pseudo);
  // A pseudo element without content is not drawn.
  const drawn = (pseudo: string) =>
    styles(pseudo).filter(({ values }) => !/^(none|normal)?$/.test(values['content'] ?? ''));

  const own = styles('');
  const above = [...drawn('::after'), ...drawn('::before')];
  const replaced = own.flatMap(content);
  return [
    ...above.flatMap((style) => content(style).concat(background(style))),
    ...(replaced.length > 0 ? replaced : ofElement(item, snapshot)),
    ...own.flatMap(background),
    ...own.flatMap((style) => css(signs(style, item, baseUrl))),
  ];
}

function ofCss({ url, side, sprite }: CssPicture, item: Item, { viewport }: Snapshot): Ranked {
  const isPageWide =
    item.box.width >= viewport.width * PAGE_WIDE && item.box.height >= viewport.height * PAGE_WIDE;
  const isBackdrop = isPageWide || item.tag === 'body' || item.tag === 'html';
  const rank = isBackdrop ? 'backdrop' : bySide(Math.min(side ?? Infinity, shownSide(item)));
  const candidate = place(item, { kind: 'image', urls: [url] });
  return {
    candidate: sprite ? { ...candidate, sprite } : candidate,
    rank: rank === 'picture' && side === undefined ? 'perhaps' : rank,
    isCss: true,
  };
}

function ofElement(item: Item, snapshot: Snapshot): Ranked[] {
  const ranked = (kind: Kind, rank: Rank = 'picture'): Ranked[] => {
    const size = bySide(shownSide(item));
    return [{ candidate: place(item, kind), rank: size === 'picture' ? rank : size, isCss: false }];
  };
  const image = (url: string | undefined) => {
    const address = resolve(url, snapshot.baseUrl);
    return address === undefined ? [] : ranked({ kind: 'image', urls: [address] });
  };
  const { attributes } = item;
  switch (item.tag) {
    case 'img': {
      const { urls, hasPicture } = imageUrls(item, snapshot);
      if (hasPicture) return ranked({ kind: 'image', urls });
      return urls.length > 0
        ? ranked({ kind: 'image', urls }, item.complete ? 'broken' : 'loading')
        : [];
    }
    case 'canvas':
      return ranked({ kind: 'canvas', urls: [] });
    case 'video':
      if (item.playing) return ranked({ kind: 'video', urls: [] });
      return attributes['poster'] ? image(attributes['poster']) : ranked(VIDEO, 'loading');
    case 'svg':
      return item.images.length > 0
        ? item.images.slice(0, 1).flatMap(image)
        : ranked({ kind: 'svg', urls: [] }, 'shape');
    default: // object, embed, input, and image of SVG
      return image(
        attributes['data'] ?? attributes['src'] ?? attributes['href'] ?? attributes['xlink:href'],
      );
  }
}

const VIDEO: Kind = { kind: 'video', urls: [] };

function place({ index, box, referrerPolicy }: Item, kind: Kind): CandidateOfItem {
  return { item: index, ...kind, box, referrerPolicy };
}

function shownSide({ box }: Item): number {
  return Math.min(box.width, box.height);
}

function bySide(side: number): Rank {
  if (side >= PICTURE_SIDE) return 'picture';
  return side >= ICON_SIDE ? 'icon' : 'broken';
}
