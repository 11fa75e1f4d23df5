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

it('the report has the tags around the first card, and words of classes without what changes', () => {
  showPage(`<main><section>${cards(4)}</section></main>`, FOUND);
  const { cardPath, classWords, hints } = seen();
  expect(cardPath).toEqual(['main', 'section', 'div']);
  expect(classWords.toSorted()).toEqual(['card', 'priceItem', 'titleText']);
  expect(hints).toMatchObject({ cards: 4, report: 4, title: 4, price: 4, renderKey: 0 });
});

it('a class that fewer than three elements have is not in the report', () => {
  showPage('<p class="both rare"></p><p class="both rare"></p><p class="both"></p>');
  expect(seen().classWords).toEqual(['both']);
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

it('classes with digits are not in the report, however many elements have them', () => {
  const classes = ['tk9XQ2vLm4Rz', 'user-13812345678', '张伟', 'a'.repeat(25)];
  showPage(`<p class="${classes.join(' ')}"></p>`.repeat(5));
  expect(seen().classWords).toEqual([]);
});

it('the report of the largest page is short, and passes its schema', () => {
  const letters = (at: number) =>
    String(at)
      .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
      .padEnd(24, 'x');
  const words = Array.from({ length: 500 }, (_, at) => letters(at)).join(' ');
  const depth = 60;
  showPage(
    `${`<p class="${words}"></p>`.repeat(3)}${'<section>'.repeat(depth)}${cards(600)}${'</section>'.repeat(depth)}`,
    FOUND,
  );
  const report = seen();
  expect(seenPageSchema.parse(report)).toEqual(report);
  expect(JSON.stringify(report).length).toBeLessThanOrEqual(MAX_BYTES);
});
