import { wordTable } from '../word-table';

/** Words between words. */
export const LINKS = wordTable(`
适用于 for
适用 for
适合 for
用于 for
可用于 for
搭配 with
附带 with
附赠 with
自带 with
配有 with
带有 with
含有 with
内含 with
包含 with
带 with
含 with
附 with
配 with
送 with
不含 without
不带 without
不包含 without
不包括 without
不附带 without
没有 without
无需 without
不用 without
无 without
免 without
防 against
不 not
非 not
没 without
未 not
和 and
与 and
及 and
或 or
`);
