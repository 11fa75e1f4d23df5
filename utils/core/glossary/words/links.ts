import { wordList } from './word-list';

/** Words between words: what follows is what the goods are for, come with or come without. */
export const LINKS = wordList(`
适用于 适用 适合 用于 可用于 搭配 附带 附赠 自带 配有 带有 含有 内含 包含 带 含 附 配 送
不含 不带 不包含 不包括 不附带 没有 无需 不用 无 免 防 不 非 没 未
和 与 及 或
`);

/** What a title loses nothing without. */
export const FILLERS = wordList(`
的 款 款式 式 型 类 系列 之 用 版 装 等 可 能 更 也 很 又 于 在 为 以 您 你 我们 这款 此款 一款 本款
系 风 风格 感 级 型号 规格 尺寸 材质 颜色 图案 产品 商品 用品 子 备用 专用款 通用款 是 有 了 做 好 超 多 拍
`);
