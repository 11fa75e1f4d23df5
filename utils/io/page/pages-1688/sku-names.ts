/** Names of SKUs: the values of an offer's properties, in the order of the properties. */
import type { ReadSku } from '@/utils/core/pages-1688/offer-page';
import { withoutMarkup } from './markup';
import { own, ownText } from './own';

/** Properties of an offer, values of one, and SKUs that they make. */
const MAX_PROPERTIES = 6;
const MAX_VALUES = 300;
const MAX_COMBINED = 20_000;

const MAX_VALUE = 100;
const MAX_KEY = 600;

/** A SKU with the value of each of its properties. */
export interface NamedSku {
  sku: ReadSku;
  values: string[];
}

interface Property {
  name: string;
  values: string[];
}

/** One key for the same values in any order, however a page parts them: `颜色:红色;尺码:M` too. */
export const nameKey = (values: readonly string[], as?: 'without-properties'): string =>
  values
    .flatMap((value) => value.normalize('NFKC').replaceAll(/\s/g, '').split(/[>;|]/))
    .map((value) => (as === undefined ? value : value.replace(/^[^:]{1,20}:/, '')))
    .toSorted()
    .join('\n');

/** Finds the values that a key like `颜色:红色&gt;尺码:M` names; undefined for any other key. */
export function namesBy(skuProps: unknown): (key: string) => string[] | undefined {
  const combined = combinedOf(propertiesOf(skuProps));
  return (key) => combined.get(withoutMarkup(key, MAX_KEY) ?? '');
}

function propertiesOf(skuProps: unknown): Property[] {
  return (Array.isArray(skuProps) ? skuProps : [])
    .slice(0, MAX_PROPERTIES)
    .flatMap((property: unknown) => {
      const values = own(property, 'value');
      const name = withoutMarkup(ownText(property, 'prop'), MAX_VALUE) ?? '';
      const read = (Array.isArray(values) ? values : [])
        .slice(0, MAX_VALUES)
        .flatMap((value: unknown) => withoutMarkup(ownText(value, 'name'), MAX_VALUE) ?? []);
      return read.length > 0 ? [{ name, values: read }] : [];
    });
}

/** All combinations, each by the two keys that may mean it: with the properties' names, and without. */
function combinedOf(properties: readonly Property[]): Map<string, string[]> {
  let all: { named: string; bare: string; values: string[] }[] = [];
  for (const [at, { name, values }] of properties.entries()) {
    const before = at === 0 ? [{ named: '', bare: '', values: [] }] : all;
    if (before.length * values.length > MAX_COMBINED) return new Map();
    const sign = at === 0 ? '' : '>';
    all = before.flatMap((one) =>
      values.map((value) => ({
        named: `${one.named}${sign}${name}:${value}`,
        bare: `${one.bare}${sign}${value}`,
        values: [...one.values, value],
      })),
    );
  }
  return new Map([
    ...all.map(({ bare, values }) => [bare, values] as const),
    ...all.map(({ named, values }) => [named, values] as const),
  ]);
}
