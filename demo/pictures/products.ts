/** What the demo's pictures show: forty kinds of product, each in two to four trims, from three angles. */
import { fileURLToPath } from 'node:url';

export const STUDIO_ANGLES = ['front', 'turned', 'high'] as const;
export type StudioAngle = (typeof STUDIO_ANGLES)[number];

const TRIMS = {
  amber: { en: 'amber', zh: '琥珀色' },
  blush: { en: 'blush pink', zh: '藕粉色' },
  brass: { en: 'brass', zh: '黄铜色' },
  charcoal: { en: 'charcoal black', zh: '炭黑色' },
  cobalt: { en: 'cobalt blue', zh: '钴蓝色' },
  copper: { en: 'rose copper', zh: '玫瑰铜色' },
  coral: { en: 'coral red', zh: '珊瑚红' },
  forest: { en: 'forest green', zh: '墨绿色' },
  ivory: { en: 'ivory white', zh: '米白色' },
  lilac: { en: 'lilac', zh: '香芋紫' },
  macaron: { en: 'macaron pastels', zh: '马卡龙色' },
  mustard: { en: 'mustard yellow', zh: '姜黄色' },
  navy: { en: 'navy blue', zh: '藏青色' },
  oak: { en: 'natural oak', zh: '橡木色' },
  rainbow: { en: 'rainbow', zh: '彩虹色' },
  red: { en: 'cherry red', zh: '樱桃红' },
  sage: { en: 'sage green', zh: '鼠尾草绿' },
  sky: { en: 'sky blue', zh: '天蓝色' },
  slate: { en: 'slate blue', zh: '石板蓝' },
  speckled: { en: 'speckled stone', zh: '芝麻石纹' },
  steel: { en: 'brushed steel', zh: '拉丝钢色' },
  tan: { en: 'saddle tan', zh: '马鞍棕' },
  teal: { en: 'teal', zh: '孔雀绿' },
  terracotta: { en: 'terracotta', zh: '陶土红' },
  tortoise: { en: 'tortoiseshell', zh: '玳瑁色' },
  walnut: { en: 'walnut', zh: '胡桃木色' },
} as const;

type StudioTrim = keyof typeof TRIMS;

const STUDIO_KINDS = {
  bottle: ['forest', 'blush', 'ivory', 'navy'],
  tumbler: ['charcoal', 'lilac', 'coral'],
  mug: ['ivory', 'navy', 'terracotta'],
  teapot: ['ivory', 'sage', 'charcoal'],
  kettle: ['steel', 'sage'],
  'french-press': ['steel', 'copper'],
  bowl: ['speckled', 'navy'],
  vase: ['terracotta', 'ivory', 'cobalt'],
  'candle-jar': ['amber', 'ivory', 'charcoal'],
  canister: ['ivory', 'sage'],
  grinder: ['walnut', 'steel'],
  pan: ['charcoal', 'red'],
  pot: ['red', 'forest', 'ivory'],
  knife: ['walnut', 'charcoal'],
  'chopping-board': ['oak', 'walnut'],
  'desk-lamp': ['charcoal', 'coral', 'sage'],
  'floor-lamp': ['ivory', 'charcoal'],
  'table-lamp': ['ivory', 'terracotta'],
  'pendant-lamp': ['forest', 'ivory', 'mustard'],
  lantern: ['charcoal', 'brass'],
  stool: ['oak', 'walnut'],
  chair: ['ivory', 'teal', 'mustard'],
  'side-table': ['oak', 'charcoal'],
  bench: ['oak', 'walnut'],
  mirror: ['brass', 'oak'],
  'table-clock': ['oak', 'navy', 'coral'],
  'wall-clock': ['walnut', 'charcoal'],
  'plant-pot': ['terracotta', 'ivory', 'slate'],
  'watering-can': ['forest', 'copper'],
  'soap-pump': ['amber', 'ivory', 'sage'],
  'spray-bottle': ['amber', 'sky'],
  perfume: ['blush', 'amber'],
  headphones: ['charcoal', 'ivory', 'navy'],
  speaker: ['slate', 'coral'],
  mouse: ['charcoal', 'ivory'],
  suitcase: ['slate', 'blush', 'forest', 'mustard'],
  sunglasses: ['tortoise', 'charcoal'],
  watch: ['tan', 'charcoal', 'navy'],
  kettlebell: ['charcoal', 'cobalt', 'coral'],
  'stacking-rings': ['rainbow', 'macaron'],
} as const satisfies Record<string, readonly StudioTrim[]>;

export type StudioKind = keyof typeof STUDIO_KINDS;

export interface StudioProduct {
  /** `${kind}-${trim}` */
  id: string;
  kind: StudioKind;
  trim: StudioTrim;
  trimName: { en: string; zh: string };
}

export const STUDIO_PRODUCTS: readonly StudioProduct[] = kindNames(STUDIO_KINDS).flatMap((kind) =>
  STUDIO_KINDS[kind].map((trim) => ({
    id: `${kind}-${trim}`,
    kind,
    trim,
    trimName: TRIMS[trim],
  })),
);

function kindNames<Name extends string>(kinds: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in kinds) names.push(name);
  return names;
}

/** The folder of the pictures, 512 pixels square. */
export const STUDIO_PICTURES = fileURLToPath(new URL('images', import.meta.url));

/** The file name of one of them. */
export function pictureName(product: StudioProduct, angle: StudioAngle): string {
  return `${product.id}-${angle}.webp`;
}
