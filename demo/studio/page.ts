import { KINDS } from './kinds';
import { STUDIO_ANGLES, STUDIO_PRODUCTS } from './products';
import { Studio } from './stage/studio';

declare global {
  interface Window {
    /** Photographs one product. @returns a `data:` URL with a PNG */
    photograph: (product: string, angle: string, passes: number) => string;
  }
}

/** The side of the pictures in pixels. */
const SIZE = 512;

const studio = new Studio(SIZE);

window.photograph = (id, angleName, passes) => {
  const product = STUDIO_PRODUCTS.find((candidate) => candidate.id === id);
  const angle = STUDIO_ANGLES.find((candidate) => candidate === angleName);
  if (!product || !angle) throw new Error(`The studio has no ${id} from the angle ${angleName}.`);
  return studio.photograph(KINDS[product.kind], product.trim, angle, passes);
};
