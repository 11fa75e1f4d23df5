import { afterAll } from 'vitest';
import { downloads } from '../support/browser/download';
import { openHostileScene } from '../support/browser/hostile-scene';
import { formulaStrings } from '../support/browser/hostile-files';
import { withLibreOffice, xmlOfCsv, xmlOfWorkbook } from '../office/libreoffice';
import { security } from '../support/tables/row';

const PATIENT = { timeout: 15_000 };

const texts = formulaStrings();
const scene = await openHostileScene({ texts, count: texts.length, title: '=1+1' });
afterAll(() => scene.close());
const panel = await scene.search();
await panel.getByTestId('offer').nth(9).waitFor(PATIENT);

/** Formulas of these files that hold another's text, and whether such a text stands there at all. */
async function open(kinds: string, menu: string, isWorkbook: boolean, cut: ',' | ';' = ',') {
  const act = async () => {
    await panel.getByTestId(menu).first().click();
    await panel.getByTestId(kinds).click();
  };
  const [file] = await downloads(panel, act);
  if (!file) throw new Error('No file was saved');
  const blob = new Blob([file.bytes]);
  const xml = isWorkbook ? await xmlOfWorkbook(blob) : await xmlOfCsv(await blob.text(), cut);
  const formulas = [...xml.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula);
  // A workbook has formulas of its own.
  const isForeign = (formula: string) =>
    !isWorkbook || /cmd|calc|HYPERLINK|IMPORTXML|DDE|1\+1|SUM\(1/i.test(formula);
  const shown = xml.match(/office:value-type="string"[^>]*>\s*<text:p>[^<]*1\+1/g);
  return { formulas: formulas.filter(isForeign), hasTexts: shown !== null };
}
const HOLDS = { formulas: [], hasTexts: true };

security(
  'csv formula',
  'a file that nobody has made safe',
  1,
  async () => (await xmlOfCsv('a,b\r\n=1+1,2\r\n')).match(/table:formula=/g)?.length ?? 0,
  withLibreOffice,
);
security(
  'csv formula',
  `${texts.length} strings in every text of a CSV file`,
  HOLDS,
  () => open('export-csv', 'list-export', false),
  withLibreOffice,
);
security(
  'csv formula',
  'the same file, cut at semicolons',
  HOLDS,
  () => open('export-csv', 'list-export', false, ';'),
  withLibreOffice,
);
security(
  'csv formula',
  'in an Excel file, beside its own formulas',
  HOLDS,
  () => open('export-xlsx', 'list-export', true),
  withLibreOffice,
);
for (const [kind, isWorkbook] of [
  ['csv', false],
  ['xlsx', true],
] as const) {
  security(
    'csv formula',
    `the title of a page in the ${kind} file of today’s searches`,
    HOLDS,
    async () => {
      await panel.getByTestId('today-line').click();
      const seen = await open(`history-${kind}`, 'history-export', isWorkbook);
      await panel.getByTestId('history-back').click();
      return seen;
    },
    withLibreOffice,
  );
}
