import type { Term } from './terms';

/** What nearly every wholesale title says; none of it says anything about the price. */
export const LEADS: readonly Term[] = [
  ['厂家批发', 'factory wholesale'],
  ['厂家直销', 'factory direct'],
  ['现货批发', 'wholesale, in stock'],
  ['跨境热销', 'cross-border bestseller'],
  ['源头工厂', 'source factory'],
  ['外贸出口', 'export quality'],
  ['亚马逊爆款', 'Amazon bestseller'],
  ['网红新款', 'trending'],
  ['工厂直供', 'supplied by the factory'],
];

export const STYLES: readonly Term[] = [
  ['北欧风', 'Nordic'],
  ['简约', 'minimalist'],
  ['日式', 'Japanese-style'],
  ['ins风', 'Instagram-style'],
  ['轻奢', 'light-luxury'],
  ['复古', 'retro'],
  ['创意', 'creative'],
  ['高颜值', 'stylish'],
];

export const TAILS: readonly Term[] = [
  ['可定制LOGO', 'logo printing available'],
  ['支持贴牌', 'private label welcome'],
  ['支持一件代发', 'dropshipping available'],
  ['48小时发货', 'ships in 48 hours'],
  ['量大从优', 'discount for volume'],
  ['质量保证', 'quality guaranteed'],
];
