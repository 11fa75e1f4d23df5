/** Position of a candidate in the top frame, computed through all frames around it. */
import * as z from 'zod/mini';
import { AppError, isAppError } from '../../../core/errors';
import { boxSchema, type Box } from '../../../core/model/rectangle';
import type { Candidate } from '../../../core/model/snapshot';
import type { Region, Target } from '../../../core/model/search';
import { parseAs } from '../../../core/parse';
import { askFrames, askPage } from './in-page';

const placedSchema = z.object({
  box: boxSchema,
  isTop: z.boolean(),
  url: z.string(),
  viewport: z.object({ width: z.number().check(z.positive()), height: z.number() }),
});
type Placed = z.infer<typeof placedSchema>;

const measuredSchema = z.lazy(() =>
  z.object({
    ...placedSchema.shape,
    loaded: z.boolean(),
    covered: z.boolean(),
    shows: z.optional(z.string()),
  }),
);
type Measured = z.infer<typeof measuredSchema>;

const frameSchema = z.lazy(() =>
  z.object({
    src: z.string(),
    width: z.number(),
    height: z.number(),
    isHovered: z.boolean(),
    content: placedSchema,
    seen: placedSchema,
    scale: z.number(),
  }),
);
type FrameElement = z.infer<typeof frameSchema>;

const MAX_FRAMES = 8; // nesting depth

/**
 * Region in CSS px of the top frame; the whole frame where a foreign frame cannot be accessed. Throws
 * `no-picture` where the element is gone, hidden or not loaded, `picture-blocked` where its frame cannot
 * be found or no script may run.
 */
export async function positionOf(
  target: Target,
  candidate: Candidate | undefined,
): Promise<Region> {
  const { tabId, frameId } = target;
  const placed = await measured(target, candidate).catch(async (error: unknown) => {
    if (frameId === 0 || !isAppError(error) || error.code !== 'picture-blocked') throw error;
    return wholeFrame(await frameElements(tabId), target.frameUrl);
  });
  return onScreen(tabId, placed);
}

/** Converts to coordinates of the top frame, through the frames around it. */
async function onScreen(tabId: number, placed: Placed): Promise<Region> {
  let { box, isTop, url, viewport } = placed;
  for (let depth = 0; !isTop; depth += 1) {
    const frame = frameAround(await frameElements(tabId), { url, viewport });
    if (!frame || depth === MAX_FRAMES) throw new AppError('picture-blocked');
    box = outOf(frame, box);
    ({ isTop, url, viewport } = frame.content);
  }
  if (Math.min(box.width, box.height) < 1) throw new AppError('no-picture');
  return { ...box, viewportWidth: viewport.width };
}

/**
 * Box in CSS px of the outermost frame of the same origin; undefined where the element is gone or hidden.
 * Throws `picture-blocked` where no script may run.
 */
export async function measure(
  target: Target,
  candidate: Candidate | undefined,
): Promise<Measured | undefined> {
  const { item = -1, look = 0 } = candidate ?? {};
  return parseAs(measuredSchema, await askPage(target, 'measure', [{ item, look }]));
}

async function measured(target: Target, candidate: Candidate | undefined): Promise<Placed> {
  const found = await measure(target, candidate);
  if (!found?.loaded) throw new AppError('no-picture');
  return found;
}

/**
 * Region of the shown picture, in CSS px of the top frame. Throws `no-picture` where it was removed,
 * `picture-blocked` where its frame cannot be found or no script may run.
 */
export async function shownPositionOf(target: Target): Promise<Region> {
  const placed = parseAs(placedSchema, await askPage(target, 'shownPicture', []));
  if (!placed) throw new AppError('no-picture');
  return onScreen(target.tabId, placed);
}

async function frameElements(tabId: number): Promise<FrameElement[]> {
  const answers = await askFrames(tabId, 'frames', []);
  return answers.flatMap(({ answer }) => parseAs(z.array(frameSchema), answer) ?? []);
}

/** The frame element with this URL or under the pointer. Throws `picture-blocked` where it is ambiguous. */
function wholeFrame(frames: FrameElement[], url: string | undefined): Placed {
  const frame = onlyOne(frames, [
    ({ src, isHovered }) => isHovered && src === url,
    ({ src }) => src === url,
    ({ isHovered }) => isHovered,
  ]);
  if (!frame) throw new AppError('picture-blocked');
  return frame.seen;
}

/** Identifies the element of a child of another origin by its size, its URL and the pointer. */
function frameAround(
  frames: FrameElement[],
  { url, viewport }: Pick<Placed, 'url' | 'viewport'>,
): FrameElement | undefined {
  const isAlike = ({ width, height }: FrameElement) =>
    Math.abs(width - viewport.width) <= 1 && Math.abs(height - viewport.height) <= 1;
  return onlyOne(frames.filter(isAlike), [
    ({ src, isHovered }) => isHovered && src === url,
    ({ src }) => src === url,
    ({ isHovered }) => isHovered,
    () => true,
  ]);
}

/** The frame that alone matches the first sign with a match; undefined where several match. */
function onlyOne(
  frames: FrameElement[],
  signs: ((frame: FrameElement) => boolean)[],
): FrameElement | undefined {
  const [first, second] =
    signs.map((sign) => frames.filter(sign)).find((found) => found.length > 0) ?? [];
  return second ? undefined : first;
}

/** Converts from coordinates inside a frame to those outside, clipped to the visible part of the frame. */
function outOf({ content, seen, scale }: FrameElement, inside: Box): Box {
  const left = Math.max(content.box.left + inside.left * scale, seen.box.left);
  const top = Math.max(content.box.top + inside.top * scale, seen.box.top);
  const right = content.box.left + (inside.left + inside.width) * scale;
  const bottom = content.box.top + (inside.top + inside.height) * scale;
  return {
    left,
    top,
    width: Math.min(right, seen.box.left + seen.box.width) - left,
    height: Math.min(bottom, seen.box.top + seen.box.height) - top,
  };
}
