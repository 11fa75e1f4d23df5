/** A self-contained HTML document: no scripts, and nothing external except links to offers. */
import { direction, wordLanguage, t } from '../i18n/words';
import { type LinkedOffer, canonicalLink } from '../../core/model/offer-link';
import { type Cell, cellText } from './cell';
import { pictureData } from './links';
import { type Markup, html } from './markup';
import type { Table } from './table';

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light; }
body { margin: 24px; background: #fff; color: #1a1a1a;
  font: 13px/1.45 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1 { margin: 0 0 4px; font-size: 20px; }
header { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 8px 0 0; }
dt, small { color: #5c5c5c; }
dd { margin: 0; overflow-wrap: anywhere; }
img { object-fit: contain; background: #fff; border: 1px solid #ddd; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 8px; border-bottom: 1px solid #ddd; text-align: start; vertical-align: top;
  overflow-wrap: break-word; }
th { color: #5c5c5c; font-weight: 600; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.number { white-space: normal; }
.address { min-width: 10em; max-width: 18em; overflow-wrap: anywhere; }
a { color: #9a3d00; }
footer { margin-top: 16px; color: #5c5c5c; }
@page { margin: 12mm; size: landscape; }
@media print {
  body { margin: 0; font-size: 11px; }
  thead { display: table-header-group; }
  tr, header { break-inside: avoid; }
}
`;

/** @param body markup made with `html` */
export function toDocument(title: string, body: Markup): string {
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>`;
  const root = html`<html lang="${wordLanguage()}" dir="${direction()}">
    <head>
      ${head}
   `;
  return `<!doctype html>\n${root.source}<style>${STYLE}</style></head><body>${body.source}</body></html>\n`;
}

/** A list of names and values; unknown values are left out. */
export function factList(
  facts: readonly (readonly [string, Markup | string | undefined])[],
): Markup {
  const lines = facts.map(([name, value]) =>
    value === undefined || value === ''
      ? undefined
      : html`<dt>${name}</dt>
          <dd>${value}</dd>`,
  );
  return html`<dl>${lines}</dl>`;
}

/** @param pictures data URLs, one per row if available; undefined: no picture column */
export function tableMarkup(
  { columns, rows }: Table,
  pictures?: readonly (string | undefined)[],
): Markup {
  const titles = columns.map(({ title, kind }) => html`<th class="${CLASSES[kind]}">${title}</th>`);
  const body = rows.map((row, at) => {
    const picture = pictures && html`<td>${pictureMarkup(pictures[at], 96)}</td>`;
    const cells = columns.map(
      ({ kind }, column) => html`<td class="${CLASSES[kind]}">${cellMarkup(row[column])}</td>`,
    );
    return html`<tr>
      ${picture}${cells}
    </tr> `;
  });
  const picture = pictures && html`<th>${t('export.picture')}</th>`;
  return html`<table>
    <thead>
      <tr>
        ${picture}${titles}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

const CLASSES = {
  text: '',
  address: 'address',
  link: 'address',
  date: 'number',
  number: 'number',
  percent: 'number',
  money: 'number',
} as const;

/** Undefined if the picture is not available: a document loads nothing from the network. */
export function pictureMarkup(url: string | undefined, size: number): Markup | undefined {
  const data = pictureData(url);
  return data === undefined
    ? undefined
    : html`<img src="${data}" alt="" width="${size}" height="${size}" />`;
}

/** The link to an offer's page. */
export function linkMarkup(offer: LinkedOffer): Markup | undefined {
  const href = canonicalLink(offer);
  return href === undefined ? undefined : html`<a href="${href}">${href}</a>`;
}

function cellMarkup(cell: Cell | undefined): Markup | string | undefined {
  if (!cell) return '—';
  return cell.kind === 'link' ? linkMarkup(cell.offer) : cellText(cell);
}
