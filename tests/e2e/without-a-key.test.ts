import { afterAll, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { expectCards, openWithoutKey } from '../support/browser/without-key';

const { standIn, search, close } = await openWithoutKey();
afterAll(close);

const PRESSED = { isTrusted: false, isTaken: true };

test.each<[string, Partial<Behaviour>]>([
  ['the preview waits for its button', {}],
  ['the page shows no preview', { afterPicture: 'goes' }],
  [
    'the page shows neither a preview nor that it loads',
    { afterPicture: 'goes', loadingSign: false, goesMs: 200 },
  ],
  ['the page goes on alone from its preview', { afterPicture: 'preview-goes', goesMs: 500 }],
  ['the page ignores the change and takes the paste', { takes: ['paste'] }],
  ['the page ignores the paste as well and takes the drop', { takes: ['drop'] }],
  ['the input is made late and has another name', { inputMs: 2_000, input: 'renamed' }],
  [
    'the button is in a closed shadow root and listens to pointerdown',
    { shadow: 'closed', button: 'pointerdown' },
  ],
  ['the result opens in a new tab on s.1688.com', { opens: 'new-tab', address: 'search' }],
  [
    'the result opens in a new tab without an opener on pages-fast.1688.com',
    { opens: 'new-tab-noopener', address: 'pages-fast' },
  ],
  ['recommendations stand below the results', { recommendationsBelow: true }],
  ['the upload is slow and the cards come late', { uploadMs: 4_000, cardsMs: 3_000 }],
  ['the classes have unknown names', { classNames: 'unknown' }],
  ['the cards are those of 2024', { layout: 'words-2024', advertisements: false }],
])(
  'a right click without a key shows the offers of 1688’s own page where %s',
  async (_, behaviour) => {
    await expectCards(await search(behaviour), standIn);
    // Nothing else was taken by the page, and nothing was pressed where it goes on alone.
    expect(standIn.taken).toEqual(behaviour.takes ?? ['change']);
    expect(standIn.presses).toEqual(behaviour.afterPicture ? [] : [PRESSED]);
  },
);
