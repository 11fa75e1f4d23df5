import { wordTable } from '../word-table';

/** For whom goods are: people, trades and animals. */
export const PEOPLE = wordTable(`
儿童 children's
小孩 children's
小孩子 children's
孩子 children's
小朋友 children's
幼儿 toddlers'
小童 toddlers'
中童 children's
大童 older children's
中大童 older children's
婴儿 baby
婴幼儿 infants'
婴童 infants' and children's
宝宝 baby
新生儿 newborn
初生儿 newborn
满月宝宝 one-month-old baby
男童 boys'
女童 girls'
男孩 boys'
女孩 girls'
男宝宝 baby-boy
女宝宝 baby-girl
青少年 teenagers'
少年 youths'
青年 young people's
学生 student
小学生 schoolchildren's
中学生 secondary-school
初中生 secondary-school
高中生 high-school
大学生 college-student
学生党 student
上班族 office-worker
打工人 office-worker
白领 office-worker
成人 adult
大人 adults'
老人 seniors'
老年人 seniors'
老年 seniors'
中老年 middle-aged and older
中老年人 middle-aged and older people's
中年 middle-aged
男士 men's
男式 men's
男款 men's
男生 men's
男人 men's
男性 men's
男 men's
女士 ladies'
女式 ladies'
女款 women's
女生 women's
女人 women's
女性 women's
女 women's
男女 unisex
男女通用 unisex
男女同款 unisex
男女款 men's and women's
中性 unisex
妈妈 mum's
爸爸 dad's
母亲 mother's
父亲 father's
爷爷 grandpa's
奶奶 grandma's
妈妈款 mum-style
母婴 mother-and-baby
亲子 parent-child
全家 family
一家三口 family-of-three
一家四口 family-of-four
孕妇 maternity
孕产妇 maternity
产妇 postpartum
哺乳 nursing
哺乳期 nursing
月子 postpartum
产后 postpartum
情侣 couples'
夫妻 couples'
闺蜜 best friends'
闺密 best friends'
姐妹 sisters'
兄弟 brothers'
朋友 friend's
男友 boyfriend
男朋友 boyfriend
女友 girlfriend
女朋友 girlfriend
老公 husband
老婆 wife
新娘 bridal
新郎 groom's
伴娘 bridesmaid
伴郎 best man's
老师 teacher's
教师 teacher's
幼师 nursery-teacher's
同学 classmate
员工 staff
客户 client
领导 manager's
老板 boss
医生 doctor's
护士 nurse's
厨师 chef's
服务员 waiter's
工人 worker's
电工 electrician's
木工 woodworking
瓦工 tiler's
焊工 welder's
园丁 gardener's
司机 driver's
骑手 rider's
外卖员 food-courier's
警察 police
军人 soldier's
消防员 firefighter's
保安 security-guard's
环卫 street-cleaning
美容师 beautician's
美甲师 nail-technician's
化妆师 make-up artist's
理发师 barber's
摄影师 photographer's
主播 livestreamer's
舞者 dancer's
运动员 athlete's
钓鱼人 angler's
球迷 sports-fan
胖人 plus-size people's
胖mm plus-size women's
胖妹妹 plus-size women's
微胖 plus-size
小个子 petite
高个子 tall people's
孕期 pregnancy
懒人 effortless
新手 beginner's
初学者 beginner's
入门 beginner-level
入门级 entry-level
专业 professional
专业级 professional-grade
专业款 professional
业余 amateur
左手 left-handed
右手 right-handed
左撇子 left-handed
病人 patient
患者 patient
瘫痪 paralysed-patient
卧床 bedridden
残疾人 disabled people's
盲人 blind people's
近视 short-sighted
老花 presbyopic
宠物 pet
狗狗 dog
狗 dog
猫狗 cat-and-dog
猫咪用 cat
猫用 cat
狗用 dog
犬用 dog
幼犬 puppy
幼猫 kitten
小型犬 small-dog
中型犬 medium-dog
大型犬 large-dog
中大型犬 medium-and-large-dog
小中型犬 small-and-medium-dog
金毛 golden-retriever
泰迪 teddy
柯基 corgi
法斗 French-bulldog
仓鼠 hamster
金丝熊 golden-hamster
龙猫 chinchilla
鹦鹉 parrot
鸟用 bird
水族 aquarium
爬宠 reptile
乌龟用 turtle
马术 equestrian
鸡用 poultry
畜牧 livestock
养殖 farming
男女可用 unisex
全家福 whole-family
人宠 people-and-pets
男宝 baby boys'
女宝 baby girls'
`);
