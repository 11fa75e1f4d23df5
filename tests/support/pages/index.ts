import { BACKGROUNDS } from './backgrounds';
import { CHANGES } from './changes';
import type { Construction } from './construction';
import { DRAWINGS } from './drawings';
import { FRAMES } from './frames';
import { GALLERY } from './gallery';
import { HOSTILE } from './hostile';
import { IMAGES } from './images';
import { OVERLAYS } from './overlays';
import { SERVERS } from './servers';
import { SHADOWS } from './shadows';
import { VIDEOS } from './videos';

/** Thirty ways to show a picture, some of them in several forms, by their numbers. */
export const CONSTRUCTIONS: readonly Construction[] = [
  OVERLAYS,
  BACKGROUNDS,
  IMAGES,
  SHADOWS,
  FRAMES,
  DRAWINGS,
  VIDEOS,
  SERVERS,
  CHANGES,
  GALLERY,
  [HOSTILE],
]
  .flat()
  .toSorted((a, b) => Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10));
