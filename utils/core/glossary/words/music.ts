/** Musical instruments and what musicians use. */
import { wordList } from './word-list';

export const MUSIC = wordList(`
乐器 吉他 木吉他 电吉他 贝斯 尤克里里 小提琴 大提琴 钢琴 电钢琴 电子琴 手卷钢琴 手风琴 口风琴
口琴 拇指琴 莱雅琴 竖琴 空灵鼓 手碟 架子鼓 电子鼓 非洲鼓 卡宏鼓 哑鼓 小军鼓 腰鼓 锣 铜锣 镲片
三角铁 木琴 铝板琴 铃鼓 颂钵 古筝 古琴 二胡 琵琶 笛子 竖笛 长笛 葫芦丝 陶笛 萨克斯 单簧管 节拍器
调音器 效果器 谱架 琴弦 吉他拨片 变调夹 琴包 琴凳 小号乐器
`);
