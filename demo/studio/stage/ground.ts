import { CircleGeometry, Mesh, ShadowMaterial } from 'three';
import { replaceOnce } from '../kit/replace-once';

/** What the product stands on, hangs on, or nothing. */
export type Ground = 'floor' | 'wall' | 'none';

/** How far from the product's middle its shadow reaches, where the product has the radius 1. */
const REACH = 1.9;

/**
 * The plane that shows nothing but the product's shadow. The shadow fades out round the product:
 * at its full strength the dome would lay a grey slab on the whole plane.
 */
export function shadowPlane(): Mesh {
  const material = new ShadowMaterial({ opacity: 0.44 });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = replaceOnce(
      `varying vec2 vOnPlane;\n${shader.vertexShader}`,
      '#include <begin_vertex>',
      '#include <begin_vertex>\n vOnPlane = position.xy;',
    );
    shader.fragmentShader = replaceOnce(
      `varying vec2 vOnPlane;\n${shader.fragmentShader}`,
      'opacity * ( 1.0 - getShadowMask() )',
      `opacity * ( 1.0 - getShadowMask() ) * ( 1.0 - smoothstep( 0.3, ${REACH.toFixed(1)}, length( vOnPlane ) ) )`,
    );
  };
  const plane = new Mesh(new CircleGeometry(REACH, 48), material);
  plane.receiveShadow = true;
  return plane;
}
