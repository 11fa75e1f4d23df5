/** Hand and power tools, fittings, measuring, electrical installation, safety, cars and motorcycles. */
import { wordTable } from '../word-table';

export const HARDWARE = wordTable(`
工具 tool
五金工具 hardware tool
工具套装 tool set
工具箱 tool box
工具车 tool cart
螺丝刀 screwdriver
螺丝刀套装 screwdriver set
电动螺丝刀 electric screwdriver
批头 screwdriver bit
扳手 spanner
活动扳手 adjustable spanner
扭力扳手 torque wrench
内六角扳手 hex key
棘轮扳手 ratchet spanner
套筒 socket bit
套筒扳手 socket wrench
管钳 pipe wrench
钳子 pliers
尖嘴钳 needle-nose pliers
老虎钳 combination pliers
斜口钳 diagonal cutter
剥线钳 wire stripper
压线钳 crimping pliers
大力钳 locking pliers
水口钳 flush cutter
锤子 hammer
羊角锤 claw hammer
橡胶锤 rubber mallet
锯子 saw
手锯 hand saw
锯片 saw blade
锉刀 file
凿子 chisel
雕刻刀 carving knife
美工刀 utility knife
刻刀 craft knife
剪刀 scissors
铁皮剪 tin snips
玻璃刀 glass cutter
瓷砖切割机 tile cutter
胶枪 glue gun
热熔胶枪 hot glue gun
玻璃胶枪 caulking gun
热风枪 heat gun
电烙铁 soldering iron
焊台 soldering station
电焊机 welding machine
焊枪 welding torch
喷枪 spray gun
喷火枪 blowtorch
气钉枪 air nailer
订书枪 staple gun
铆钉枪 rivet gun
电钻 electric drill
冲击钻 impact drill
手电钻 hand drill
电锤 rotary hammer
电镐 demolition hammer
角磨机 angle grinder
电动扳手 impact wrench
电锯 electric saw
曲线锯 jigsaw
切割机 cutting machine
抛光机 polisher
砂光机 sander
电刨 electric planer
修边机 trim router
雕刻机 engraving machine
激光雕刻机 laser engraver
钻头 drill bit
开孔器 hole saw
铣刀 milling cutter
丝锥 thread tap
砂轮 grinding wheel
切割片 cutting disc
砂纸 sandpaper
百叶片 flap disc
抛光轮 polishing wheel
台钳 bench vice
夹具 clamp
木工夹 woodworking clamp
千斤顶 jack
手拉葫芦 chain hoist
绞盘 winch
滑轮 pulley
脚轮 caster
手推车 hand truck
平板车 platform trolley
梯子 ladder
人字梯 stepladder
伸缩梯 telescopic ladder
卷尺 tape measure
直尺 ruler
游标卡尺 vernier caliper
千分尺 micrometer
水平仪 spirit level
激光水平仪 laser level
测距仪 laser distance meter
万用表 multimeter
测电笔 voltage tester
温湿度计 thermo-hygrometer
测温枪 infrared thermometer
压力表 pressure gauge
测厚仪 thickness gauge
螺丝 screw
自攻螺丝 self-tapping screw
螺母 nut
螺栓 bolt
垫片 washer
膨胀螺丝 expansion bolt
钉子 nail
弹簧 spring
轴承 bearing
合页 hinge
铰链 cabinet hinge
滑轨 drawer slide
拉手 pull handle
门把手 door handle
门锁 door lock
锁具 lock
挂锁 padlock
密码锁 combination lock
门吸 door stop
闭门器 door closer
插销 door bolt
角码 corner bracket
三角支架 triangle bracket
扎带 cable tie
魔术贴 hook-and-loop tape
链条 chain
钢丝绳 wire rope
卸扣 shackle
花篮螺丝 turnbuckle
吊带绳 lifting sling
捆绑带 ratchet strap
绳子 rope
阀门 valve
球阀 ball valve
角阀 angle valve
水管接头 pipe fitting
软管 flexible hose
卡箍 hose clamp
密封圈 seal ring
o型圈 O-ring
生料带 thread seal tape
管件 pipe connector
水泵 water pump
气泵 air compressor
增压泵 booster pump
电机 electric motor
减速机 gear reducer
开关 switch
墙壁开关 wall switch
空气开关 circuit breaker
继电器 relay
接线端子 terminal block
接线盒 junction box
配电箱 distribution box
线槽 cable trunking
热缩管 heat shrink tube
电线 electric wire
电缆 cable
传感器 sensor
烟雾报警器 smoke alarm
灭火器 fire extinguisher
灭火毯 fire blanket
安全帽 hard hat
劳保手套 work glove
焊接面罩 welding mask
防毒面具 gas mask
防尘口罩 dust mask
护耳器 ear defender
反光背心 hi-vis vest
反光条 reflective strip
警示牌 warning sign
警示带 barrier tape
路锥 traffic cone
保险箱 safe
保险柜 safe cabinet
信箱 letterbox
胶带 adhesive tape
双面胶 double-sided tape
电工胶布 insulating tape
密封条 sealing strip
玻璃胶 silicone sealant
发泡胶 expanding foam
胶水 glue
ab胶 two-part epoxy glue
油漆 paint
油漆刷 paint brush
滚筒刷 paint roller
防锈剂 rust inhibitor
除锈剂 rust remover
润滑油 lubricating oil
美缝剂 tile grout
补墙膏 wall filler
防水涂料 waterproof coating
抽芯铆钉 blind rivet
铆钉 rivet
喷漆 spray paint
网线钳 ethernet crimping tool
光纤 optical fibre
探测仪 detector
标签枪 price label gun
美缝枪 grout gun
吸盘提手 suction lifter
磁性手环 magnetic wristband
工具挂板 tool pegboard
零件盒 parts organiser box
保温钉 insulation nail
防撞护角 protective corner guard
车位锁 parking lock
减速带 speed bump
护栏 guard rail
铁链 iron chain
水平尺 level ruler
角尺 try square
墨斗 chalk line
放大镜 magnifying glass
焊锡丝 solder wire
扎带枪 cable tie gun
吊环螺丝 eye bolt
内六角螺丝 hex socket screw
十字螺丝 Phillips screw
木螺丝 wood screw
螺丝套装 screw assortment
电批 electric screwdriver
螺丝起子 screwdriver
棘轮螺丝起子 ratchet screwdriver
花园软管 garden hose
浇花软管 garden hose
魔术水管 magic hose
伸缩水管 expandable hose
`);
