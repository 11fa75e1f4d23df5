/** Sheets as people who source keep them: what stands in their cells, in twelve languages. */
import type { Language } from '@/utils/core/model/languages';
import type { ColumnRole } from '@/utils/core/list/columns';

/** A cell before any program has written it. */
export type Content =
  | string
  | number
  | boolean
  | undefined
  /** ISO 8601 day. */
  | { day: string }
  /** `#N/A` and the like. */
  | { error: string }
  /** Text or number of a formula as it was last computed; undefined: it never was. */
  | { formula: string; value?: string | number }
  /** A number shown with its currency: `$12.50`. */
  | { money: number; format: string };

export interface Sheet {
  /** Lines above the header. */
  above?: readonly (readonly Content[])[];
  titles: readonly string[];
  roles: readonly ColumnRole[];
  rows: readonly (readonly Content[])[];
}

const picture = (name: string) => `https://cdn.shop.example/img/${name}.jpg?v=17`;
const page = (name: string) => `https://shop.example/products/${name}`;

export const SHEETS = {
  en: {
    titles: ['Image URL', 'SKU', 'Product name', 'Qty', 'Target price (USD)', 'Link', 'Notes'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'page', 'note'],
    rows: [
      [picture('mug'), '00417', 'Mug, 350 ml, "matte"', 500, 1.25, page('mug'), undefined],
      [picture('lamp'), '00418', 'LED lamp\nwarm white', 1200, 3.4, page('lamp'), '=no logo'],
      [picture('belt'), '00419', 'Belt; leather', 80, 4, page('belt'), '+1 cm is fine'],
      [picture('bag'), '00419', 'Tote bag', 300, 0.95, page('bag'), '@Ann: ask again'],
    ],
  },
  'zh-CN': {
    titles: ['图片链接', '货号', '品名', '数量', '目标价（元）', '备注'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('a1'), 'KL-001', '不锈钢保温杯 500毫升', 500, 12.5, '要带盖'],
      [picture('a2'), 'KL-002', '陶瓷马克杯，哑光', 1000, 6.8, undefined],
      [picture('a3'), 'KL-003', '帆布手提袋“加厚”', 300, 4.2, '可印字'],
    ],
  },
  de: {
    titles: ['Bild-URL', 'Artikelnummer', 'Bezeichnung', 'Menge', 'Zielpreis in €', 'Bemerkung'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('tasse'), '0012', 'Tasse, groß', '500', '1,25', 'für Büro'],
      [picture('guertel'), '0013', 'Gürtel; Leder', '80', '1.204,50', '-'],
      [picture('tuete'), '0014', 'Tüte „Öko“', '2.000', '0,09', undefined],
    ],
  },
  fr: {
    titles: ['Photo', 'Référence', 'Désignation', 'Quantité', 'Prix cible (€)', 'Remarque'],
    roles: ['fileName', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      ['tasse-été.jpg', 'R-07', 'Tasse émaillée', '500', '1,25', 'à vérifier'],
      ['ceinture.png', 'R-08', 'Ceinture\r\nen cuir', '80', '4,00', undefined],
      ['création.jpg', 'R-09', 'Sac « création »', '300', '0,95', 'café'],
    ],
  },
  es: {
    titles: ['Imagen', 'Código', 'Descripción', 'Cantidad', 'Precio objetivo (EUR)', 'Comentarios'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('taza'), 'ES-1', 'Taza de cerámica, niño', '500', '1,25', 'año 2026'],
      [picture('bolso'), 'ES-2', 'Bolso\nde playa', '300', '0,95', undefined],
    ],
  },
  'pt-BR': {
    titles: [
      'Link da imagem',
      'Código do produto',
      'Descrição',
      'Qtd.',
      'Preço alvo (R$)',
      'Observações',
    ],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('caneca'), '000123', 'Caneca de cerâmica', '500', 'R$ 6,90', undefined],
      [picture('cinto'), '000124', 'Cinto de couro', '80', 'R$ 1.024,00', 'já pedido'],
    ],
  },
  ru: {
    titles: [
      'Фото',
      'Артикул',
      'Наименование',
      'Кол-во',
      'Целевая цена, руб.',
      'Ссылка',
      'Комментарий',
    ],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'page', 'note'],
    rows: [
      [picture('k1'), '0017', 'Кружка эмалированная', '500', '120,50', page('k1'), 'срочно'],
      [picture('k2'), '0018', 'Ремень; кожа', '80', '450', page('k2'), undefined],
    ],
  },
  ja: {
    titles: ['画像URL', '品番', '商品名', '数量', '目標価格（円）', '備考'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('j1'), 'A-010', 'マグカップ　大', '500', '180', '至急'],
      [picture('j2'), 'A-011', '表札ソケット', '80', '1,200', undefined],
    ],
  },
  ko: {
    titles: ['이미지 주소', '품번', '상품명', '수량', '목표 단가(원)', '비고'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('h1'), '0101', '머그컵', '500', '1,800', '급함'],
      [picture('h2'), '0102', '가죽 벨트', '80', '5,200', undefined],
    ],
  },
  vi: {
    titles: ['Link ảnh', 'Mã hàng', 'Tên sản phẩm', 'Số lượng', 'Giá mục tiêu (VND)', 'Ghi chú'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('v1'), 'VN01', 'Cốc sứ', 500, 32000, 'gấp'],
      [picture('v2'), 'VN02', 'Thắt lưng da', 80, 95000, undefined],
    ],
  },
  ar: {
    titles: ['رابط الصورة', 'رمز المنتج', 'اسم المنتج', 'الكمية', 'السعر المستهدف (USD)', 'ملاحظات'],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('r1'), 'AR-1', 'كوب سيراميك', 500, 1.25, 'عاجل'],
      [picture('r2'), 'AR-2', 'حزام جلد', 80, 4, undefined],
    ],
  },
  id: {
    titles: [
      'Tautan gambar',
      'Kode barang',
      'Nama produk',
      'Jumlah',
      'Harga target (IDR)',
      'Catatan',
    ],
    roles: ['picture', 'sku', 'title', 'quantity', 'price', 'note'],
    rows: [
      [picture('i1'), 'ID-1', 'Gelas keramik', 500, 18500, 'segera'],
      [picture('i2'), 'ID-2', 'Sabuk kulit', 80, 62000, undefined],
    ],
  },
} as const satisfies Record<Language, Sheet>;

