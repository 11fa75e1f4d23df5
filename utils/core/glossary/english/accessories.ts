/** Jewellery, hair ornaments, glasses and watches. */
import { wordTable } from '../word-table';

export const ACCESSORIES = wordTable(`
首饰 jewellery
饰品 fashion jewellery
项链 necklace
锁骨链 choker
吊坠 pendant
毛衣链 long sweater necklace
珍珠项链 pearl necklace
耳环 earring
耳钉 stud earring
耳夹 clip-on earring
耳坠 drop earring
耳骨夹 ear cuff
耳线 threader earring
鼻钉 nose stud
鼻环 nose ring
肚脐钉 belly button ring
唇钉 lip stud
手链 bracelet
手镯 bangle
手串 beaded bracelet
佛珠 prayer bead
编绳手链 braided cord bracelet
脚链 anklet
戒指 ring
对戒 couple ring
钻戒 diamond ring
婚戒 wedding ring
尾戒 pinky ring
胸针 brooch
胸花 corsage
徽章 badge
袖扣 cufflink
领带夹 tie clip
钥匙扣 key ring
钥匙链 key chain
挂件 hanging charm
挂饰 hanging ornament
手机链 phone strap
手机挂绳 phone lanyard
身体链 body chain
腰链 waist chain
珠子 bead
水晶手链 crystal bracelet
玉镯 jade bangle
平安扣 jade donut pendant
红绳 red string bracelet
发饰 hair accessory
发夹 hair clip
抓夹 claw clip
鲨鱼夹 claw clip
鸭嘴夹 duckbill clip
边夹 side clip
一字夹 bobby pin
u型夹 u-shaped hairpin
弹簧夹 barrette
刘海贴 fringe patch
发箍 headband
发带 hair band
洗脸发带 face wash headband
发圈 hair tie
皮筋 elastic hair band
大肠发圈 scrunchie
发簪 hair stick
簪子 hairpin
步摇 dangling hairpin
头花 hair flower
花环 flower wreath
新娘头饰 bridal headpiece
头纱 bridal veil
假发 wig
假发片 hairpiece
接发片 hair extension
丸子头假发 bun hairpiece
眼镜 glasses
太阳镜 sunglasses
墨镜 sunglasses
近视镜 myopia glasses
老花镜 reading glasses
防蓝光眼镜 blue light glasses
平光镜 plain glasses
眼镜框 spectacle frame
护目镜 safety goggles
泳镜 swimming goggles
滑雪镜 ski goggles
骑行眼镜 cycling glasses
夹片 clip-on lens
隐形眼镜 contact lens
美瞳 coloured contact lens
眼镜盒 glasses case
手表 wristwatch
石英表 quartz watch
机械表 mechanical watch
电子表 digital watch
儿童手表 children's watch
怀表 pocket watch
情侣表 couple watch
头冠 tiara
串珠 beading bead
皇冠 crown
皮带腕表 leather-strap watch
石英手表 quartz watch
发抓 hair claw
腕表 wristwatch
男表 men's watch
女表 women's watch
`);
