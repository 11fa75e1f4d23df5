import type { Cell } from './cell';
import { cellText } from './cell-text';
import { webLink } from './links';
import { withoutEmpty, type Table } from './table';

/** A table of GitHub's Markdown, numbers to the right. Foreign text stays text. */
export function toMarkdown(table: Table): string {
  const { columns, rows } = withoutEmpty(table);
  const rule = columns.map(({ kind }) => (IS_WORDS.has(kind) ? '---' : '---:'));
  const lines = [
    columns.map(({ title }) => escaped(title)),
    rule,
    ...rows.map((row) => row.map(shown)),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}
const IS_WORDS: ReadonlySet<string> = new Set(['text', 'link', 'date']);

function shown(cell: Cell | undefined): string {
  const href = cell?.kind === 'link' ? webLink(cell.text) : undefined;
  return href === undefined ? escaped(cellText(cell)) : `<${href.replaceAll('|', '%7C')}>`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}
