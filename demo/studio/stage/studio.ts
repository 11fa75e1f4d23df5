import { Box3, type Object3D, Scene, Vector3, WebGLRenderer } from 'three';
import type { Kind } from '../kinds/kind';
import { onDisc, spreadPoints } from '../kit/random';
import type { StudioAngle, StudioTrim } from '../products';
import { type Backdrop, BACKDROPS } from './develop';
import { Exposure } from './exposure';
import { type Ground, shadowPlane } from './ground';
import { Lamps } from './lamps';
import { meshesOf, placed, verticesOf } from './placed';
import { useStudioShading } from './shading';
import { studioSurroundings } from './surroundings';
import { fitCamera, type View, viewOf } from './view';

/** The radius of the lens where the product has the radius 1: a little depth of field. */
const LENS = 0.035;

/** A photo studio for one product at a time. */
export class Studio {
  readonly #size: number;
  readonly #renderer: WebGLRenderer;
  readonly #exposure: Exposure;
  readonly #scene = new Scene();
  readonly #lamps = new Lamps();
  readonly #ground = shadowPlane();

  /** @param size the side of the pictures in pixels */
  constructor(size: number) {
    useStudioShading();
    this.#size = size;
    this.#renderer = new WebGLRenderer({ preserveDrawingBuffer: true });
    this.#renderer.setSize(size, size, false);
    this.#renderer.shadowMap.enabled = true;
    // In the order of building. three's own order goes by the age of materials, so that where two
    // surfaces meet a picture would depend on which products were photographed before it.
    this.#renderer.setOpaqueSort((a, b) => a.id - b.id);
    this.#exposure = new Exposure(this.#renderer, size);
    this.#scene.environment = studioSurroundings(this.#renderer);
    this.#scene.add(this.#lamps.object, this.#ground);
  }

  /** Photographs one product. @returns the picture as a `data:` URL with a PNG */
  photograph(kind: Kind, trim: StudioTrim, angle: StudioAngle, passes: number): string {
    const view = viewOf(kind, angle);
    const product = placed(kind.build(trim));
    this.#scene.add(product);
    this.#layGround(kind.ground ?? 'floor', product);
    this.#scene.environmentRotation.y = (view.azimuth * Math.PI) / 180;
    this.#expose(product, view, passes, BACKDROPS[angle]);
    this.#scene.remove(product);
    for (const mesh of meshesOf(product)) mesh.geometry.dispose();
    return this.#renderer.domElement.toDataURL('image/png');
  }

  #expose(product: Object3D, view: View, passes: number, backdrop: Backdrop): void {
    const camera = fitCamera(verticesOf(product), view);
    const home = camera.position.clone();
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    const ahead = camera.getWorldDirection(new Vector3());
    const sharp = home.clone().addScaledVector(ahead, -home.dot(ahead));
    const [pixels, lens, key, dome] = [1, 2, 3, 4].map((seed) => spreadPoints(passes, seed));

    const renderPass = (index: number) => {
      const [px, py] = pixels?.[index] ?? [0.5, 0.5];
      const [lx, ly] = onDisc(lens?.[index] ?? [0, 0]);
      camera.position
        .copy(home)
        .addScaledVector(right, lx * LENS)
        .addScaledVector(up, ly * LENS);
      camera.lookAt(sharp);
      camera.setViewOffset(this.#size, this.#size, px - 0.5, py - 0.5, this.#size, this.#size);
      this.#lamps.sample(view, key?.[index] ?? [0, 0], dome?.[index] ?? [0, 0]);
      this.#renderer.render(this.#scene, camera);
    };
    this.#exposure.take(passes, renderPass, backdrop);
  }

  #layGround(ground: Ground, product: Object3D): void {
    const { min } = new Box3().setFromObject(product, true);
    this.#ground.visible = ground !== 'none';
    this.#ground.rotation.x = ground === 'floor' ? -Math.PI / 2 : 0;
    this.#ground.position.set(0, ground === 'floor' ? min.y : 0, ground === 'wall' ? min.z : 0);
  }
}
