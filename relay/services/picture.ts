/** Pictures of members are judged by their bytes before anything is paid for. Nothing is decoded. */
import type { TeamService } from '../../utils/core/model/team';
import { formatOf, readHeader } from '../../utils/core/picture/header';
import type { ServicePicture } from '../../utils/io/services/service';
import { Refusal } from '../refusal';

interface PictureRule {
  /** The first length that is too much. */
  bytesBelow: number;
  /** Least length of the shorter side, in pixels. */
  minSide: number;
  /** Highest ratio of the longer side to the shorter. */
  maxRatio: number;
}

/** No document names a limit: what a body of the relay holds. */
const ANY: PictureRule = { bytesBelow: 3 * 1024 * 1024, minSide: 1, maxRatio: Infinity };
const RULES: Readonly<Partial<Record<TeamService, PictureRule>>> = {
  /** "Under 1 MB", read in the narrower way; the shorter side is documented. */
  'open-platform': { bytesBelow: 1_000_000, minSide: 256, maxRatio: Infinity },
  /** A service answers the id 0 to another picture, and the call is counted. */
  'cross-border': { bytesBelow: 300 * 1024 + 1, minSide: 32, maxRatio: 8 },
};
/** A small file may hold a huge picture. */
const MAX_PIXELS = 40_000_000;

/** Throws `Refusal`. */
export function checkPicture(service: TeamService, { bytes, mime }: ServicePicture): void {
  const { bytesBelow, minSide, maxRatio } = RULES[service] ?? ANY;
  if (bytes.length >= bytesBelow) throw refuse(`must have less than ${bytesBelow} bytes`);
  // The header of another format is not read.
  const header = `image/${formatOf(bytes)}` === mime ? readHeader(bytes) : undefined;
  if (!header) throw refuse('must be a JPEG or a PNG, as it says');
  const { width, height } = header;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < minSide) throw refuse(`must have ${minSide} pixels or more on its shorter side`);
  if (long / short > maxRatio) throw refuse(`must not be over ${maxRatio} times as long as wide`);
  if (width * height > MAX_PIXELS) throw refuse('must not be above 40 megapixels');
}

const refuse = (what: string) => new Refusal('bad-request', `The picture ${what}.`);
