import { DirectionalLight, Group, Vector3 } from 'three';
import { onDisc } from '../kit/random';
import { direction, type View } from './view';

/** The blur of the shadows in texels: what few passes leave of steps melts into it. */
const SHADOW_BLUR = 7;
const KEY = { azimuth: -42, elevation: 54, distance: 5, size: 0.95, strength: 2.15 };
const DOME_STRENGTH = 1.5;
/** The dome ends above the horizon: light from lower would smear shadows over the whole floor. */
const DOME_SHARE = 0.75;

/**
 * The two lamps. Each pass sees one point of the key softbox and one of the white dome above;
 * summed over the passes they give soft shadows and darkened creases.
 * The product stands inside the unit sphere; lamps go with the camera, as a photographer's do.
 */
export class Lamps {
  readonly object = new Group();
  readonly #key = lamp(KEY.strength);
  readonly #dome = lamp(DOME_STRENGTH);

  constructor() {
    this.object.add(this.#key, this.#dome);
  }

  /** Moves both lamps to their points of this pass, each given in the unit square. */
  sample(view: View, key: [number, number], dome: [number, number]): void {
    const [x, y] = onDisc(key);
    const towards = direction({
      azimuth: view.azimuth + KEY.azimuth,
      elevation: Math.max(KEY.elevation, view.elevation * 0.9),
    });
    const across = new Vector3(0, 1, 0).cross(towards).normalize();
    const up = towards.clone().cross(across);
    this.#key.position
      .copy(towards)
      .multiplyScalar(KEY.distance)
      .addScaledVector(across, x * KEY.size)
      .addScaledVector(up, y * KEY.size);

    // A point of the disc lifted onto the dome: more samples from above, as a real sky weighs.
    const [east, south] = onDisc([dome[0] * DOME_SHARE, dome[1]]);
    this.#dome.position
      .set(east, Math.sqrt(1 - east ** 2 - south ** 2), south)
      .multiplyScalar(KEY.distance);
  }
}

function lamp(strength: number): DirectionalLight {
  const light = new DirectionalLight('#ffffff', strength);
  light.castShadow = true;
  light.shadow.mapSize.set(512, 512);
  light.shadow.radius = SHADOW_BLUR;
  light.shadow.normalBias = 0.014;
  const { camera } = light.shadow;
  camera.left = camera.bottom = -1.05;
  camera.right = camera.top = 1.05;
  camera.near = KEY.distance - 2;
  camera.far = KEY.distance + 3.5;
  return light;
}
