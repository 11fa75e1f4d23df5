import { folderOf, readFiles, TARGETS } from '../build/output';
import { security } from '../support/tables/row';

/** What makes code of text, in the words of a bundle. */
const TEXT_AS_CODE =
  /\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]|javascript:/g;

/** Up to its path; also where slashes are escaped. What names no host is none, such as `https://*`. */
const ADDRESS = /\b(?:https?|wss?|ftp):\\?\/\\?\/(?:\*\.)?[\w$[][^\s"'`/\\,;<>)|]*/g;

const KNOWN: Readonly<Record<string, string>> = {
  'https://gw.open.1688.com': 'the open platform',
  'https://skills-gateway.1688.com': 'the AK gateway',
  'https://api-gw.onebound.cn': 'OneBound',
  'https://api.tmapi.io': 'TMAPI',
  'https://www.1688.com': 'the search of 1688 itself',
  'http://127.0.0.1:16880': 'the demo on this computer',
  'https://alicdn.com': 'pictures of offers, from its servers',
  'https://api.frankfurter.dev': 'exchange rates',
  'https://auth.1688.com': 'consent, opened in a window',
  'https://open.1688.com': 'where a key is from, a link',
  'https://clawhub.1688.com': 'where a key is from, a link',
  'https://console.open.onebound.cn': 'where a key is from, a link',
  'https://console.tmapi.io': 'where a key is from, a link',
  'https://detail.1688.com': 'an offer, a link',
  'https:\\/\\/detail': 'an offer, by the pattern of its address',
  'https://*.1688.com': 'pages that a search without a key is made on, a permission',
  'https://login.taobao.com': 'the sign-in of 1688, a permission',
  'https://aibuy.1688.com': 'results for a guest, opened in a tab',
  'https://item.taobao.com': 'an offer, a link',
  'https://www.acbuy.com': 'an agent, a link that the user may choose',
  'https://www.allchinabuy.com': 'an agent, a link that the user may choose',
  'https://cnfans.com': 'an agent, a link that the user may choose',
  'https://www.cssbuy.com': 'an agent, a link that the user may choose',
  'https://www.hoobuy.com': 'an agent, a link that the user may choose',
  'https://www.hubbuycn.com': 'an agent, a link that the user may choose',
  'https://www.itaobuy.com': 'an agent, a link that the user may choose',
  'https://joyagoo.com': 'an agent, a link that the user may choose',
  'https://www.kakobuy.com': 'an agent, a link that the user may choose',
  'https://www.lovegobuy.com': 'an agent, a link that the user may choose',
  'https://mulebuy.com': 'an agent, a link that the user may choose',
  'https://oopbuy.com': 'an agent, a link that the user may choose',
  'https://orientdig.com': 'an agent, a link that the user may choose',
  'https://www.sugargoo.com': 'an agent, a link that the user may choose',
  'https://www.superbuy.com': 'an agent, a link that the user may choose',
  'https://github.com': 'a message of TensorFlow.js, which loads nothing from there',
  'http://www.w3.org': 'a name space',
  'http://schemas.openxmlformats.org': 'a name space',
  'http://schemas.microsoft.com': 'a name space',
  'https://host.invalid': 'a base for addresses without one; leads nowhere',
};
/** Chrome's alone: where a sign-in leads back to, which the browser takes. */
const SIGN_IN = /^https:\/\/\$\{[\w.]+\.runtime\.id\}\.chromiumapp\.org$/;

const BUNDLED = [
  'find-on-1688 (MIT)',
  '@noble/hashes (MIT)',
  '@preact/signals (MIT)',
  '@preact/signals-core (MIT)',
  '@tanstack/virtual-core (MIT)',
  '@tensorflow/tfjs-backend-wasm (Apache-2.0)',
  '@tensorflow/tfjs-core (Apache-2.0)',
  '@wxt-dev/webextension-polyfill (MIT)',
  'fflate (MIT)',
  'idb (ISC)',
  'lucide (ISC)',
  'nsfwjs (MIT)',
  'papaparse (MIT)',
  'pinyin-pro (MIT)',
  'preact (MIT)',
  'rolldown (MIT)',
  'vite (MIT)',
  'webextension-polyfill (MPL-2.0)',
  'write-excel-file (MIT)',
  'wxt (MIT)',
  'zod (MIT)',
];
const LICENCES = { packages: BUNDLED.toSorted(), words: ['Apache', 'ISC', 'MIT', 'MPL'] };

for (const target of TARGETS) {
  const files = () => readFiles(folderOf(target));
  /** All that a browser reads. */
  const code = async () =>
    (await files()).filter(({ name }) => /\.(?:js|html|css|json)$/.test(name));

  security('no eval', target, [], async () =>
    (await code()).flatMap(({ name, bytes }) =>
      (bytes.toString().match(TEXT_AS_CODE) ?? []).map((found) => `${name}: ${found}`),
    ),
  );

  security('bundle address', target, { unknown: [], unused: [] }, async () => {
    const found = new Set(
      (await code()).flatMap(({ bytes }) => bytes.toString().match(ADDRESS) ?? []),
    );
    return {
      unknown: [...found].filter((address) => !(address in KNOWN) && !SIGN_IN.test(address)),
      unused: Object.keys(KNOWN).filter((address) => !found.has(address)),
    };
  });

  security('licences', target, LICENCES, async () => {
    const file = (await files()).find(({ name }) => name === 'LICENSES.txt');
    const text = file?.bytes.toString() ?? '';
    // Entries have a copyright behind them, or several below, under which several packages may stand.
    const entries = text.matchAll(
      /^(\S+) \S+ (\([\w.-]+\))(?=: Copyright .+|(?:, source: \S+)?\n(?:\S+ \S+ \([\w.-]+\)\n)*\n[^]+?(?:Copyright|Mozilla))/gm,
    );
    const words = {
      Apache: 'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
      ISC: 'Permission to use, copy',
      MIT: 'Permission is hereby granted',
      MPL: 'Mozilla Public License Version 2.0\n',
    };
    return {
      packages: Array.from(entries, ([, name, licence]) => `${name} ${licence}`).toSorted(),
      words: Object.entries(words).flatMap(([name, start]) => (text.includes(start) ? name : [])),
    };
  });
}
