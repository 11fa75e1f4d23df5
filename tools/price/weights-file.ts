import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Model } from '../../utils/core/page-price/model';

const FILE = new URL('../../utils/core/page-price/weights.ts', import.meta.url);

/** The checksum of weights as they are written. */
export function checksumOf(model: Model): string {
  return createHash('sha256').update(JSON.stringify(model)).digest('hex').slice(0, 16);
}

export function writeWeights(model: Model): void {
  const rows = Object.entries(model.weights).map(
    ([name, weight]) => `    ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${weight},`,
  );
  writeFileSync(
    FILE,
    `/** Written by \`npm run price\`: see docs/page-price.md. */
import type { Model } from './model';

export const MODEL: Model = {
  weights: {
${rows.join('\n')}
  },
  slope: ${model.slope},
  offset: ${model.offset},
};

/** Checksum of the above: a changed weight is a trained one. */
export const CHECKSUM = '${checksumOf(model)}';
`,
  );
}
