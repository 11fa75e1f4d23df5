import type { Object3D } from 'three';
import type { StudioAngle, StudioTrim } from '../products';
import type { Ground } from '../stage/ground';
import type { View } from '../stage/view';

/** How one kind of product is modelled and photographed. */
export interface Kind {
  /** The product in centimetres, standing in the middle, its front towards +z. */
  build: (trim: StudioTrim) => Object3D;
  /** What it stands or hangs on; the floor unless told. */
  ground?: Ground;
  /** Where the camera stands, where the usual places do not suit. */
  views?: Partial<Record<StudioAngle, View>>;
}
