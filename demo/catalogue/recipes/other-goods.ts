import { toRecipe, type WordRule, type MisleadingRecipe } from './recipe';

/** The title says that something else is sold: a payment, a part, a picture of the thing. */
const RULES: readonly WordRule[] = [
  {
    rule: 'price-top-up',
    treatment: 'mark',
    count: 5,
    at: 'instead',
    yuan: [1, 1],
    terms: [
      ['补差价专拍链接 差几元拍几件 {name}', 'price top-up link, order one per yuan, {name}'],
      [
        '差价专拍 {name}补拍链接 拍前联系客服',
        'price difference link for {name}, ask before ordering',
      ],
    ],
  },
  {
    rule: 'freight-top-up',
    treatment: 'mark',
    count: 5,
    at: 'instead',
    yuan: [1, 10],
    terms: [
      ['运费链接 {name}邮费专拍 勿直接下单', 'freight link for {name}, do not order directly'],
      ['{name}补运费专用链接 邮费差多少拍多少', 'freight top-up link for {name}'],
    ],
  },
  {
    rule: 'deposit',
    treatment: 'mark',
    count: 3,
    at: 'instead',
    share: [0.18, 0.42],
    terms: [
      ['{name}大货定金链接 尾款另付', 'deposit link for a bulk order of {name}, balance separate'],
      ['{name}订金专拍 预付款', 'advance payment for {name}'],
    ],
  },
  {
    rule: 'sample-fee',
    treatment: 'mark',
    count: 3,
    at: 'instead',
    share: [0.9, 2.4],
    terms: [
      ['{name}样品费 大货可退', 'sample fee for {name}, refunded on the bulk order'],
      ['拿样链接 {name}样品专拍', 'sample order link, {name}'],
      ['{name}打样费 确认样', 'sampling fee for {name}'],
    ],
  },
  {
    rule: 'made-to-order',
    treatment: 'mark',
    count: 3,
    at: 'before',
    share: [0.1, 0.25],
    terms: [
      ['来图定制 按图定做', 'made to your drawing'],
      ['开模定做 来图定制', 'own mould, made to drawing'],
    ],
  },
  {
    rule: 'part-or-accessory',
    treatment: 'mark',
    count: 6,
    except: ['soap-pump'],
    at: 'instead',
    share: [0.05, 0.4],
    terms: [
      ['{name}配件 替换{part} 原装零件', 'spare {part} for {name}, original part'],
      ['{name}专用{part} 备用配件', 'replacement {part} for {name}'],
      ['适用于{name}的{part} 单买配件', '{part} only, for {name}'],
    ],
  },
  {
    rule: 'empty-box-or-shell',
    treatment: 'mark',
    count: 5,
    at: 'instead',
    share: [0.1, 0.42],
    terms: [
      ['{name}包装盒 空盒 礼品彩盒', 'box only for {name}, empty gift box'],
      ['{name}外壳 不含{part}', 'shell of {name}, without {part}'],
    ],
  },
  {
    rule: 'model-or-miniature',
    treatment: 'mark',
    count: 4,
    only: [
      'chair',
      'stool',
      'bench',
      'side-table',
      'suitcase',
      'kettle',
      'teapot',
      'pan',
      'mirror',
    ],
    at: 'instead',
    share: [0.12, 0.4],
    terms: [
      ['1:12娃用迷你{name}模型 微缩摆件', '1:12 dolls-house miniature {name}'],
      ['仿真{name}模型 拍摄道具', 'imitation {name}, photo prop model'],
    ],
  },
  {
    rule: 'service',
    treatment: 'mark',
    count: 4,
    at: 'instead',
    share: [0.08, 0.26],
    terms: [
      ['{name}印刷费 LOGO丝印', 'printing fee for {name}, logo silk-screen'],
      ['{name}维修费 返厂检修', 'repair fee for {name}'],
      ['来料加工{name} 代加工', 'processing of your material, {name}'],
      ['{name}展会租赁 按天', 'rental of {name} by the day'],
    ],
  },
  {
    rule: 'picture-or-plan',
    treatment: 'mark',
    count: 4,
    at: 'instead',
    share: [0.05, 0.35],
    terms: [
      ['{name}图案贴纸 防水墙贴', 'sticker with {name} motif'],
      ['{name}海报 背景挂布', 'poster of {name}, backdrop cloth'],
      ['{name}制作图纸 电子版教程', 'plans for {name}, digital file'],
    ],
  },
  {
    rule: 'kit-or-blank',
    treatment: 'mark',
    count: 4,
    only: ['mug', 'vase', 'stool', 'wall-clock', 'stacking-rings', 'chopping-board'],
    at: 'instead',
    share: [0.3, 0.55],
    terms: [
      ['手工DIY{name}材料包 半成品', 'DIY kit for {name}, semi-finished'],
      ['{name}白坯 毛坯 未上色', 'unfinished blank of {name}'],
    ],
  },
];

export const OTHER_GOODS_RECIPES: readonly MisleadingRecipe[] = RULES.map(toRecipe);
