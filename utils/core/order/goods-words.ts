/** Trade words of goods that need papers: whole words as titles are cut into (`glossary/segment.ts`). */
import type { Glossary } from '../glossary/glossary';

export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GOODS_KINDS = [
  'battery',
  'food-contact',
  'toy',
  'cosmetic',
  'liquid',
  'magnet',
] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];

/** Stand among them, but food does not touch them. */
const NO_FOOD = new Set(
  wordList(`
杯垫 咖啡杯垫 暖杯垫 茶宠 茶托 开瓶器 海马刀 咖啡秤 咖啡豆 磨刀器 磨刀石 刀架 隔热垫 隔热手套 锅垫 桌布
围裙 防油贴纸 挡油板 洗碗刷 洗碗布 钢丝球 百洁布 海绵擦 牙签盒 厨房用品 厨房秤 碗架 沥水架 餐垫 菜罩
厨房定时器 烟灰缸 锅刷 洗碗海绵 洗碗手套 便当袋 锅架 调料架 筷子筒 筷笼 筷架 温度计 托盘 茶炉 杯子
`),
);

const LIQUIDS = wordList(`
卸妆水 卸妆油 爽肤水 柔肤水 乳液 精华液 精华油 防晒喷雾 定妆喷雾 身体喷雾 口腔喷雾 沐浴露 洗手液
免洗洗手液 香水 精油 按摩油 纯露 洗发水 护发素 护发精油 烫发水 漱口水 指甲油 甲油胶 卸甲水 身体乳
粉底液 眼线液笔 消毒液 酒精喷雾 润滑剂 泡泡水 唇釉 唇彩 啫喱水
`);

const WORDS: Record<GoodsKind, readonly string[]> = {
  battery: wordList(`
电池 锂电池 充电电池 纽扣电池 蓄电池 干电池 大容量电池 大电池 锂电池款 干电池款 纽扣电池款 电池款
充电 usb充电 充电款 充电式 可充电 充电仓 太阳能充电 充电宝 移动电源 户外电源 磁吸充电宝 蓝牙耳机
骨传导耳机 降噪耳机 蓝牙音箱 智能手表 智能手环 无人机 对讲机 电子烟 运动相机 儿童相机 录音笔 点读笔
遥控车 遥控飞机 遥控船 掌机 定位器 防丢器 无线鼠标 手机电池 相机电池 笔记本电池 无人机电池
`),
  'food-contact': wordList(
    `食品级 食品接触级 奶瓶 奶嘴 安抚奶嘴 学饮杯 鸭嘴杯 儿童水杯 儿童餐具 儿童餐盘 辅食碗`,
  ),
  toy: wordList(`
玩具 毛绒玩具 毛绒公仔 公仔 玩偶 泰迪熊 布娃娃 洋娃娃 娃娃屋 手偶 积木 积木颗粒 磁力片 拼插玩具 拼图 魔方
益智玩具 早教玩具 蒙氏教具 木制玩具 数字积木 遥控车 遥控飞机 遥控船 玩具车 合金车模 回力车 惯性车 轨道车
工程车玩具 火车玩具 变形玩具 机器人玩具 恐龙玩具 盲盒 扭蛋 玩具枪 水枪 泡泡机 泡泡枪 泡泡水 软弹枪 弓箭玩具
竹蜻蜓 陀螺 指尖陀螺 溜溜球 悠悠球 解压玩具 捏捏乐 史莱姆 彩泥 橡皮泥 超轻黏土 太空沙 沙滩玩具 戏水玩具
洗澡玩具 钓鱼玩具 过家家玩具 厨房玩具 切切乐 医生玩具 工具玩具 收银机玩具 化妆玩具 音乐玩具 拨浪鼓 摇铃
牙胶 安抚玩偶 扭扭车 摇摇马 充气玩具 套圈 叠叠圈 小黄鸭 布书 电话玩具 电子琴玩具 拍拍鼓
`),
  cosmetic: [
    ...wordList(`
化妆品 护肤品 彩妆 口红 唇釉 唇泥 唇彩 唇膏 唇线笔 唇膜 粉底液 粉底 粉饼 散粉 气垫 bb霜 素颜霜 隔离霜 妆前乳
遮瑕膏 腮红 修容 眼影 眼影盘 卧蚕笔 眼线笔 眼线液笔 眉笔 眉粉 染眉膏 睫毛膏 定妆喷雾 卸妆水 卸妆油 卸妆膏
洗面奶 洁面乳 洁面慕斯 爽肤水 柔肤水 乳液 面霜 眼霜 精华液 精华油 面膜 睡眠面膜 泥膜 眼膜 去角质膏 防晒霜
防晒喷雾 芦荟胶 护手霜 手膜 足膜 身体乳 身体磨砂膏 沐浴露 浴盐 泡澡球 香皂 手工皂 香水 香体膏 固体香膏
止汗露 身体喷雾 脱毛膏 洗发水 护发素 发膜 护发精油 染发剂 染发膏 烫发水 发蜡 发胶 啫喱水 发泥 牙膏 牙粉
漱口水 指甲油 甲油胶 卸甲水 高光粉 身体亮片
`),
  ],
  liquid: LIQUIDS,
  magnet: wordList(`
磁铁 带磁铁 强磁 强磁力 永磁 磁吸 磁性 磁力片 磁扣 磁贴 磁吸充电宝 磁吸手机壳 磁吸支架 磁性手环 磁性画板
磁性白板 磁性门帘 冰箱贴
`),
};

/** Food touches what kitchens and tables have, too. */
const isOfFood = (word: string, { kinds }: Glossary): boolean =>
  ['drinkware', 'kitchen'].includes(kinds.get(word) ?? '') && !NO_FOOD.has(word);

export const goodsKindsOfWord = (word: string, glossary: Glossary): GoodsKind[] =>
  GOODS_KINDS.filter(
    (kind) => WORDS[kind].includes(word) || (kind === 'food-contact' && isOfFood(word, glossary)),
  );
