/** Names of sellers as they stand on 1688, with readings that were written before the program read them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface ExpectedName {
  chinese: string;
  brand: string;
  place: string;
  /** In English; empty where the name says none. */
  trade: string;
  kind: string;
}

export const sellerNames = (file: string): readonly ExpectedName[] =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [chinese = '', brand = '', place = '', trade = '', kind = ''] = line.split('\t');
      return { chinese, brand, place, trade, kind };
    });
