import { folderOf, readFiles, TARGETS } from '../build/output';
import { security } from '../tables/row';

/** What makes code of text, in the words of a bundle. */
const TEXT_AS_CODE =
  /\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]|javascript:/g;

/** Up to the first slash of its path; also where slashes are escaped, as in a regular expression. */
const ADDRESS = /\b(?:https?|wss?|ftp):\\?\/\\?\/[^\s"'`/\\,;<>)|]*/g;

/** Each with its reason. */
const KNOWN_ADDRESSES: readonly string[] = [
  'https://gw.open.1688.com', // the open platform
];

/** Of the licences' text, besides our own: what is bundled. */
const BUNDLED: readonly string[] = [];

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

  security('bundle address', target, KNOWN_ADDRESSES.toSorted(), async () => {
    const found = (await code()).flatMap(({ bytes }) => bytes.toString().match(ADDRESS) ?? []);
    return [...new Set(found)].toSorted();
  });

  security('licences', target, BUNDLED, async () => {
    const text =
      (await files()).find(({ name }) => name === 'LICENSES.txt')?.bytes.toString() ?? '';
    const [, ...parts] = text.split(/^# /m);
    return parts.flatMap((part) => {
      const [, name, licence] = /^(\S+) \S+ \((.+)\)$/m.exec(part) ?? [];
      const isWhole = /copyright/i.test(part) && /permission|words of the MIT/i.test(part);
      return isWhole ? [`${name} (${licence})`] : [];
    });
  });
}
