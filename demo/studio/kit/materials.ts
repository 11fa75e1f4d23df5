import {
  DoubleSide,
  FrontSide,
  MeshPhysicalMaterial,
  type MeshPhysicalMaterialParameters,
  type Texture,
} from 'three';
import { kept } from './kept';
import {
  brushedTexture,
  grainTexture,
  speckleTexture,
  weaveTexture,
  woodTexture,
} from './textures';

const physical = (parameters: MeshPhysicalMaterialParameters) =>
  new MeshPhysicalMaterial(parameters);

const grain = kept(grainTexture);
const weave = kept(weaveTexture);
const brushed = kept((period: number, turned: number) => brushedTexture(period, turned === 1));

/** Smooth plastic or paint with a soft sheen. */
export const plastic = kept((color: string) =>
  physical({ color, roughness: 0.42, side: DoubleSide }),
);

/** Powder coat: dull, with a fine grain. */
export const powder = kept((color: string) =>
  physical({ color, roughness: 0.6, bumpMap: grain(2.5, 2), bumpScale: 0.35, side: DoubleSide }),
);

/** Lacquer, enamel or glaze: a clear shining coat on the colour. */
export const glaze = kept((color: string) =>
  physical({
    color,
    roughness: 0.6,
    clearcoat: 0.9,
    clearcoatRoughness: 0.12,
    side: DoubleSide,
  }),
);

/** Unglazed clay, stone, concrete. */
export const clay = kept((color: string) =>
  physical({ color, roughness: 0.9, bumpMap: grain(5, 3), bumpScale: 0.6, side: DoubleSide }),
);

/** Glazed stoneware with specks. */
export const stoneware = kept((color: string) =>
  physical({
    map: speckleTexture(
      { ground: color, colours: ['#3c3129', '#8a5f3a'], count: 420, largest: 5 },
      14,
    ),
    roughness: 0.6,
    clearcoat: 0.5,
    clearcoatRoughness: 0.3,
    side: DoubleSide,
  }),
);

/** Polished acetate with dark and honey-coloured clouds. */
export const tortoiseshell = kept(() =>
  physical({
    map: speckleTexture(
      { ground: '#6e3512', colours: ['#241008', '#b06a26'], count: 190, largest: 46 },
      9,
    ),
    roughness: 0.5,
    clearcoat: 0.9,
    clearcoatRoughness: 0.1,
    side: DoubleSide,
  }),
);

/** Cast iron, or a non-stick coat. */
export const iron = kept((color: string) =>
  physical({ color, roughness: 0.55, bumpMap: grain(4, 3), bumpScale: 0.7, side: DoubleSide }),
);

/** Soft-touch rubber and silicone. */
export const rubber = kept((color: string) =>
  physical({ color, roughness: 0.78, side: DoubleSide }),
);

const METALS = {
  brass: ['#cf9f52', 0.2],
  steel: ['#c9cbcd', 0.22],
  copper: ['#d58d6d', 0.2],
  gold: ['#dcb25f', 0.14],
  gunmetal: ['#55585d', 0.3],
} as const;
type Metal = keyof typeof METALS;

/** Polished metal. */
export const metal = kept((name: Metal) => {
  const [color, roughness] = METALS[name];
  return physical({ color, roughness, metalness: 1, side: DoubleSide });
});

/** Brushed metal, its lines along the part. */
export const brushedMetal = kept((name: Metal) => brushedSheet(METALS[name][0], brushed(8, 0)));

/** Brushed metal of a turned body, its lines round it. */
export const turnedMetal = kept((name: Metal) => brushedSheet(METALS[name][0], brushed(8, 1)));

function brushedSheet(color: string, bumpMap: Texture): MeshPhysicalMaterial {
  const bump = { bumpMap, bumpScale: 0.22 };
  return physical({ color, metalness: 1, roughness: 0.36, ...bump, side: DoubleSide });
}

const WOODS = {
  oak: ['#c8955c', '#8d5d2f', '#e3bd87'],
  walnut: ['#6b4329', '#38200f', '#8c5f3f'],
  ash: ['#dcbc8f', '#ad8352', '#efdcb9'],
} as const;
type Wood = keyof typeof WOODS;

/** Oiled wood; `period` is how many centimetres one sheet of grain spans. */
export const wood = kept((name: Wood, period: number = 24) => {
  const [base, dark, light] = WOODS[name];
  const map = woodTexture(base, dark, light, period);
  return physical({ map, bumpMap: map, bumpScale: 0.25, roughness: 0.52, side: DoubleSide });
});

/** Woven cloth; `period` is the width of sixteen threads in centimetres. */
export const cloth = kept((color: string, period: number = 2.4) =>
  physical({
    color,
    roughness: 0.95,
    bumpMap: weave(period),
    bumpScale: 1,
    sheen: 0.3,
    sheenColor: '#ffffff',
    sheenRoughness: 0.6,
    side: DoubleSide,
  }),
);

/** Leather with a fine grain. */
export const leather = kept((color: string) =>
  physical({ color, roughness: 0.58, bumpMap: grain(3, 5), bumpScale: 0.8, side: DoubleSide }),
);

/** A leaf, seen from both sides. */
export const leaf = kept((color: string) =>
  physical({ color, roughness: 0.48, side: DoubleSide, clearcoat: 0.25, clearcoatRoughness: 0.4 }),
);

/** A shade or a lamp that shines by itself. */
export const glowing = kept((color: string, strength: number) =>
  physical({
    color,
    emissive: color,
    emissiveIntensity: strength,
    roughness: 0.7,
    side: DoubleSide,
  }),
);

/** A sheet that carries a picture: a dial, a printed card. */
export function printed(map: Texture, roughness = 0.6): MeshPhysicalMaterial {
  return physical({ map, roughness, transparent: true, side: FrontSide, depthWrite: false });
}
