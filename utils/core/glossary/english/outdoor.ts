/** Sport, camping, angling and garden. */
import { wordTable } from '../word-table';

export const OUTDOOR = wordTable(`
瑜伽垫 yoga mat
瑜伽球 yoga ball
瑜伽砖 yoga block
瑜伽绳 yoga strap
瑜伽环 Pilates ring
瑜伽轮 yoga wheel
泡沫轴 foam roller
健身器材 fitness equipment
哑铃 dumbbell
杠铃 barbell
壶铃 kettlebell
杠铃片 weight plate
拉力器 chest expander
弹力带 resistance band
弹力绳 resistance tube
阻力带 loop band
握力器 hand grip
臂力器 power twister
腕力球 gyro ball
健腹轮 ab wheel
俯卧撑支架 push-up stand
俯卧撑板 push-up board
单杠 pull-up bar
引体向上器 chin-up bar
仰卧起坐辅助器 sit-up aid
仰卧板 sit-up bench
哑铃凳 weight bench
跑步机 treadmill
走步机 walking pad
动感单车 spin bike
椭圆机 elliptical trainer
划船机 rowing machine
踏步机 stepper
健身车 exercise bike
呼啦圈 hula hoop
跳绳 skipping rope
负重沙袋 ankle weight
沙袋 punch bag
拳击手套 boxing glove
拳击靶 focus pad
健身手套 gym glove
助力带 lifting strap
护腕 wrist support
护踝 ankle support
护肘 elbow support
护腿板 shin guard
运动护具 sports protective gear
头盔 helmet
骑行头盔 cycling helmet
护齿 sports mouthguard
篮球 basketball
足球 football
排球 volleyball
网球拍 tennis racket
羽毛球拍 badminton racket
乒乓球拍 table tennis bat
乒乓球台 table tennis table
匹克球拍 pickleball paddle
高尔夫球 golf ball
高尔夫球杆 golf club
高尔夫手套 golf glove
棒球 baseball
棒球棒 baseball bat
橄榄球 rugby ball
台球 billiard ball
台球杆 billiard cue
飞镖 dart
飞镖盘 dartboard
毽子 kicking shuttlecock
球网 sports net
足球门 football goal
篮球架 basketball stand
打气筒 hand pump
充气泵 air pump
奖牌 medal
奖杯 trophy
秒表 stopwatch
计步器 pedometer
口哨 whistle
滑板 skateboard
长板 longboard
滑板车 kick scooter
电动滑板车 electric kick scooter
自行车 bicycle
山地车 mountain bike
折叠自行车 folding bike
电动自行车 electric bicycle
电动车 electric scooter
自行车灯 bike light
自行车锁 bike lock
自行车包 bike bag
自行车铃铛 bicycle bell
自行车打气筒 bicycle pump
骑行手套 cycling glove
滑雪板 snowboard
滑雪手套 ski glove
溜冰鞋 ice skate
泳帽 swimming cap
泳圈 swim ring
救生衣 life jacket
救生圈 lifebuoy
浮板 kickboard
手臂圈 arm band
浮排 pool float
充气泳池 inflatable pool
呼吸管 snorkel
浮潜面罩 snorkel mask
脚蹼 swim fin
冲浪板 surfboard
桨板 paddleboard
皮划艇 kayak
充气船 inflatable boat
帐篷 tent
露营帐篷 camping tent
天幕 camping tarp
遮阳棚 sunshade canopy
户外凉棚 gazebo
睡袋 sleeping bag
防潮垫 sleeping pad
充气床垫 inflatable mattress
野餐垫 picnic mat
野餐篮 picnic basket
吊床 hammock
露营椅 camping chair
月亮椅 moon chair
蛋卷桌 roll-top camping table
露营车 folding wagon
户外推车 beach cart
营地灯 campsite light
烧烤炉 barbecue grill
烧烤架 barbecue rack
烧烤工具 barbecue tool
烧烤签 barbecue skewer
木炭 charcoal
卡式炉 portable gas stove
户外炉具 camping stove
户外锅具 camping cookware
打火机 lighter
点火器 igniter
打火石 fire starter
登山杖 trekking pole
登山扣 carabiner
登山绳 climbing rope
安全带 safety harness
指南针 compass
多功能刀 multi-tool knife
折叠刀 folding knife
军刀 pocket knife
工兵铲 folding shovel
户外水袋 hydration bladder
净水吸管 water filter straw
保温箱 cool box
冰盒 freezer block
伞绳 paracord
急救毯 emergency blanket
驱蚊手环 mosquito repellent bracelet
鱼竿 fishing rod
路亚竿 lure rod
渔轮 fishing reel
鱼线 fishing line
鱼钩 fish hook
鱼饵 fishing bait
路亚假饵 fishing lure
浮漂 fishing float
铅坠 fishing sinker
渔网 fishing net
抄网 landing net
钓箱 tackle box
钓椅 fishing chair
鱼护 keep net
鱼竿包 fishing rod bag
花盆 flowerpot
育苗盆 seedling pot
育苗盘 seedling tray
种植袋 grow bag
种植箱 planter box
自动浇花器 self-watering spike
浇水壶 watering can
喷壶 garden sprayer
水管 water hose
花园水管 garden hose
喷头 sprinkler
水枪喷头 hose nozzle
灌溉套装 irrigation kit
园艺工具 garden tool
园艺剪 garden shears
修枝剪 pruning shears
铲子 shovel
铁锹 shovel
锄头 hoe
耙子 rake
割草机 lawn mower
割草绳 trimmer line
绿篱机 hedge trimmer
链锯 chainsaw
园艺手套 gardening glove
防鸟网 bird net
遮阳网 shade net
大棚膜 greenhouse film
温室 greenhouse
爬藤架 trellis
假草坪 artificial turf
人造草坪 synthetic lawn
围栏网 fence netting
篱笆 fence
营养土 potting soil
肥料 fertilizer
种子 seed
多肉植物 succulent
驱鸟器 bird repeller
喂鸟器 bird feeder
鸟笼 bird cage
户外遮阳伞 patio umbrella
网球 tennis ball
羽毛球 shuttlecock
乒乓球 table tennis ball
围栏 fence
护膝 knee support
提壶哑铃 kettlebell
健身提壶哑铃 kettlebell
三折伞 three-fold umbrella
五折伞 five-fold umbrella
`);
