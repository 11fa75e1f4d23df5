import { describe, expect, it } from 'vitest';
import {
  glossaryPieces,
  glossaryTerms,
  glossaryWords,
  type GlossaryId,
} from '@/utils/io/i18n/glossary';
import { LANGUAGES } from '@/utils/core/model/languages';
import { speak } from '../../support/panel/words';

/** Sentences with every term of the glossary. */
const ALL = [
  '起批量 起订量 阶梯价 批发价 代发价 一件代发 混批 现货 预售 定制 贴牌 来图定制 打样 大货 货期',
  '48小时发货 揽收率 晚发必赔 回头率 复购率 成交 月销 支付买家数 好评率 品质退款率 服务分 综合体验分',
  '诚信通8年 实力商家 超级工厂 源头工厂 深度验厂 认证工厂 生产厂家 经销批发 产业带 严选 精选货源',
  '跨境专供 专利商品 尾单 库存 同款 货号 规格 净重 毛重 装箱数 外箱尺寸 唛头 包邮 运费模板 到付 自提',
  '集运仓 货代 双清包税 含税 不含税 普票 专票 加点 一般纳税人 小规模 出口退税 定金 尾款 担保交易',
  '先采后付 7天无理由 退货包运费 旺旺 面议 验货',
];

describe('the glossary', () => {
  it('finds every term, each as one part', () => {
    const words = ALL.join(' ').split(' ');
    const ids = new Set(words.flatMap((word) => glossaryTerms(word)));
    for (const word of words) {
      expect(glossaryPieces(word), word).toEqual([{ text: word, id: expect.any(String) }]);
    }
    expect(ids.size).toBe(71);
  });

  it.each<[string, GlossaryId[]]>([
    ['来图定制保温杯 现货', ['toDrawing', 'inStock']],
    ['不含税价', ['taxExcluded']],
    ['含税价', ['taxIncluded']],
    ['诚信通12年实力商家', ['memberYears', 'powerMerchant']],
    ['现货现货', ['inStock']],
    ['vacuum cup', []],
    ['', []],
  ])('finds in %j %j', (text, ids) => {
    expect(glossaryTerms(text)).toEqual(ids);
  });

  it('keeps the whole text', () => {
    const text = '500ml保温杯 一件代发 包邮 $1 现货(蓝色)';
    const pieces = glossaryPieces(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ id }) => id).map((piece) => piece.text)).toEqual([
      '一件代发',
      '包邮',
      '现货',
    ]);
  });

  it.each(LANGUAGES)('has a name and a meaning for each in %s', async (language) => {
    await speak(language);
    const ids = ALL.flatMap((text) => glossaryTerms(text));
    for (const id of ids) {
      const { term, text } = glossaryWords(id);
      expect(`${term}${text}`, id).not.toMatch(/undefined|\$/);
      expect(term.length * text.length, id).toBeGreaterThan(0);
    }
  });

  it('explains that a paid badge is no sign of quality', async () => {
    await speak('en');
    expect(glossaryWords('memberYears').text).toContain('no sign of quality');
    expect(glossaryWords('powerMerchant').text).toContain('paid for');
  });
});
