/** A CSS background that shows one tile of a sprite sheet. */
import type { Sprite } from '../../model/snapshot';
import type { CropArea } from '../../model/rectangle';
import { splitWords } from './css';

/** Fraction of the picture; where more of it is shown, the whole picture is meant. */
const MAX_SHOWN = 0.5;

/**
 * The shown part as fractions of the picture; undefined where the whole picture is meant.
 * @param naturalWidth picture px, as is `naturalHeight`
 */
export function spriteArea(
  { position, size, repeat, box, density }: Sprite,
  naturalWidth: number,
  naturalHeight: number,
): CropArea | undefined {
  const natural = { width: naturalWidth / density, height: naturalHeight / density };
  const drawn = drawnSize(size, natural, box);
  if (!drawn) return undefined;
  const [x = '0%', y = '50%'] = splitWords(position);
  const [repeatX = 'repeat', repeatY = repeatX] = splitWords(repeat);
  const left = length(x, box.width - drawn.width);
  const top = length(y, box.height - drawn.height);
  const across = shown(left, box.width, drawn.width, repeatX);
  const down = shown(top, box.height, drawn.height, repeatY);
  if (!across || !down || across.size * down.size > MAX_SHOWN) return undefined;
  return { left: across.start, top: down.start, width: across.size, height: down.size };
}

/** Size in CSS px; undefined for `cover` and `contain`, where the whole picture is meant. */
function drawnSize(size: string, natural: Sprite['box'], box: Sprite['box']) {
  if (/cover|contain/.test(size)) return undefined;
  const [first = 'auto', second = 'auto'] = splitWords(size);
  const width = first === 'auto' ? undefined : length(first, box.width);
  const height = second === 'auto' ? undefined : length(second, box.height);
  const ratio = natural.width / natural.height;
  return {
    width: width ?? (height === undefined ? natural.width : height * ratio),
    height: height ?? (width === undefined ? natural.height : width / ratio),
  };
}

/**
 * CSS px of `50%`, `-20px` or `calc(100% - 20px)`.
 * @param whole CSS px of 100%: for a position, the free space
 */
function length(value: string, whole: number): number {
  const terms = value.matchAll(/([+-]?)\s{0,4}([+-]?[\d.]{1,30}(?:e[+-]?\d{1,3})?)(px|%)/gi);
  return Array.from(terms).reduce((sum, [, sign, number, unit]) => {
    const size = Number(number) * (unit === '%' ? whole / 100 : 1);
    return sum + (sign === '-' ? -size : size);
  }, 0);
}

/** The visible part of one axis, as fractions of the drawn length. */
function shown(offset: number, box: number, drawn: number, repeat: string) {
  if (!(drawn > 0) || !(box > 0)) return undefined;
  const isOnce = /no-repeat|repeat-y/.test(repeat);
  const start = isOnce ? Math.max(0, -offset) : ((-offset % drawn) + drawn) % drawn;
  const end = Math.min(drawn, isOnce ? box - offset : start + box);
  return end > start ? { start: start / drawn, size: (end - start) / drawn } : undefined;
}
