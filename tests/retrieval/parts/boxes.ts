import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  STUDIO_ANGLES,
  type StudioAngle,
  type StudioProduct,
} from '../../../demo/pictures/products';
import type { CropArea } from '../../../utils/core/model/rectangle';

const area = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const boxesSchema = z.record(z.string(), z.record(z.enum(STUDIO_ANGLES), area));

const FILE = new URL('../../../demo/pictures/boxes.json', import.meta.url);
const boxes = boxesSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/**
 * The rectangle that a product takes in its picture, by the geometry that the picture was rendered from: no
 * pixel was looked at, so that shadows do not count and no rule on pixels is measured against another one.
 */
export function boxOf({ id }: StudioProduct, angle: StudioAngle): CropArea {
  const box = boxes[id]?.[angle];
  if (!box) throw new Error(`boxes.json has no ${id} from the angle ${angle}`);
  return box;
}
