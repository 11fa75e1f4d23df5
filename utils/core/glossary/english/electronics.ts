/** Phones and what goes with them, computers, audio, cameras and security. */
import { wordTable } from '../word-table';

export const ELECTRONICS = wordTable(`
手机 mobile phone
智能手机 smartphone
老人机 big-button phone
对讲机 walkie-talkie
手机壳 phone case
手机套 phone cover
手机皮套 phone wallet case
钢化膜 tempered glass screen protector
手机膜 phone screen protector
防窥膜 privacy screen protector
镜头膜 camera lens protector
水凝膜 hydrogel film
手机支架 phone stand
车载手机支架 car phone holder
指环支架 phone ring holder
手机气囊支架 pop-up phone grip
手机防水袋 waterproof phone pouch
手机散热器 phone cooler
自拍杆 selfie stick
充电器 charger
快充头 fast charger
充电头 wall charger
氮化镓充电器 GaN charger
车载充电器 car charger
无线充电器 wireless charger
充电宝 power bank
移动电源 power bank
户外电源 portable power station
数据线 data cable
充电线 charging cable
快充线 fast charging cable
音频线 audio cable
视频线 video cable
高清线 HDMI cable
网线 ethernet cable
延长线 extension cable
电源线 power cord
转接头 adapter plug
转换器 converter
转换插头 travel adapter
扩展坞 docking station
集线器 USB hub
分线器 splitter
电源适配器 power adapter
开关电源 switching power supply
插座 socket
排插 power strip
插线板 extension socket
智能插座 smart socket
定时器 timer
电池 battery
锂电池 lithium battery
干电池 dry cell
纽扣电池 button cell
充电电池 rechargeable battery
蓄电池 storage battery
耳机 earphone
蓝牙耳机 Bluetooth earphone
头戴式耳机 headphone
有线耳机 wired earphone
骨传导耳机 bone conduction headphone
游戏耳机 gaming headset
耳麦 headset
耳机套 earphone case
音箱 speaker
蓝牙音箱 Bluetooth speaker
音响 sound system
低音炮 subwoofer
回音壁 soundbar
功放 amplifier
收音机 radio
麦克风 microphone
领夹麦克风 lavalier microphone
话筒 handheld microphone
扩音器 voice amplifier
声卡 sound card
录音笔 voice recorder
点读笔 reading pen
mp3播放器 MP3 player
唱片机 record player
电脑 computer
笔记本电脑 laptop
平板电脑 tablet
台式机 desktop computer
迷你主机 mini PC
显示器 monitor
便携显示器 portable monitor
键盘 keyboard
机械键盘 mechanical keyboard
鼠标 mouse
无线鼠标 wireless mouse
键鼠套装 keyboard and mouse set
数字键盘 numeric keypad
鼠标垫 mouse pad
腕托 wrist rest
电脑支架 laptop stand
平板保护套 tablet case
键盘膜 keyboard cover
内胆包 laptop sleeve
U盘 USB flash drive
内存卡 memory card
读卡器 card reader
移动硬盘 portable hard drive
固态硬盘 solid state drive
硬盘盒 hard drive enclosure
内存条 memory module
显卡 graphics card
主板 motherboard
散热器 cooler
机箱 computer case
路由器 router
交换机 network switch
网卡 network card
摄像头 webcam
监控摄像头 security camera
门铃 doorbell
可视门铃 video doorbell
门禁机 access control terminal
智能锁 smart lock
打印机 printer
标签打印机 label printer
热敏打印机 thermal printer
条码扫描枪 barcode scanner
扫描仪 scanner
投影仪 projector
电视机 television
电视盒子 TV box
机顶盒 set-top box
遥控器 remote control
万能遥控器 universal remote
游戏机 game console
掌机 handheld console
游戏手柄 game controller
智能手表 smart watch
智能手环 fitness tracker
定位器 GPS tracker
防丢器 anti-lost tracker
vr眼镜 VR headset
电子书阅读器 e-reader
翻译机 translator device
学习机 learning tablet
电子词典 electronic dictionary
写字板 LCD writing tablet
数码相框 digital photo frame
相机 camera
儿童相机 children's camera
运动相机 action camera
拍立得 instant camera
行车记录仪 dash cam
内窥镜 endoscope camera
显微镜 microscope
望远镜 telescope
双筒望远镜 binoculars
三脚架 tripod
云台 gimbal
直播支架 live streaming stand
摄影灯 photography light
环形灯 ring light
摄影棚 photo tent
背景布 backdrop
无人机 drone
航模 model aircraft
智能音箱 smart speaker
电子钟 digital clock
温度计时钟 thermometer clock
手写板 graphics tablet
数位板 pen tablet
采集卡 capture card
切换器 HDMI switch
蓝牙接收器 Bluetooth receiver
蓝牙适配器 Bluetooth adapter
fm发射器 FM transmitter
手机镜头 phone lens
显微镜头 microscope lens
手机夹 phone clamp
平板电脑支架 tablet holder
手机挂脖支架 neck phone holder
懒人支架 gooseneck phone holder
无线充支架 wireless charging stand
磁吸充电宝 magnetic power bank
磁吸手机壳 magnetic phone case
磁吸支架 magnetic phone stand
耳机支架 headphone stand
理线器 cable organiser
数据线保护套 cable protector
集线盒 cable management box
充电收纳盒 charger organiser
电脑桌面支架 monitor stand
显示器支架 monitor arm
防蓝光膜 blue light film
电脑散热支架 laptop cooling stand
拾音器 pickup microphone
广播喇叭 public address speaker
电子烟 e-cigarette
报警器 alarm
门磁报警器 door alarm
防狼报警器 personal alarm
人体感应器 motion sensor
智能开关 smart switch
电子价签 electronic shelf label
投影幕布 projection screen
电子白板 interactive whiteboard
降噪耳机 noise-cancelling earphones
`);
