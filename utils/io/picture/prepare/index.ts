/** Converts untrusted bytes to a JPEG or PNG that every service accepts, or throws the reason. */
import { AppError } from '../../../core/errors';
import type { CropArea } from '../../../core/model/rectangle';
import { MIN_SIDE, SEARCHED } from '../../../core/picture/limits';
import { type OpenedPicture, type PictureCut, openPicture } from '../open';
import type { PictureHeader } from '../../../core/picture/header';
import { stripJpeg } from '../../../core/picture/header/jpeg';
import { stripPng } from '../../../core/picture/header/png';

export interface PreparedPicture {
  mime: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
  /** Picture px of the source or of its crop area, as shown; `bytes` may have another size. */
  width: number;
  height: number;
  /** True where the source is smaller than the minimum side of the services. */
  enlarged: boolean;
}

/** The services' limit of "under 1 MB", with room for the surrounding form. */
const MAX_BYTES = 1_000_000;
const QUALITIES = [0.8, 0.6, 0.4];

/** Crop area, as fractions, of a picture of this size in picture px; undefined for the whole. */
export type AreaOf = (width: number, height: number) => CropArea | undefined;

/**
 * A JPEG or PNG of at most 1 MB: longest side 640 px, shortest side at least 256 px. The declared type of
 * the bytes is ignored. Throws `picture-undecodable`, `picture-too-small` or `picture-too-large`.
 */
export async function preparePicture(
  bytes: Uint8Array<ArrayBuffer>,
  areaOf?: AreaOf,
): Promise<PreparedPicture> {
  const opened = openPicture(bytes, SEARCHED);
  const { header } = opened;
  const cut = cutOf(header, areaOf);
  const { width, height } = cut ?? header;
  if (Math.min(width, height) < MIN_SIDE) throw new AppError('picture-too-small');

  const plan = planSize({ width, height });
  const untouched = cut ? undefined : await passThrough(bytes, header, plan);
  const sent = untouched ?? (await encode(await decode(opened, plan, cut), plan));
  return { ...sent, width, height, enlarged: plan.enlarged };
}

/** Crop area in whole picture px of the source. */
function cutOf(
  { width, height }: PictureHeader,
  areaOf: AreaOf | undefined,
): PictureCut | undefined {
  const area = areaOf?.(width, height);
  if (!area) return undefined;
  const size = { width: Math.round(area.width * width), height: Math.round(area.height * height) };
  return {
    // With both rounded up, the area would exceed the picture.
    left: Math.min(Math.round(area.left * width), width - size.width),
    top: Math.min(Math.round(area.top * height), height - size.height),
    ...size,
  };
}

type Encoded = Pick<PreparedPicture, 'mime' | 'bytes'>;

/** The file itself without its metadata, where it already fits. */
async function passThrough(
  bytes: Uint8Array<ArrayBuffer>,
  header: PictureHeader,
  plan: SizePlan,
): Promise<Encoded | undefined> {
  const fits = plan.canvasWidth === header.width && plan.canvasHeight === header.height;
  if (!fits) return undefined;
  const stripped = withoutMetadata(bytes, header);
  if (!stripped) return undefined;
  const mime = header.format === 'jpeg' ? 'image/jpeg' : 'image/png';
  const bitmap = await openPicture(stripped, SEARCHED).decode();
  bitmap.close();
  return { mime, bytes: stripped };
}

/** The picture, bit for bit; undefined if it must be encoded again. */
export function withoutMetadata(
  bytes: Uint8Array,
  { format, plain }: PictureHeader,
): Uint8Array<ArrayBuffer> | undefined {
  if (!plain) return undefined;
  return format === 'jpeg' ? stripJpeg(bytes) : stripPng(bytes);
}

/** `medium`, because the default (`low`) gives 50% more bytes at the same JPEG quality. */
function decode(
  opened: OpenedPicture,
  plan: SizePlan,
  cut: PictureCut | undefined,
): Promise<ImageBitmap> {
  const options = {
    resizeWidth: plan.width,
    resizeHeight: plan.height,
    resizeQuality: 'medium',
    imageOrientation: 'from-image',
  } as const;
  return opened.decode(options, cut);
}

async function encode(bitmap: ImageBitmap, plan: SizePlan): Promise<Encoded> {
  const canvas = new OffscreenCanvas(plan.canvasWidth, plan.canvasHeight);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('picture-undecodable');
  context.fillStyle = '#fff'; // transparency would turn black in a JPEG
  context.fillRect(0, 0, plan.canvasWidth, plan.canvasHeight);
  const left = Math.floor((plan.canvasWidth - plan.width) / 2);
  const top = Math.floor((plan.canvasHeight - plan.height) / 2);
  context.drawImage(bitmap, left, top);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size < MAX_BYTES) {
      return { mime: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
    }
  }
  throw new AppError('picture-too-large');
}

/** Picture px; median of 34 kB at quality 0.8. Recognition does not improve above it. */
const TARGET_LONGEST_SIDE = 640;
/** Picture px; services refuse pictures with a shorter side. */
const SERVICE_MIN_SIDE = 256;
/** Picture px; a strip is enlarged up to this length, and its short side is padded with white. */
const MAX_STRIP_LENGTH = 1600;

/** Sizes in picture px. */
export interface SizePlan {
  /** Size at which the picture is drawn. */
  width: number;
  height: number;
  /** Size of the white canvas around it, never smaller. */
  canvasWidth: number;
  canvasHeight: number;
  /** True where the source is smaller than the minimum side of the services. */
  enlarged: boolean;
}

/**
 * Longest side 640 px, but the shortest side at least 256 px, enlarged where needed.
 * @param source in picture px
 */
export function planSize(source: { width: number; height: number }): SizePlan {
  const longest = Math.max(source.width, source.height);
  const shortest = Math.min(source.width, source.height);
  const shrunk = Math.min(1, TARGET_LONGEST_SIDE / longest);
  const scale =
    shortest * shrunk >= SERVICE_MIN_SIDE
      ? shrunk
      : Math.min(SERVICE_MIN_SIDE / shortest, MAX_STRIP_LENGTH / longest);
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  return {
    width,
    height,
    canvasWidth: Math.max(width, SERVICE_MIN_SIDE),
    canvasHeight: Math.max(height, SERVICE_MIN_SIDE),
    enlarged: shortest < SERVICE_MIN_SIDE,
  };
}
