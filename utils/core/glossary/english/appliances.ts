/** Electrical appliances of the household and for the body. */
import { wordTable } from '../word-table';

export const APPLIANCES = wordTable(`
电风扇 electric fan
小风扇 mini fan
手持风扇 handheld fan
挂脖风扇 neck fan
台扇 table fan
落地扇 floor fan
吊扇 ceiling fan
冷风扇 air cooler
暖风机 fan heater
取暖器 heater
油汀 oil-filled radiator
空调 air conditioner
加湿器 humidifier
除湿机 dehumidifier
空气净化器 air purifier
吸尘器 vacuum cleaner
车载吸尘器 car vacuum cleaner
扫地机器人 robot vacuum
洗地机 wet and dry floor washer
除螨仪 mite vacuum
蒸汽拖把 steam mop
洗衣机 washing machine
迷你洗衣机 mini washing machine
烘干机 tumble dryer
干衣机 clothes dryer
烘鞋器 shoe dryer
电熨斗 electric iron
挂烫机 garment steamer
缝纫机 sewing machine
冰箱 refrigerator
迷你冰箱 mini fridge
车载冰箱 car refrigerator
冰柜 chest freezer
制冰机 ice maker
电饭煲 rice cooker
电压力锅 electric pressure cooker
电热水壶 electric kettle
养生壶 health kettle
电煮锅 electric cooking pot
电火锅 electric hot pot
电磁炉 induction cooker
电陶炉 ceramic hob
燃气灶 gas hob
抽油烟机 range hood
微波炉 microwave oven
电烤箱 electric oven
空气炸锅 air fryer
多士炉 toaster
面包机 bread maker
三明治机 sandwich maker
华夫饼机 waffle maker
电饼铛 electric griddle
电烤盘 electric grill pan
煮蛋器 egg boiler
酸奶机 yogurt maker
榨汁机 juicer
榨汁杯 portable blender
破壁机 high-speed blender
料理机 food processor
搅拌机 mixer
厨师机 stand mixer
电动打蛋器 hand mixer
豆浆机 soy milk maker
咖啡机 coffee machine
爆米花机 popcorn maker
棉花糖机 cotton candy machine
净水器 water purifier
饮水机 water dispenser
电动抽水器 electric water pump dispenser
热水器 water heater
洗碗机 dishwasher
消毒柜 disinfection cabinet
封口机 sealing machine
真空封口机 vacuum sealer
体重秤 bathroom scale
电子秤 digital scale
吹风机 hair dryer
卷发棒 curling iron
直发器 hair straightener
理发器 hair clipper
剃须刀 shaver
电动牙刷 electric toothbrush
冲牙器 water flosser
脱毛仪 hair removal device
美容仪 beauty device
按摩器 massager
颈椎按摩仪 neck massager
筋膜枪 massage gun
足浴盆 foot spa
`);
