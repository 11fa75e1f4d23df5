/** Which goods need papers, by the trade words of their title. Pure. */
import { type Piece, segment } from '../glossary/segment';
import type { Glossary } from '../glossary/glossary';
import { GOODS_KINDS, type GoodsKind, goodsKindsOfWord, wordList } from './goods-words';

export interface FoundKind {
  kind: GoodsKind;
  /** As the seller writes it. */
  word: string;
}

/** Each kind once, with its first word. */
export function goodsKindsOf(title: string, glossary: Glossary): FoundKind[] {
  const pieces = segment(title, glossary);
  const plain = pieces.map(({ text }) => text).join('');
  const found = new Map<GoodsKind, string>();
  const wireless = pieces.find(({ text }) => WIRELESS.has(text));
  const device = wireless && pieces.find(({ text }) => WIRELESS_DEVICES.has(text));
  if (device && !isExcluded('battery', plain)) found.set('battery', device.written);
  for (const [at, piece] of pieces.entries()) {
    for (const kind of goodsKindsOfWord(piece.text, glossary)) {
      if (found.has(kind) || isForAnother(pieces[at + 1]) || isExcluded(kind, plain)) continue;
      found.set(kind, piece.written);
    }
  }
  return GOODS_KINDS.flatMap((kind) => {
    const word = found.get(kind);
    return word === undefined ? [] : [{ kind, word }];
  });
}

/** With both of them in it, a title speaks of a device with a battery. */
const WIRELESS: ReadonlySet<string> = new Set(['无线', '蓝牙', 'tws', 'bluetooth', 'wireless']);
const WIRELESS_DEVICES: ReadonlySet<string> = new Set(
  wordList(`
耳机 头戴式耳机 游戏耳机 音箱 音响 鼠标 键盘 麦克风 领夹麦克风 earphone earphones earbuds headphones speaker mouse
`),
);

/** What directly follows is what is sold: a box for lipsticks, a rack for cups, a machine for masks. */
const FOR_ANOTHER: ReadonlySet<string> = new Set([
  'head',
  'part-head',
  'parts',
  'spare-parts',
  'machine-parts',
  'packaging',
  'machinery',
  'furniture',
  'work',
]);
const HOLDERS = [
  '收纳',
  '架',
  '盒',
  '袋',
  '套',
  '刷',
  '模具',
  '贴纸',
  '挂件',
  '图案',
  '印花',
  '包装',
];

function isForAnother(next: Piece | undefined): boolean {
  if (!next || next.kind === 'break') return false;
  return FOR_ANOTHER.has(next.kind) || HOLDERS.some((holder) => next.text.startsWith(holder));
}

/** Say what else it is: a toy for animals, a bottle to fill, a device without its battery. */
const WITHOUT: Partial<Record<GoodsKind, readonly string[]>> = {
  battery: ['不含电池', '不带电池', '无电池', '不配电池', '没有电池', '免电池'],
  toy: ['宠物', '狗', '猫', '仓鼠', '鹦鹉', '鸟'],
  'food-contact': [
    '宠物',
    '狗',
    '猫',
    '仓鼠',
    '蜡烛',
    '微缩',
    '娃用',
    '配件',
    '摆件',
    '多肉',
    '花盆',
  ],
  cosmetic: ['分装', '空瓶', '替换瓶', '喷雾瓶', '收纳', '玩具', '模具'],
  liquid: ['分装', '空瓶', '替换瓶', '喷雾瓶', '收纳', '香薰机', '加湿器', '扩香', '香薰器'],
  magnet: ['无磁', '不带磁', '不含磁'],
};

function isExcluded(kind: GoodsKind, plain: string): boolean {
  return WITHOUT[kind]?.some((words) => plain.includes(words)) === true;
}
