/** A CSS background that shows one tile of a sheet of pictures. */
import type { Sprite } from '../../model/snapshot';
import type { PictureArea } from '../../model/rectangle';
import { splitWords } from './css';

/** A product picture that is cut a little is still meant as a whole. */
const MAX_SHOWN = 0.5;

/** The part that is shown of a picture of this size; undefined where the whole is meant. */
export function spriteArea(
  { position, size, repeat, box, density }: Sprite,
  naturalWidth: number,
  naturalHeight: number,
): PictureArea | undefined {
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

/** Undefined for `cover` and `contain`: they mean the whole. */
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

/** `50%`, `-20px`, `calc(100% - 20px)`: of a position, a percentage counts from what is left over. */
function length(value: string, whole: number): number {
  const terms = value.matchAll(/([+-]?)\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(px|%)/gi);
  return Array.from(terms).reduce((sum, [, sign, number, unit]) => {
    const size = Number(number) * (unit === '%' ? whole / 100 : 1);
    return sum + (sign === '-' ? -size : size);
  }, 0);
}

/** Which fractions of the drawn length fall into the box. */
function shown(offset: number, box: number, drawn: number, repeat: string) {
  if (!(drawn > 0) || !(box > 0)) return undefined;
  const isOnce = /no-repeat|repeat-y/.test(repeat);
  const start = isOnce ? Math.max(0, -offset) : ((-offset % drawn) + drawn) % drawn;
  const end = Math.min(drawn, isOnce ? box - offset : start + box);
  return end > start ? { start: start / drawn, size: (end - start) / drawn } : undefined;
}
