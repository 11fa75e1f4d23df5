/** Stationery, school and office goods, paper and art materials. */
import { wordTable } from '../word-table';

export const OFFICE = wordTable(`
文具 stationery
文具套装 stationery set
文具盒 pencil box
文具袋 pencil pouch
笔袋 pencil case
笔筒 pen holder
笔 pen
中性笔 gel pen
按动中性笔 retractable gel pen
圆珠笔 ballpoint pen
钢笔 fountain pen
水笔 rollerball pen
签字笔 signature pen
金属笔 metal pen
广告笔 promotional pen
触控笔 stylus
电容笔 stylus pen
可擦笔 erasable pen
铅笔 pencil
自动铅笔 mechanical pencil
彩铅 coloured pencil
彩色铅笔 colour pencil
蜡笔 crayon
油画棒 oil pastel
水彩笔 felt-tip pen
马克笔 art marker
丙烯马克笔 acrylic marker
荧光笔 highlighter pen
记号笔 permanent marker
白板笔 whiteboard marker
粉笔 chalk
毛笔 calligraphy brush
画笔 paintbrush
橡皮 eraser
橡皮擦 eraser
削笔刀 pencil sharpener
卷笔刀 pencil sharpener
修正带 correction tape
修正液 correction fluid
墨水 ink
尺子 ruler
三角尺 set square
圆规 drawing compass
套尺 ruler set
本子 exercise book
笔记本 notebook
作业本 school exercise book
记事本 notepad
手账本 bullet journal
日记本 diary
密码本 lockable diary
活页本 ring binder notebook
活页纸 loose-leaf paper
活页夹 ring binder
线圈本 spiral notebook
草稿本 scratch pad
便利贴 sticky note
便签本 memo pad
便签纸 memo paper
索引贴 index tab
计划本 planner
日历 calendar
台历 desk calendar
挂历 wall calendar
贴纸 sticker
手账贴纸 journal sticker
咕卡 card decorating kit
和纸胶带 washi tape
胶带座 tape dispenser
透明胶 clear tape
固体胶 glue stick
胶棒 hot glue stick
点点胶 glue dot
双面胶带 double-sided tape
订书机 stapler
订书钉 staple
起钉器 staple remover
打孔机 hole punch
压花器 paper embosser
回形针 paper clip
长尾夹 binder clip
图钉 drawing pin
大头针 straight pin
票夹 bulldog clip
文件夹 file folder
文件袋 document wallet
文件盒 document box
文件架 file rack
文件收纳盒 file organiser box
档案袋 record envelope
档案盒 archive box
资料册 display book
抽杆夹 slide binder
板夹 clipboard
风琴包 accordion file
名片盒 business card case
名片夹 business card holder
名片 business card
卡套 card sleeve
胸卡 name badge
胸牌 name badge
挂绳 lanyard
证书 certificate
荣誉证书 certificate of honour
证书壳 certificate cover
书签 bookmark
书立 bookend
书套 book cover
书皮 book jacket
阅读架 reading stand
印章 stamp
印台 ink pad
回墨印章 self-inking stamp
姓名贴 name label
姓名印章 name stamp
火漆印章 wax seal stamp
火漆蜡 sealing wax
计算器 calculator
碎纸机 paper shredder
塑封机 laminator
装订机 binding machine
切纸机 paper cutter
切割垫 cutting mat
点钞机 money counter
收银机 cash register
考勤机 time clock
白板 whiteboard
黑板 blackboard
磁性白板 magnetic whiteboard
软木板 cork board
磁贴 magnet
地图 map
地球仪 globe
教具 teaching aid
算盘 abacus
计数棒 counting stick
练字帖 handwriting workbook
凹槽练字帖 grooved handwriting workbook
书籍 book
练习册 workbook
奖状 award certificate
奖励贴纸 reward sticker
打印纸 printer paper
a4纸 A4 paper
复印纸 copier paper
收银纸 till roll
热敏纸 thermal paper
相纸 photo paper
卡纸 card stock
彩纸 coloured paper
折纸 origami paper
皱纹纸 crepe paper
宣纸 rice paper
素描纸 sketch paper
水彩纸 watercolour paper
素描本 sketchbook
水彩本 watercolour pad
信纸 letter paper
明信片 postcard
相册 photo album
拍立得相册 instant photo album
剪贴簿 scrapbook
集邮册 stamp album
卡册 trading card binder
颜料 paint
水彩颜料 watercolour paint
丙烯颜料 acrylic paint
水粉颜料 gouache paint
手指画颜料 finger paint
调色盘 palette
画架 easel
画布 canvas
画框 canvas frame
扭扭棒 pipe cleaner
钩针 crochet hook
编织针 knitting needle
刺绣套件 embroidery kit
绣绷 embroidery hoop
戳戳绣 punch needle kit
滴胶材料 resin craft material
奶油胶 whipped cream glue
串珠材料 beading material
流沙画材料 quicksand art material
毛线 knitting yarn
毛毡 felt sheet
牛皮纸 kraft paper
`);
