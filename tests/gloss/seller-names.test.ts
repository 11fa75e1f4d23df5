import { describe, expect, it } from 'vitest';
import { loadSellerNames } from '../../utils/io/reading/seller-names';
import { GLOSSARY } from '../support/glossary';
import { type ExpectedName, sellerNames } from '../support/sellers/names';
import { serveWords } from '../support/serve-words';

await serveWords();
const english = await loadSellerNames('en', GLOSSARY);

/** Into how many words a long brand is cut is a matter of taste. */
const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[ ',&]/g, '');

function compare({ chinese, ...wanted }: ExpectedName) {
  const { text = '', place = '', kind = '' } = english?.(chinese) ?? {};
  const [brand, trade] = [lettersOf(wanted.brand), lettersOf(wanted.trade)];
  const letters = lettersOf(text);
  return {
    line: `${chinese}: ${[text, place, kind].filter(Boolean).join(' · ')}`,
    isRead: letters.startsWith(brand) && place === wanted.place,
    isTraded: letters === brand + trade && kind === wanted.kind,
  };
}

describe('sellers’ names in English', () => {
  // The table of words was mended after the first were read, and not after the others.
  it.each([
    ['that the words were mended by', 'names.tsv', 300, 0.98, 0.95],
    ['that no word was mended by', 'unread.tsv', 100, 0.95, 0.85],
  ])('sellers’ names are read rightly in the list %s', (_, file, least, read, traded) => {
    const all = sellerNames(file).map(compare);
    const share = (some: readonly unknown[]) => some.length / all.length;
    const isRead = share(all.filter((one) => one.isRead));
    const isTraded = share(all.filter((one) => one.isTraded));
    const wrong = all.filter((one) => !one.isRead || !one.isTraded);
    const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
    // The figures, and what is to be mended, are what the run is for.
    console.log(
      `${file}: ${all.length} names, ${percent(isRead)} read, trade of ${percent(isTraded)}; not as expected:`,
      wrong.map(({ line }) => line),
    );
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(isRead).toBeGreaterThanOrEqual(read);
    expect(isTraded).toBeGreaterThanOrEqual(traded);
  });
});
