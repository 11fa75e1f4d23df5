import { wordTable } from '../word-table';

/** What goods can do, how they are driven and what they come with. */
export const FUNCTIONS = wordTable(`
充电 rechargeable
充电式 rechargeable
可充电 rechargeable
充电款 rechargeable
usb充电 USB-rechargeable
快充 fast-charging
无线充电 wireless-charging
太阳能 solar
太阳能充电 solar-charging
插电 plug-in
插电款 plug-in
电池款 battery-powered
电动 electric
手动 manual
半自动 semi-automatic
自动 automatic
全自动 fully automatic
智能 smart
声控 voice-activated
语音 voice
感应 sensor
人体感应 motion-sensor
触摸 touch
触控 touch-control
遥控 remote-controlled
无线 wireless
有线 wired
蓝牙 Bluetooth
手机控制 phone-controlled
app控制 app-controlled
定时 timer
自动断电 auto-off
一键 one-touch
按压 push-type
按压式 push-type
旋盖 screw-cap
手摇 hand-cranked
脚踏 foot-pedal
脚踩 pedal
手持 hand-held
手持式 hand-held
手提 hand-carried
单肩 single-shoulder
双肩 two-shoulder
斜挎 crossbody
斜跨 crossbody
腋下 underarm
头戴 over-ear
头戴式 over-ear
入耳 in-ear
入耳式 in-ear
挂耳 ear-hook
挂耳式 ear-hook
挂脖 neck-hanging
挂脖式 neck-worn
夹式 clip-on
夹子式 clip-on
粘贴 stick-on
插入式 insert-type
穿戴 wearable
穿戴式 wearable
多功能 multifunctional
多用途 multi-purpose
多用 multi-use
两用 two-in-one
三用 three-in-one
二合一 two-in-one
三合一 three-in-one
四合一 four-in-one
五合一 five-in-one
一体 one-piece
一体式 one-piece
一体成型 moulded in one piece
分体 two-piece
分体式 two-piece
连体 one-piece
组合式 modular
通用 universal
万能 all-purpose
专用 dedicated
家商两用 home-and-commercial
干湿两用 wet-and-dry
冷热两用 hot-and-cold
冷暖 warm-and-cool
双用 dual-use
正反两穿 reversible
可爱造型 cute-shaped
发光 luminous
夜光 glow-in-the-dark
荧光 fluorescent
反光 reflective
闪光 flashing
闪灯 flashing
带灯 with light
亮灯 lighted
led灯光 LED-lit
rgb灯光 RGB-lit
七彩灯光 seven-colour light
三档 three-level
无极调光 stepless-dimming
调光 dimmable
高亮 high-brightness
超亮 super-bright
强光 bright-light
暖光 warm-light
暖白光 warm-white
白光 white-light
冷光 cool-light
三色光 three-colour light
高清 high-definition
超清 ultra-clear
夜视 night-vision
防抖高清 anti-shake high-definition
大屏 large-screen
触屏 touchscreen
数显 digital-display
液晶 LCD
带显示 with display
发声 sounding
会叫 squeaking
会动 moving
会唱歌 singing
会说话 talking
音乐 music
录音 recording
立体声 stereo
重低音 deep-bass
高音质 hi-fi
长续航 long-battery-life
大功率 high-power
小功率 low-power
高压 high-pressure
低压 low-voltage
低功耗 low-power
大风力 strong-wind
强劲 powerful
变频 inverter
调速 variable-speed
无刷 brushless
省电 power-saving
节能 energy-saving
节水 water-saving
省力 labour-saving
省空间 space-saving
不占空间 space-saving
快速 quick
高速 high-speed
高精度 high-precision
精准 accurate
精密 precision
高效 efficient
高强度 high-strength
高密度 high-density
高透 high-clarity
高透明 high-clarity
高温 high-temperature
低温 low-temperature
带盖 with lid
带勺 with spoon
带吸管 with straw
带把手 with handle
带手柄 with handle
带柄 with handle
带把 with handle
带提手 with handle
带轮 with wheels
带滑轮 with wheels
带锁 lockable
带拉链 zippered
带扣 buckled
带钩 with hook
带底座 with base
带托盘 with tray
带茶漏 with infuser
带滤网 with strainer
带镜子 with mirror
带口袋 with pocket
带帽 hooded
连帽 hooded
带垫 with pad
带胸垫 with bra pads
带磁铁 with magnet
带刻度 graduated
带孔 with holes
带包装 with packaging
带礼盒 in gift box
礼盒装 gift-boxed
盒装 boxed
袋装 bagged
罐装 canned
瓶装 bottled
散装 loose
独立包装 individually wrapped
独立装 individually wrapped
裸装 unpackaged
有盖 lidded
无盖 lidless
无缝 seamless
无绳 cordless
无骨 boneless
无框 frameless
无边框 borderless
无钢圈 wire-free
无尘 dust-free
免费刻字 free engraving
食品级 food-grade
食品接触级 food-contact-grade
母婴级 baby-grade
医用级 medical-grade
环保 eco-friendly
可降解 degradable
全降解 fully degradable
可生物降解 biodegradable
无毒 non-toxic
无毒无味 non-toxic odourless
无甲醛 formaldehyde-free
零甲醛 formaldehyde-free
无铅 lead-free
无镉 cadmium-free
不含bpa BPA-free
不含双酚a BPA-free
无荧光剂 fluorescer-free
低敏 hypoallergenic
防过敏 hypoallergenic
抗过敏 hypoallergenic
健康 healthy
安全 safe
卫生 hygienic
天然 natural
无糖 sugar-free
无酒精 alcohol-free
无香 fragrance-free
香味 fragrant
留香 long-lasting fragrant
手工 handmade
纯手工 fully handmade
手作 handcrafted
手绘款 hand-painted
手工编织 hand-woven
手工制作 handmade
编织 woven
机织 machine-woven
自动开收 automatic open-and-close
晴雨两用 sun-and-rain
老少皆宜 for all ages
插卡 card-slot
可调角度 adjustable
粗细可调 adjustable-coarseness
长嘴 long-spouted
燃气电磁炉通用 gas- and induction-compatible
电磁炉燃气通用 gas- and induction-compatible
明火电磁炉通用 for open flames and induction
可插卡 card-slot
数字显示 digital-display
温度显示 temperature-display
显示 display
按压泵头 pump-top
带靠背 with backrest
快拆 quick-release
免打孔安装 no-drill
左右开 left-right opening
双输出 dual-output
扫秒 sweep-second
石英 quartz
免焊 solder-free
手冲 pour-over
滤压 press-filtered
偏光 polarised
十骨 10-rib
八骨 8-rib
10骨 10-rib
8骨 8-rib
十二骨 12-rib
12骨 12-rib
16骨 16-rib
24骨 24-rib
细雾 fine-mist
水雾 water-mist
e27螺口 E27-screw
螺口 screw-base
竞技 competition
双速 two-speed
可裁剪 cuttable
光固化 UV-curing
三折 three-fold
两折 two-fold
五折 five-fold
棘轮 ratcheting
`);
