import { productSheet, sizeTerm } from '../catalogue/draft';
import { seeded, type Random } from '../catalogue/random';
import { STUDIO_ANGLES, STUDIO_PRODUCTS, type StudioProduct } from '../pictures/products';
import { CHECK_CASES, productPath } from './check-products';
import { FORMATS, type ShopPicture } from './pictures';
import type { Trade } from '../catalogue/kinds';

/** The sections of the home page, in their order. */
export const DEPARTMENTS = [
  { id: 'table', name: 'At the table' },
  { id: 'kitchen', name: 'Kitchen' },
  { id: 'light', name: 'Light' },
  { id: 'rooms', name: 'Rooms' },
  { id: 'bath-garden', name: 'Bath & garden' },
  { id: 'out-and-about', name: 'Out & about' },
] as const;

type DepartmentId = (typeof DEPARTMENTS)[number]['id'];

const BY_TRADE: Readonly<Record<Trade, DepartmentId>> = {
  cups: 'table',
  ceramics: 'table',
  kitchen: 'kitchen',
  lighting: 'light',
  furniture: 'rooms',
  clocks: 'rooms',
  garden: 'bath-garden',
  beauty: 'bath-garden',
  audio: 'out-and-about',
  luggage: 'out-and-about',
  eyewear: 'out-and-about',
  watches: 'out-and-about',
  fitness: 'out-and-about',
  toys: 'out-and-about',
};

function departmentOf(trade: Trade): DepartmentId {
  return BY_TRADE[trade];
}

export interface ShopProduct {
  /** The studio's product id. */
  id: string;
  path: string;
  department: DepartmentId;
  title: string;
  description: string;
  details: readonly (readonly [name: string, value: string])[];
  /** USD, "24.90". */
  price: string;
  /** The struck-through price of a reduced product. */
  oldPrice?: string;
  /** The first is the main one. */
  pictures: readonly ShopPicture[];
}

const SMALL_WORDS = new Set(['in', 'of', 'with', 'and']);

/** One trim of each kind, the check products among them. */
export const SHOP_PRODUCTS: readonly ShopProduct[] = chooseTrims().map(makeProduct);

function chooseTrims(): StudioProduct[] {
  const checked = new Set(CHECK_CASES.map((check) => check.product));
  const kinds = new Set(STUDIO_PRODUCTS.map((product) => product.kind));
  return [...kinds].map((kind) => {
    const trims = STUDIO_PRODUCTS.filter((product) => product.kind === kind);
    return trims.find((trim) => checked.has(trim.id)) ?? seeded(`shop/${kind}`).pick(trims);
  });
}

function makeProduct(product: StudioProduct): ShopProduct {
  const random = seeded(`shop/${product.id}`);
  const { facts, size } = productSheet(product);
  const [, name] = facts.names[0] ?? ['', product.kind];
  const price = Math.floor(random.between(...facts.retail)) + 0.9;
  const isReduced = random.chance(0.3) || checkCase(product)?.alteration === 'badge';
  const oldPrice = isReduced ? Math.ceil(price * random.between(1.2, 1.45)) : undefined;
  return {
    id: product.id,
    path: productPath(product.id),
    department: departmentOf(facts.trade),
    title: titleCase(`${name} in ${product.trimName.en}`),
    description: facts.pitch,
    details: [
      ['Size', sizeTerm(size)[1]],
      ['Colour', product.trimName.en],
      ['Weight', weight(facts.grams)],
      ['Dispatch', random.pick(['in 1–2 working days', 'in 2–4 working days'])],
    ],
    price: price.toFixed(2),
    ...(oldPrice !== undefined && { oldPrice: oldPrice.toFixed(2) }),
    pictures: makePictures(product, random),
  };
}

function makePictures(product: StudioProduct, random: Random): ShopPicture[] {
  const check = checkCase(product);
  const first = check?.angle ?? 'front';
  const angles = [first, ...STUDIO_ANGLES.filter((angle) => angle !== first)];
  const format = check?.format ?? random.pick(FORMATS);
  const cors = check?.cors ?? random.chance(0.5);
  return angles.map((angle, index) => ({
    name: `${product.id}-${index + 1}.${format}`,
    product: product.id,
    angle,
    format,
    cors,
    alteration: check?.alteration ?? 'none',
  }));
}

function checkCase({ id }: StudioProduct) {
  return CHECK_CASES.find(({ product }) => product === id);
}

function weight(grams: number): string {
  return grams < 1000 ? `${grams} g` : `${(grams / 1000).toFixed(1)} kg`;
}

function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
