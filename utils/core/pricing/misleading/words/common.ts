/** Groups of characters that the patterns of several rules are made of. */

/** What several pieces come in. */
export const CONTAINER =
  '(?:箱|件|包|盒|袋|捆|扎|卷|打|手|板|版|排|串|提|叠|条|托|托盘|柜|柜子|垛|筐|桶|筒|罐|瓶|令|刀|吊|挂|轴|盘|封|坛|份|层|笼|中包|大包|小包|外箱|中盒|内盒|原箱|纸箱)';
/** Freight and who carries. */
export const FREIGHT =
  '(?:运费|邮费|快递费?|快递钱|物流费?|物流款|运输费?|货运费?|配送费?|派送费?|发货费|邮资|运资|运杂费|干线费|路费|车费|海运费?|空运费?|陆运费?|托运费?|专线费?|寄费|寄件费|寄送费用?|送货费|运送费|续重费?|首重费?|提货费|装卸费|上楼费|卸货费)';
/** Words that point to a page on which something is paid. */
export const PAY_PAGE =
  '(?:链接|链|专拍|专用|补拍|入口|通道|窗口|另拍|单拍|加拍|代拍|拍单|收款码|收款|缴费|付款处)';
/** Here, on this page. */
export const HERE = '(?:这里|这儿|此处|这个|这边|本链接?|此链接?|该链接|下面|这条|这|此)';
/** Who sells. */
export const SELLER =
  '(?:我们|我方|本店|小店|厂家|工厂|卖家|店家|商家|老板|厂里|我|客服|旺旺|业务员?|掌柜)';
/** Who buys. */
export const BUYER =
  '(?:买家|买方|客户|客人|您|你|对方|收件人|收货方|收货人|需方|采购方|自己|自家|自行|自)';
