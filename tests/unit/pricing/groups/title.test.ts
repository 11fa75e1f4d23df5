import { describe, expect, it } from 'vitest';
import { readTitle } from '@/utils/core/pricing/groups/title';

describe('traits of a title', () => {
  it.each([
    ['保温杯 500ml', 'volume', ['500']],
    ['保温杯 0.5升', 'volume', ['500']],
    ['保温杯１.５Ｌ', 'volume', ['1500']],
    ['花瓶 高30厘米', 'length', ['300']],
    ['收纳箱40*30*20cm', 'length', ['400×300×200']],
    ['砧板 35x25cm', 'length', ['350×250']],
    ['拉杆箱20寸', 'inches', ['20']],
    ['伸缩水管 五十米', 'length', ['50000']],
    ['3D打印线材 一公斤', 'weight', ['1000']],
    ['花园水管 100FT 30米', 'length', ['30000']],
    ['飞机盒 20*15*5', 'length', ['200×150×50']],
    ['快递袋 28x42 一百只', 'length', ['280×420']],
    ['T恤 男 XL码', 'wear', ['xl']],
    ['杯子 350ml 500ml', 'volume', ['350', '500']],
  ])('about sizes: %s', (title, measure, sizes) => {
    expect([...(readTitle(title).sizes.get(measure) ?? [])]).toEqual(sizes);
  });

  it.each(['304不锈钢保温杯', 'model A12 bottle', "women's bag", '3d打印', '5米粒'])(
    'about no size: %s',
    (title) => expect(readTitle(title).sizes.get('wear')).toBeUndefined(),
  );

  it.each([
    ['日式墨绿色保温杯', ['墨绿']],
    ['新款绿色保温杯', ['绿']],
    ['米白色陶瓷碗', ['米白']],
    ['胡桃木色砧板', ['桃木']],
    ['陶土红花盆', ['土红']],
    ['蓝牙耳机 黑色', ['黑']],
    ['红酒杯 防紫外线', []],
    ['黑色 白色 水杯', ['黑', '白']],
  ])('about colours: %s', (title, colours) => {
    expect([...readTitle(title).colours]).toEqual(colours);
  });

  it('does not contain trade words', () => {
    const own = [...readTitle('陶瓷花瓶').grams];
    const traded = readTitle('厂家批发跨境热销 陶瓷花瓶 48小时发货 可定制LOGO 支持一件代发');
    expect([...traded.grams]).toEqual(own);
    expect(own).toEqual(['陶瓷', '瓷花', '花瓶']);
  });

  it('is split into words in other scripts', () => {
    expect([...readTitle('Vacuum Flask 500 ml wholesale').grams]).toEqual(['vacuum', 'flask']);
  });
});
