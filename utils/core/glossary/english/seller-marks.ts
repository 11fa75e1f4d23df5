import { wordTable } from '../word-table';

/** Marks and promises of sellers that 1688 shows on an offer. */
export const SELLER_MARKS = wordTable(`
实力商家 verified strong seller
诚信通 TrustPass member
诚信通会员 TrustPass member
诚信商家 trusted seller
诚信经营 honest business
超级工厂 super factory
工厂认证 certified factory
认证工厂 certified factory
认证商家 certified seller
企业认证 verified company
实名认证 verified identity
个体经营 sole trader
深度验厂 factory inspected in depth
深度验商 seller inspected in depth
验厂报告 factory inspection report
第三方验厂 inspected by a third party
实地认证 verified on site
实地验厂 factory inspected on site
平台认证 verified by the platform
严选商家 selected seller
品质商家 quality seller
金牌商家 gold seller
金牌卖家 gold seller
金牌供应商 gold supplier
优质商家 quality seller
优质供应商 quality supplier
牛头商家 bull-mark seller
跨境专供商家 cross-border seller
跨境支付宝 cross-border Alipay
品牌授权商 authorised dealer
品牌商 brand owner
经销商 distributor
生产商 manufacturer
贸易公司 trading company
生产加工 manufacturing
经销批发 wholesale trade
招商代理 recruits agents
7天无理由 7-day no-reason return
7天无理由退货 7-day no-reason return
7天无理由退换 7-day no-reason return or exchange
七天无理由 7-day no-reason return
七天无理由退货 7-day no-reason return
15天无理由 15-day no-reason return
7天包换 7-day exchange
15天包换 15-day exchange
15天包退 15-day return
30天包换 30-day exchange
七天包退换 7-day return or exchange
破损包赔 damage compensated
破损包退 refund for damage
破损补寄 replacement for damage
少货必赔 shortage compensated
材质保障 material guaranteed
材质检测 material tested
品质体验 quality trial
交期保障 delivery date guaranteed
发货保障 dispatch guaranteed
晚发必赔 late dispatch compensated
48小时必发 ships within 48 hours
24小时必发 ships within 24 hours
48小时发货保障 dispatch within 48 hours guaranteed
24小时揽收 picked up within 24 hours
48小时揽收 picked up within 48 hours
72小时揽收 picked up within 72 hours
先采后付 buy now, pay later
账期支付 payment on terms
免费赊账 free credit
买家保障 buyer protection
交易保障 trade protection
交易勋章 trade medal
诚信等级 trust grade
退货包运费 free return shipping
包邮退换 free return shipping
一件代发包邮 single-item dropshipping, post free
支持7天无理由 7-day no-reason return
假一赔三 threefold refund for fakes
假一赔四 fourfold refund for fakes
回头率 repeat-buyer rate
复购率 repeat-buyer rate
退款率 refund rate
好评率 positive-review rate
描述相符 matches its description
响应速度 response speed
发货速度 dispatch speed
综合服务 overall service
入驻年限 years on the platform
全网销量 sales on all platforms
以图搜款 search by picture
1688严选 1688 selection
实力供应商 strong supplier
源头旗舰 flagship source seller
旗舰店 flagship store
官方旗舰店 official flagship store
专卖店 franchised store
专营店 specialist store
官方店 official store
官方直营 run by the brand
进口货源 imported goods
淘货源 sourcing channel
零元下单 zero-yuan order
新人首单 first order
分销商 reseller
代发密文 encrypted dropshipping label
电子面单 electronic waybill
隐私面单 privacy waybill
`);
