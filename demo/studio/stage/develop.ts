import type { StudioAngle } from '../products';

/** A backdrop in sRGB, 0..1: its colour behind the product and towards the corners. */
export interface Backdrop {
  centre: readonly [number, number, number];
  edge: readonly [number, number, number];
}

const WHITE: Backdrop = { centre: [1, 1, 1], edge: [0.955, 0.957, 0.96] };
const LINEN: Backdrop = { centre: [0.945, 0.925, 0.895], edge: [0.86, 0.83, 0.79] };
export const BACKDROPS: Record<StudioAngle, Backdrop> = {
  front: WHITE,
  turned: WHITE,
  high: LINEN,
};

/**
 * From the summed passes to the picture: the product alone goes through the tone curve (Khronos
 * PBR Neutral) with its blacks lifted a little, and is then laid on the backdrop in sRGB, so that
 * the backdrop keeps its exact colour.
 */
export const developShader = /* glsl */ `
uniform sampler2D sum;
uniform float passes;
uniform vec3 centre;
uniform vec3 edge;
varying vec2 vUv;

vec3 toneCurve( vec3 color ) {
  float x = min( color.r, min( color.g, color.b ) );
  color -= x < 0.08 ? x - 6.25 * x * x : 0.04;
  float peak = max( color.r, max( color.g, color.b ) );
  if ( peak < 0.76 ) return color;
  float newPeak = 1.0 - 0.0576 / ( peak + 0.24 - 0.76 );
  float grey = 1.0 - 1.0 / ( 0.15 * ( peak - newPeak ) + 1.0 );
  return mix( color * newPeak / peak, vec3( newPeak ), grey );
}

vec3 toSrgb( vec3 color ) {
  return mix( pow( color, vec3( 0.41666 ) ) * 1.055 - 0.055, color * 12.92,
    vec3( lessThanEqual( color, vec3( 0.0031308 ) ) ) );
}

void main() {
  vec4 mean = texture2D( sum, vUv ) / passes;
  vec3 product = mean.rgb / max( mean.a, 1e-4 );
  vec3 shown = toSrgb( max( toneCurve( product ), 0.0 ) );
  shown = 0.025 + 0.975 * shown;
  vec3 backdrop = mix( centre, edge, smoothstep( 0.1, 0.85, length( vUv - vec2( 0.5, 0.45 ) ) ) );
  gl_FragColor = vec4( shown * mean.a + backdrop * ( 1.0 - mean.a ), 1.0 );
}
`;
