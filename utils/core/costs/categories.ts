/** Kinds of goods that differ in weight, duty and fees. Presets: `docs/landed-cost.md`. */
import { CATEGORY_IDS, type CategoryId } from './ids';

interface Category {
  /** Kilograms of a piece if neither offer nor user states them; used as a range of ×0.5 to ×2. */
  weight: number;
  /**
   * Lower-case words of titles. English ones match whole words, singular or plural; Chinese ones
   * any part.
   */
  english: readonly string[];
  chinese: readonly string[];
}

const row = (weight: number, english: string, chinese: string): Category => ({
  weight,
  english: english.split(', '),
  chinese: chinese.split(' '),
});

export const CATEGORIES = {
  earbuds: row(0.15, 'earbud, earphone, headphone, headset', '耳机 耳麦'),
  toys: row(
    0.3,
    'toy, plush, puzzle, doll, building block, teddy bear',
    '玩具 毛绒 积木 拼图 公仔',
  ),
  apparel: row(
    0.4,
    'shirt, t-shirt, tee, dress, hoodie, jacket, coat, trousers, jeans, leggings, sweater, skirt, ' +
      'underwear, bra, sock, pants, shorts, swimsuit, pajama, apparel, clothing',
    't恤 衬衫 连衣裙 卫衣 外套 裤 毛衣 裙 内衣 袜 服装 女装 男装 童装',
  ),
  lighting: row(
    0.5,
    'lamp, lighting, led light, night light, string light, chandelier, lantern, flashlight',
    '灯',
  ),
  auto: row(1.2, 'car, auto, vehicle, motorcycle', '汽车 车载 摩托'),
  tools: row(1.5, 'drill, wrench, screwdriver, saw, plier, tool', '电钻 扳手 螺丝刀 五金工具'),
  sports: row(
    0.3,
    'yoga, fitness, dumbbell, cycling, camping, fishing, sport',
    '瑜伽 健身 哑铃 骑行 露营 钓鱼 运动',
  ),
  electronics: row(
    0.4,
    'charger, cable, speaker, power bank, keyboard, mouse, camera, smartwatch, bluetooth, usb, phone',
    '充电 数据线 音箱 键盘 鼠标 摄像 蓝牙 手机',
  ),
  home: row(
    1,
    'mug, cup, bottle, tumbler, kitchen, pillow, blanket, curtain, vase, rug, storage, towel, ' +
      'plate, bowl, pan, furniture, shelf, chair, home',
    '杯 壶 厨房 枕 毯 窗帘 花瓶 收纳 毛巾 碗 锅 家居 家用 椅',
  ),
  other: { weight: 0.3, english: [], chinese: [] },
} as const satisfies Record<CategoryId, Category>;

/** Characters of a title. */
const MAX_TITLE = 500;

/** The category that a title names; `other` if it names none. */
export function categoryOf(title: string): CategoryId {
  const text = title.slice(0, MAX_TITLE).normalize('NFKC').toLowerCase();
  return CATEGORY_IDS.find((id) => isNamed(CATEGORIES[id], text)) ?? 'other';
}

function isNamed({ english, chinese }: Category, text: string): boolean {
  return (
    chinese.some((word) => text.includes(word)) ||
    english.some((word) => new RegExp(`(?<![a-z])${word}(e?s)?(?![a-z])`).test(text))
  );
}
