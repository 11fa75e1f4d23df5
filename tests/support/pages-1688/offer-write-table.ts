/** "`#productPackInfo` (a table of weight and size by SKU)" of a generated page. */
import type { Random } from '../../../demo/catalogue/random';
import type { Offer, OfferPageSku } from './offer-truth';
import { escapeHtml, shuffled } from './truth';

interface Column {
  heading: string;
  /** The cell of the SKU at this place; the only row of an offer without SKUs is 0. */
  cell: (at: number) => string;
}

/** What stands for an unknown measure. */
const NONE = ['', '-', '0', '--'];

/** Weight in g or kg, three sides in cm, and the volume, which is no side. */
function measures(random: Random, rows: Pick<OfferPageSku, 'weight' | 'size'>[]): Column[] {
  const isInKilograms = random.chance(0.35);
  const [open, close] = random.pick([
    ['(', ')'],
    ['（', '）'],
  ] as const);
  const cellOf =
    (read: (row: Pick<OfferPageSku, 'weight' | 'size'>) => number | undefined) => (at: number) =>
      String(read(rows[at] ?? {}) ?? random.pick(NONE));
  const side = (heading: string, key: 'length' | 'width' | 'height'): Column => ({
    heading: `${heading}${open}cm${close}`,
    cell: cellOf(({ size }) => size?.[key]),
  });
  const hasSizes = rows.some(({ size }) => size);
  const weight: Column = {
    heading: `${random.pick(['重量', '重量', '单件重量'])}${open}${isInKilograms ? 'kg' : 'g'}${close}`,
    cell: cellOf((row) => (isInKilograms && row.weight ? row.weight / 1_000 : row.weight)),
  };
  const volume: Column = {
    heading: `体积${open}cm³${close}`,
    cell: cellOf(({ size }) => size && Math.round(size.length * size.width * size.height)),
  };
  return [
    ...(rows.some((row) => row.weight !== undefined) ? [weight] : []),
    ...(hasSizes ? [side('长', 'length'), side('宽', 'width'), side('高', 'height')] : []),
    ...(hasSizes && random.chance(0.6) ? [volume] : []),
  ];
}

/** A column for each property, or one for all. */
function skuColumns(random: Random, { properties, values }: Offer): Column[] {
  if (properties.length === 0) return [];
  const valueOf = (at: number, property: number) => escapeHtml(values[at]?.[property] ?? '');
  if (random.chance(0.5)) {
    return properties.map(({ name }, property) => ({
      heading: name,
      cell: (at) => valueOf(at, property),
    }));
  }
  const [colon, between] = random.pick([
    ['：', '；'],
    [':', ';'],
    [':', '&gt;'],
  ] as const);
  return [
    {
      heading: '规格',
      cell: (at) =>
        properties
          .map(({ name }, property) => `${name}${colon}${valueOf(at, property)}`)
          .join(between),
    },
  ];
}

/** Nothing where no measure is known. The rows come in any order, as the columns do. */
export function writePackTable(random: Random, offer: Offer): string {
  const { skus, weight } = offer.truth;
  const rows = skus ?? (weight === undefined ? [] : [{ weight }]);
  const found = measures(random, rows);
  if (found.length === 0) return '';
  const columns = random.chance(0.5)
    ? [...skuColumns(random, offer), ...found]
    : shuffled(random, [...skuColumns(random, offer), ...found]);
  const head = random.pick(['th', 'td']);
  const order = shuffled(
    random,
    rows.map((_, at) => at),
  );
  const lines = order.map(
    (at) => `<tr>${columns.map(({ cell }) => `<td>${cell(at)}</td>`).join('')}</tr>`,
  );
  const headings = columns.map(({ heading }) => `<${head}>${heading}</${head}>`).join('');
  return `<div id="productPackInfo"><h2>包装信息</h2><table><tr>${headings}</tr>
${lines.join('\n')}</table></div>`;
}
