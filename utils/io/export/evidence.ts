/** Evidence for a brand owner to present to a platform or a court. */
import { fromBase64 } from '../../core/bytes';
import { t } from '../i18n/words';
import type { ComparedOffer, Range } from '../../core/model/compared-offer';
import { localTime, textCell, utcTime } from './cell';
import { columnsOf, moneyRange, text } from './columns';
import type { ExportContext, OfferColumnId } from './context';
import { factList, pictureMarkup, tableMarkup, toDocument } from './document';
import { html } from './markup';
import { pictureData } from './links';
import { type OfferRow, offerColumns } from './offer-columns';
import { type Column, type Table, makeTable } from './table';
import { toCsv } from './text-formats';

export interface Evidence {
  html: string;
  csv: string;
}

const COLUMNS: readonly OfferColumnId[] = [
  'rank',
  'offerId',
  'title',
  'translated',
  'seller',
  'place',
  'similarity',
  'similarityBy',
  'listed',
  'sold',
  'patent',
  'link',
  'rawLink',
  'picture',
  'remark',
];

/**
 * Both files have the same content, and the document contains the hash of the table file: anybody who
 * has both can detect a change to one of them.
 * @param offers the selected offers, in their order
 * @param timeZone the user's IANA time zone
 */
export async function makeEvidence(
  offers: readonly ComparedOffer[],
  context: ExportContext,
  timeZone: string,
): Promise<Evidence> {
  const own = await pictureHash(context.picture);
  const hashes = new Map<string, string | undefined>();
  for (const { key } of offers) hashes.set(key, await pictureHash(context.pictures.get(key)));
  const columns = evidenceColumns(context, timeZone, own, hashes);
  const rows = offers.map((compared, at) => ({ rank: at + 1, compared }));
  const table = makeTable(columns, rows);
  const csv = toCsv(table);
  return {
    html: toHtml({ table, offers, context, timeZone, own, csvHash: await sha256(csv) }),
    csv,
  };
}

function evidenceColumns(
  context: ExportContext,
  timeZone: string,
  own: string | undefined,
  hashes: ReadonlyMap<string, string | undefined>,
): Column<OfferRow>[] {
  const shared = offerColumns(context);
  const momentOf = (key: string) => context.foundAt.get(key) ?? context.at;
  return [
    ...COLUMNS.flatMap((id) => shared.get(id) ?? []),
    ...columnsOf<OfferRow>({
      sellerId: text(t('export.sellerId'), ({ compared }) => compared.offer.seller?.id),
      price: moneyRange(t('export.listPrice'), 'CNY', ({ compared }) => listPrice(compared)),
      utc: text(t('export.timeUtc'), ({ compared }) => utcTime(momentOf(compared.key))),
      local: text(t('export.timeLocal'), ({ compared }) =>
        localTime(momentOf(compared.key), timeZone),
      ),
      pictureHash: text(t('export.pictureHash'), ({ compared }) => hashes.get(compared.key)),
      ownHash: text(t('export.ownPictureHash'), () => own),
    }),
  ];
}

/** The shop's own price as the service sent it: evidence contains no computed values. */
function listPrice({ offer: { price, priceMax } }: ComparedOffer): Range | undefined {
  return price === undefined ? undefined : { low: price, high: priceMax ?? price };
}

interface Shown {
  table: Table;
  offers: readonly ComparedOffer[];
  context: ExportContext;
  timeZone: string;
  own: string | undefined;
  csvHash: string;
}

function toHtml({ table, offers, context, timeZone, own, csvHash }: Shown): string {
  const title = t('export.evidence');
  const facts = factList([
    [t('export.pageTitle'), context.pageTitle],
    [t('export.page'), context.pageUrl],
    [t('export.timeUtc'), utcTime(context.at)],
    [t('export.timeLocal'), localTime(context.at, timeZone)],
    [t('export.ownPictureHash'), own],
    [t('export.tableHash'), csvHash],
  ]);
  const pictures = offers.map(({ key }) => context.pictures.get(key));
  const body = html`<header>
      ${pictureMarkup(context.picture, 240)}
      <div>
        <h1>${title}</h1>
        ${facts}
      </div>
    </header>
    ${offers.map((_, at) => offerMarkup(table, at, pictures[at]))}
    <footer>${t('export.tableHashText')}</footer>`;
  return toDocument(title, body);
}

/** One block per offer: a table with this many columns is too wide for paper. */
function offerMarkup(table: Table, at: number, picture: string | undefined) {
  return html`<section>${pictureMarkup(picture, 160)}${tableMarkup(upright(table, at))}</section> `;
}

function upright({ columns, rows }: Table, at: number): Table {
  const [rank, ...facts] = columns;
  const cells = rows[at] ?? [];
  return {
    columns: [
      { id: 'name', title: rank?.title ?? '', kind: 'text' },
      { id: 'value', title: String(at + 1), kind: 'text' },
    ],
    rows: facts.map(({ title }, fact) => [textCell(title), cells[fact + 1]]),
  };
}

/** SHA-256 in hexadecimal; text is encoded as UTF-8. */
async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hash of the decoded file in a data URL; undefined if it is not a picture. */
async function pictureHash(url: string | undefined): Promise<string | undefined> {
  const data = pictureData(url);
  return data === undefined ? undefined : sha256(fromBase64(data.slice(data.indexOf(',') + 1)));
}
