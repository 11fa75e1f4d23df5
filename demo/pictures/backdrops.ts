import type { StudioAngle } from './products';

/** A backdrop in sRGB, 0..1: its colour behind the product and towards the corners. */
interface Backdrop {
  centre: readonly [number, number, number];
  edge: readonly [number, number, number];
}

const WHITE: Backdrop = { centre: [1, 1, 1], edge: [0.955, 0.957, 0.96] };
const LINEN: Backdrop = { centre: [0.945, 0.925, 0.895], edge: [0.86, 0.83, 0.79] };

/** What each picture was taken before. */
export const BACKDROPS: Record<StudioAngle, Backdrop> = {
  front: WHITE,
  turned: WHITE,
  high: LINEN,
};
