/** Musical instruments and what musicians use. */
import { wordTable } from '../word-table';

export const MUSIC = wordTable(`
乐器 musical instrument
吉他 guitar
木吉他 acoustic guitar
电吉他 electric guitar
贝斯 bass guitar
尤克里里 ukulele
小提琴 violin
大提琴 cello
钢琴 piano
电钢琴 digital piano
电子琴 electronic keyboard
手卷钢琴 roll-up piano
手风琴 accordion
口风琴 melodica
口琴 harmonica
拇指琴 kalimba
莱雅琴 lyre
竖琴 harp
空灵鼓 tongue drum
手碟 handpan
架子鼓 drum kit
电子鼓 electronic drum kit
非洲鼓 djembe
卡宏鼓 cajon
哑鼓 practice drum pad
小军鼓 snare drum
腰鼓 waist drum
锣 gong
铜锣 bronze gong
镲片 cymbal
三角铁 triangle
木琴 xylophone
铝板琴 glockenspiel
铃鼓 tambourine
颂钵 singing bowl
古筝 guzheng
古琴 guqin
二胡 erhu
琵琶 pipa
笛子 bamboo flute
竖笛 recorder
长笛 flute
葫芦丝 hulusi
陶笛 ocarina
萨克斯 saxophone
单簧管 clarinet
节拍器 metronome
调音器 tuner
效果器 effects pedal
谱架 music stand
琴弦 instrument string
吉他拨片 guitar pick
变调夹 capo
琴包 instrument case
琴凳 piano stool
小号乐器 trumpet
`);
