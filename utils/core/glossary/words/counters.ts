import { wordList } from './word-list';

/** Counters and units after a number, in the form that follows it. */
export const COUNTERS = wordList(`
个 只 件 枚 颗 粒 支 根 条 张 片 块 把 顶 台 辆 部 座 盏 幅 副 对 双 套 组 打 包 盒 箱 袋 瓶 罐
桶 杯 盘 听 筒 管 卷 捆 扎 束 串 排 板 册 本 朵 株 棵 头 寸 英寸 尺 米 厘米 公分 毫米 千米 公里
平方米 平方 平米 立方 立方米 升 毫升 公升 克 千克 公斤 斤 两 毫克 吨 盎司 磅 克拉 目 码 英尺 瓦
伏 毫安 毫安时 度 赫兹 转 匹 档 挡 色 款 种 层 格 孔 针 齿 芯 人 人份 人用 岁 个月 月龄 小时
分钟 秒 天 年 元 倍 折 个装 只装 件装 支装 枚装 条装 片装 张装 粒装 颗装 根装 块装 把装 双装
卷装 包一箱 盒一箱 个一箱 个一包 只一包 件套 件组 头装 件式 个起批 件起批 套起批 个起订 件起订
个点
`);
