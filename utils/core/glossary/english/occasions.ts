import { wordTable } from '../word-table';

/** Seasons, festivals, markets and purposes of a gift. */
export const OCCASIONS = wordTable(`
春季 spring
春天 spring
春款 spring
夏季 summer
夏天 summer
夏款 summer
夏日 summer
秋季 autumn
秋天 autumn
秋款 autumn
冬季 winter
冬天 winter
冬款 winter
春秋 spring-and-autumn
春夏 spring-and-summer
秋冬 autumn-and-winter
春秋款 spring-and-autumn
春夏款 spring-and-summer
秋冬款 autumn-and-winter
秋冬季 autumn-and-winter
春秋季 spring-and-autumn
夏秋 summer-and-autumn
早春 early-spring
初春 early-spring
初秋 early-autumn
四季 all-season
四季款 all-season
四季通用 all-season
冬夏 winter-and-summer
换季 season-change
三伏天 dog-days
梅雨 plum-rain
雨季 rainy-season
夏凉 summer-cool
冬暖 winter-warm
日常 everyday
日用 daily-use
生活 everyday
白天 daytime
夜间 night-time
晚上 evening
夜晚 night
早晚 morning-and-night
婚礼 wedding
婚庆 wedding
结婚 wedding
新婚 newly-wed
订婚 engagement
求婚 proposal
婚房 bridal-chamber
婚宴 wedding-banquet
婚纱照 wedding-photo
喜庆 festive
喜宴 wedding-banquet
陪嫁 dowry
生日 birthday
生日派对 birthday-party
周岁 first-birthday
抓周 first-birthday-rite
百日宴 hundredth-day
满月 one-month
周年 anniversary
周年庆典 anniversary
纪念日 anniversary
纪念 commemorative
派对 party
聚会 party
年会 annual-party
晚会 evening-party
晚宴 evening-dinner
宴会 banquet
庆典 celebration
开业 opening
乔迁 house-warming
入伙 house-warming
新居 new-home
团建 team-building
比赛 competition
颁奖 award
颁奖典礼 award-ceremony
祝寿 birthday-honour
寿宴 longevity-banquet
升学 school-entry
升学宴 graduation-banquet
成人礼 coming-of-age
约会 date
表白 love-confession
节日 holiday
节庆 festive
春节 Chinese New Year
新年 New Year
过年 Chinese New Year
元旦 New Year's Day
跨年 New Year's Eve
年货 Chinese New Year
拜年 New Year
兔年 year-of-the-rabbit
龙年 year-of-the-dragon
蛇年 year-of-the-snake
马年 year-of-the-horse
本命年 zodiac-year
元宵 Lantern Festival
元宵节 Lantern Festival
清明 Qingming
端午 Dragon Boat
端午节 Dragon Boat Festival
中秋 Mid-Autumn
中秋节 Mid-Autumn Festival
国庆 National Day
国庆节 National Day
重阳 Double Ninth
重阳节 Double Ninth Festival
七夕 Qixi
七夕节 Qixi Festival
情人节 Valentine's Day
妇女节 Women's Day
女神节 Women's Day
三八节 Women's Day
三八妇女节 Women's Day
母亲节 Mother's Day
父亲节 Father's Day
儿童节 Children's Day
六一 Children's Day
六一儿童节 Children's Day
教师节 Teachers' Day
劳动节 Labour Day
感恩节 Thanksgiving
万圣节 Halloween
圣诞 Christmas
圣诞节 Christmas
平安夜 Christmas Eve
复活节 Easter
愚人节 April Fools'
开斋节 Eid
斋月 Ramadan
狂欢节 carnival
啤酒节 beer-festival
独立日 Independence Day
圣帕特里克 St Patrick's
嘉年华 carnival
世界杯 World Cup
奥运 Olympic
亡灵节 Day of the Dead
泼水节 water-splashing
祭祀 ritual
供佛 Buddha-offering
祭祖 ancestor-rite
扫墓 grave-sweeping
殡葬 funeral
送礼 for gifts
送人 for gifts
企业礼品 corporate gift
员工福利 staff gift
节日礼品 holiday gift
开业礼品 opening gift
会议礼品 conference gift
结婚礼物 wedding gift
新婚礼物 wedding gift
礼品定制 custom gift
小礼品 small gift
小礼物 small gift
旅游纪念品 travel souvenir
奖品 prize
儿童奖品 children's prize
学生奖品 student prize
随手礼 small gift
抽奖 lucky-draw
收藏 collectible
把玩 hand-held
装饰 decorative
装饰用 decorative
装修 decorating
布置 decorating
场景布置 scene-decorating
婚房布置 bridal-chamber decorating
氛围 mood
氛围感 atmospheric
道具 prop
拍摄道具 shooting prop
跨境 cross-border
外贸 export
出口 export
内销 domestic-market
欧美跨境 Western cross-border
欧洲 European
北美 North-American
中东 Middle-Eastern
东南亚 South-East-Asian
非洲 African
南美 South-American
拉美 Latin-American
俄罗斯 Russian
阿拉伯 Arab
穆斯林 Muslim
欧规 EU-standard
美规 US-standard
英规 UK-standard
澳规 AU-standard
国标 Chinese-standard
日规 JP-standard
`);
