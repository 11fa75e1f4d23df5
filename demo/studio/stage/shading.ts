import { ShaderChunk } from 'three';
import { replaceOnce } from '../kit/replace-once';

/** The part of the even light of the surroundings that reaches the shaded side of a body. */
const FILL = 0.42;

const DIRECT_HIGHLIGHTS = [
  'reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;',
  'clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );',
];

/**
 * Sets three's standard shading to that of a photo studio: highlights mirror the softboxes of the
 * surroundings only, for a directional lamp would show as a hard dot; and of the surroundings'
 * diffuse light only a part is kept, for it knows no shadow.
 * Call before the first material is compiled.
 * @throws Error when this version of three words its shaders otherwise.
 */
export function useStudioShading(): void {
  for (const highlight of DIRECT_HIGHLIGHTS) {
    ShaderChunk.lights_physical_pars_fragment = replaceOnce(
      ShaderChunk.lights_physical_pars_fragment,
      highlight,
      '',
    );
  }
  ShaderChunk.lights_fragment_maps = replaceOnce(
    ShaderChunk.lights_fragment_maps,
    'iblIrradiance += getIBLIrradiance( geometryNormal );',
    `iblIrradiance += ${FILL} * getIBLIrradiance( geometryNormal );`,
  );
}
