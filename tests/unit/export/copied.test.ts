import { beforeEach, describe, expect, it } from 'vitest';
import { toCopied } from '@/utils/io/export/text-formats';
import { makeSheet } from '@/utils/io/export/sheet';
import { speak } from '../../support/panel/words';
import { bare, compared, context, withOffer } from '../../support/offers/exported';

beforeEach(() => speak('en'));

const COLUMNS = ['title', 'unitPrice', 'margin', 'link'] as const;
const sheet = (offers = [compared(), bare()]) => makeSheet(offers, context(), COLUMNS);

describe('a copied table', () => {
  it('is tab-separated for a program that reads text', () => {
    expect(
      toCopied(sheet())
        .text.split('\n')
        .map((line) => line.split('\t')),
    ).toEqual([
      ['Title', 'Price per piece (CNY)', 'Margin, low', 'Margin, high', 'Link'],
      ['保温杯500ml', '14.2', '0.31', '0.38', 'https://detail.1688.com/offer/612345678901.html'],
      ['杯子', '', '', '', 'https://detail.1688.com/offer/698765432109.html'],
    ]);
  });

  it('is a table with links for a program that reads HTML', () => {
    document.body.innerHTML = toCopied(sheet()).html;
    const cells = [...document.querySelectorAll('tbody tr:first-of-type td')];
    expect(cells.map((cell) => cell.textContent).slice(0, 3)).toEqual([
      '保温杯500ml',
      'CN¥14.20',
      '31% – 38%',
    ]);
    expect(cells[3]?.querySelector('a')?.href).toBe(
      'https://detail.1688.com/offer/612345678901.html',
    );
  });

  it('contains no markup or formula from a seller', () => {
    const evil = [
      withOffer({ title: '<img src=x onerror=alert(1)>' }),
      withOffer({ title: '=HYPERLINK("http://x.test")\tnext\nline' }),
    ];
    const { html, text } = toCopied(sheet(evil));
    document.body.innerHTML = html;
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('td')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('\'=HYPERLINK("http://x.test") next line\t');
    expect(html).not.toContain('<td>=');
  });

  it('has no column without values', () => {
    expect(toCopied(sheet([bare()])).text.split('\n')[0]).toBe('Title\tLink');
  });
});
