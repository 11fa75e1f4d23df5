/**
 * One character that ends a compound and names what it is: a 陶瓷杯 is a cup, a 杯盖 a lid. Elsewhere in a
 * title the same character counts (3杯) or means something else, so these are no words of their own.
 */
import { wordList } from './word-list';

/** Heads of what is sold for itself. */
export const GOODS_HEADS = wordList(`
杯 壶 碗 盘 碟 勺 叉 筷 锅 刀 铲 瓶 罐 盒 箱 桶 盆 篮 筐 篓 袋 包 桌 椅 凳 床 柜 架 灯 镜 钟 帘
毯 被 枕 席 垫 巾 衣 衫 裤 裙 袜 鞋 靴 帽 表 链 镯 戒 簪 梳 刷 伞 扇 笔 尺 夹 钩 绳 锁 钳 锤 锯
枪 泵 车 球 拍 竿 琴 鼓 膜 贴 胶 霜 膏 皂 炉 机 器 仪 秤 门 窝 笼
`);

/** Heads of what belongs to something else. */
export const PARTS_HEADS = wordList(`
盖 塞 柄 套 罩 壳 芯 头 嘴 圈 带 扣 托 座 轮 网 管 线 片 条
`);
