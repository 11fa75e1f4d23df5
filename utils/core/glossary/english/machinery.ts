/** Machines of workshops, shops and farms, and what moves goods. */
import { wordTable } from '../word-table';

export const MACHINERY = wordTable(`
机械设备 machinery
设备 equipment
机器 machine
机床 machine tool
数控机床 CNC machine tool
车床 lathe
铣床 milling machine
磨床 grinding machine
台钻 bench drill
砂带机 belt sander
打磨机 grinder
折弯机 bending machine
剪板机 plate shear
冲床 punch press
液压机 hydraulic press
空压机 compressor
注塑机 injection moulding machine
吹瓶机 bottle blowing machine
吸塑机 vacuum forming machine
挤出机 extruder
激光切割机 laser cutting machine
激光打标机 laser marking machine
激光焊接机 laser welding machine
3d打印机 3D printer
喷码机 inkjet coder
打码机 date coder
丝印机 screen printing machine
烫画机 heat press machine
烫金机 hot foil stamping machine
刻字机 cutting plotter
喷绘机 large-format printer
uv打印机 UV printer
模切机 die cutting machine
覆膜机 laminating machine
包装机 packaging machine
打包机 strapping machine
封箱机 carton sealer
热收缩机 shrink wrapping machine
缠绕机 pallet wrapping machine
贴标机 labelling machine
灌装机 filling machine
旋盖机 capping machine
封杯机 cup sealing machine
金属检测机 metal detection machine
输送带 conveyor belt
流水线 assembly line
传送机 conveyor
绣花机 embroidery machine
裁剪机 fabric cutting machine
平缝机 lockstitch machine
锁边机 overlock machine
针织机 knitting machine
饲料机 feed machine
颗粒机 pellet machine
粉碎机 crusher
磨粉机 flour mill
榨油机 oil press
和面机 dough mixer
切肉机 meat slicing machine
绞切机 mincing machine
烘焙设备 bakery equipment
商用烤箱 commercial oven
商用冰柜 commercial freezer
展示冰柜 display freezer
冰淇淋机 ice cream machine
自动售货机 vending machine
洗车机 car washing machine
发电机组 generator set
汽油发电机 petrol generator
叉车 forklift
液压车 hydraulic pallet truck
地牛 pallet jack
升降机 lift platform
电动葫芦 electric hoist
起重机 crane
吊秤 crane scale
台秤 platform scale
地磅 floor scale
热成像仪 thermal imager
金属探测器 metal detector
孵化器 egg incubator
喷雾器 agricultural sprayer
播种机 seeder
微耕机 power tiller
收割机 harvester
太阳能板 solar panel
光伏板 photovoltaic panel
逆变器 power inverter
充电桩 EV charging station
变压器 transformer
稳压器 voltage stabiliser
变频器 frequency converter
工业风扇 industrial fan
排气扇 exhaust fan
换气扇 ventilation fan
工业吸尘器 industrial vacuum cleaner
`);
