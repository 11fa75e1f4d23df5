import { afterEach, expect, it } from 'vitest';
import { seenPageSchema } from '@/utils/core/pages-1688/look';
import { seen } from '@/utils/io/page/pages-1688/seen';
import {
  BUTTON,
  cards,
  drawClosed,
  FOUND,
  INPUT,
  leavePage,
  PREVIEW,
  showPage,
} from '../../../support/shown-page';

const MAX_BYTES = 4096;

afterEach(leavePage);

it('the report says what each hint finds, also in shadow roots', () => {
  showPage(`${INPUT}<div id="host"></div><div class="nc-container"></div><h3>猜你喜欢</h3>`);
  drawClosed(document.querySelector('#host'), `${PREVIEW}${BUTTON}`);
  expect(seen()).toMatchObject({
    state: 'check',
    shadowRoots: 1,
    hints: {
      fileInput: 1,
      pictureInput: 1,
      inputClass: 1,
      inputId: 0,
      dataPicture: 1,
      pressButton: 1,
      checkBox: 1,
      recommendations: 1,
      cardOf2026: 0,
    },
  });
});

it('the report has the tags around the first card, and what each hint finds in it', () => {
  showPage(`<main><section>${cards(4)}</section></main>`, FOUND);
  const { cardPath, hints } = seenHere();
  expect(cardPath).toEqual(['main', 'section', 'div']);
  expect(hints).toMatchObject({ cards: 4, report: 4, title: 4, price: 4, renderKey: 0 });
});

/** The report of a page that is one of 1688's. */
function seenHere() {
  const report = seen();
  if (!report) throw new Error('No report');
  return report;
}

it('no class that a page of 1688 has made up is in the report, however many elements have it', () => {
  showPage('<p class="owner-wang-xiaoming balance-negative"></p>'.repeat(5));
  expect(JSON.stringify(seen())).not.toMatch(/wang|balance/);
});

it('nothing of a page that is not 1688’s is in a report', () => {
  showPage(`${INPUT}<main>${cards(4)}</main>`, 'https://bank.example/');
  expect(seen()).toBeUndefined();
});

it.each([
  'https://login.1688.com/member',
  'https://passport.1688.com/',
  'https://login.taobao.com/',
])('of a login only its state is in the report: %s', (address) => {
  showPage(`${INPUT}${PREVIEW}${BUTTON}<div class="nc-container"></div>${cards(4)}`, address);
  const { readyState } = seenHere();
  expect(seen()).toEqual({
    state: 'login',
    readyState,
    isHidden: false,
    hints: {},
    shadowRoots: 0,
    cardPath: [],
  });
});

const SECRETS = {
  name: 'ZhangWei',
  chinese: '张伟',
  telephone: '13812345678',
  token: 'tk9XQ2vLm4Rz',
  title: 'Stainless-Mug-500ml',
  address: 'Yiwu-Road-88',
} as const;

/** Each secret at each place where a page may have one. */
const places = (secret: string): string => `
  <p>${secret}</p><p title="${secret}" data-user="${secret}" id="${secret}">x</p>
  <a class="user--${secret}" href="https://www.1688.com/${secret}?q=${secret}">x</a>
  <img class="${secret}" alt="${secret}" src="//cbu01.alicdn.com/${secret}.webp">
  <input name="${secret}" value="${secret}" placeholder="${secret}">
  <x-${secret.toLowerCase()}>x</x-${secret.toLowerCase()}>
  <script>window.user = { name: "${secret}" };</script><style>.${secret} { color: red }</style>`;

it('no name, telephone, token, title or address that a page says anywhere is in the report', () => {
  const all = Object.values(SECRETS);
  const list = `<x-zhangwei><zhangwei><ul id="${SECRETS.token}">${cards(4)}</ul></zhangwei></x-zhangwei>`;
  showPage(
    `${all.map(places).join('')}${list}`,
    `${FOUND}&q=${SECRETS.token}#${SECRETS.telephone}`,
  );
  document.title = all.join(' ');
  drawClosed(document.querySelector('p'), all.map(places).join(''));
  const report = JSON.stringify(seen()).toLowerCase();
  expect(all.filter((secret) => report.includes(secret.toLowerCase()))).toEqual([]);
  expect(seen()).toMatchObject({ shadowRoots: 1, cardPath: ['x-x', 'x-x', 'ul', 'div'] });
});

it('the report of the largest page is short, and passes its schema', () => {
  const depth = 60;
  showPage(`${'<section>'.repeat(depth)}${cards(600)}${'</section>'.repeat(depth)}`, FOUND);
  const report = seen();
  expect(seenPageSchema.parse(report)).toEqual(report);
  expect(JSON.stringify(report).length).toBeLessThanOrEqual(MAX_BYTES);
});
