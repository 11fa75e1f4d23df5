import { DoubleSide, MeshPhysicalMaterial } from 'three';
import { kept } from './kept';
import { replaceOnce } from './replace-once';

const GLASS_FRAGMENT = /* glsl */ `
float edge = pow( 1.0 - abs( dot( normal, geometryViewDir ) ), 2.2 );
float body = mix( diffuseColor.a, 0.62, edge );
vec3 tinted = totalDiffuse * mix( 1.0, 0.45, edge );
// One looks through front and back wall: each carries a part of the reflections only.
totalSpecular *= 0.6;
float shine = min( 1.0, max( totalSpecular.r, max( totalSpecular.g, totalSpecular.b ) ) );
gl_FragColor = vec4( tinted * body + totalSpecular, max( body, shine ) );
`;

/**
 * Clear or tinted glass. Only its body is see-through: highlights stay as bright as on any other
 * material, and towards its outline, where one looks along the wall, it grows dense and dark.
 */
export const glass = kept((tint: string, density: number) => {
  const material = new MeshPhysicalMaterial({
    color: tint,
    opacity: density,
    roughness: 0.04,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    side: DoubleSide,
  });
  material.onBeforeCompile = (shader) => {
    const seeThrough = replaceOnce(
      shader.fragmentShader,
      '#include <opaque_fragment>',
      GLASS_FRAGMENT,
    );
    shader.fragmentShader = replaceOnce(seeThrough, '#include <premultiplied_alpha_fragment>', '');
  };
  return material;
});
