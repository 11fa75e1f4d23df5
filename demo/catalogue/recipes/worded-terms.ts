import { toRecipe, type WordRule, type MisleadingRecipe } from './recipe';

/** The title says what the price leaves out, or on what terms it holds. */
const RULES: readonly WordRule[] = [
  {
    rule: 'placeholder-price',
    treatment: 'mark',
    count: 2,
    at: 'before',
    share: [0.4, 0.9],
    terms: [
      ['价格面议', 'price negotiable'],
      ['电议 议价', 'price by phone'],
    ],
  },
  {
    rule: 'set-of-things',
    treatment: 'note',
    count: 3,
    at: 'before',
    share: [1.8, 2.6],
    terms: [
      ['三件套 套装', 'three-piece set'],
      ['五件套组合 套装', 'five-piece set'],
    ],
  },
  {
    rule: 'loss-leader',
    treatment: 'mark',
    count: 4,
    at: 'before',
    share: [0.36, 0.55],
    terms: [
      ['引流福利款 限购2件', 'loss leader, limit 2 per buyer'],
      ['限时秒杀 亏本冲量 限购1件', 'flash sale below cost, limit 1'],
    ],
  },
  {
    rule: 'tax-terms',
    treatment: 'note',
    count: 3,
    at: 'after',
    terms: [
      ['不含税 开票加6点', 'tax excluded, 6 % more for an invoice'],
      ['含税价 带票', 'tax included, with invoice'],
    ],
  },
  {
    rule: 'conditional-free-shipping',
    treatment: 'note',
    count: 3,
    at: 'after',
    terms: [
      ['江浙沪包邮', 'free post in Jiangsu, Zhejiang and Shanghai'],
      ['满200包邮 偏远除外', 'free post from 200 yuan, remote regions excluded'],
    ],
  },
  {
    rule: 'freight-not-included',
    treatment: 'note',
    count: 3,
    at: 'after',
    terms: [
      ['运费到付', 'freight collect'],
      ['自提价 不含运费', 'pick-up price, freight not included'],
    ],
  },
  {
    rule: 'pre-order',
    treatment: 'note',
    count: 3,
    at: 'before',
    terms: [
      ['预售 20天发货', 'pre-order, ships in 20 days'],
      ['期货 15天发货', 'made to order, ships in 15 days'],
    ],
  },
  {
    rule: 'used-or-leftover',
    treatment: 'mark',
    count: 5,
    at: 'before',
    share: [0.35, 0.58],
    terms: [
      ['二手9成新', 'second-hand, as good as new'],
      ['微瑕疵品处理', 'slightly flawed goods'],
      ['尾货库存处理', 'leftover stock clearance'],
      ['B品 次品', 'B-grade seconds'],
    ],
  },
];

export const WORDED_TERMS_RECIPES: readonly MisleadingRecipe[] = RULES.map(toRecipe);