/** A supplier's sheet with a name and a day above its columns, as most that are printed have. */
export const BELOW_HEAD: Sheet = {
  ...SHEETS.en,
  above: [['Sourcing list spring'], [undefined, 'Date', '2026-03-02']],
};

/** Values of every type that a workbook knows. */
export const TYPED: Sheet = {
  titles: [
    'Picture link',
    'Item no.',
    'Description',
    'Quantity',
    'Target price',
    'Needed by',
    'Sample',
  ],
  roles: ['picture', 'sku', 'title', 'quantity', 'price', 'none', 'none'],
  rows: [
    [
      picture('t1'),
      '0007',
      'Mug',
      500,
      { money: 1.25, format: '[$$-409]#,##0.00' },
      { day: '2026-05-01' },
      true,
    ],
    [
      picture('t2'),
      17,
      'Lamp',
      1e3,
      { money: 3.4, format: '#,##0.00\\ [$€-407]' },
      { day: '2026-12-31' },
      false,
    ],
    [
      picture('t3'),
      '=1+1',
      'Belt',
      { formula: 'D2*2', value: 1000 },
      { error: '#N/A' },
      undefined,
      true,
    ],
    [
      picture('t4'),
      '19',
      'Bag',
      { formula: 'D3&"x"', value: '1000x' },
      0.1,
      { day: '1999-01-01' },
      undefined,
    ],
  ],
};
