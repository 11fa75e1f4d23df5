/** How columns of product lists are called, in the trade's own words. Data, not code. */
import type { NAMED_ROLES } from './columns';

type NamedRole = (typeof NAMED_ROLES)[number];

/**
 * Names separated by `|`: those that mean only this, and those that another column may be meant by as well. A
 * line holds one or more of the twelve languages.
 */
export const COLUMN_NAMES: Readonly<Record<NamedRole, { sure: string; likely: string }>> = {
  picture: {
    sure: [
      'image url|image link|image address|picture url|picture link|photo url|photo link|img url|image src|main image|featured image',
      '图片链接|图片地址|图片网址|主图链接|主图地址|主图|商品图片|产品图片|图链',
      '画像url|画像リンク|商品画像|メイン画像|이미지 주소|이미지 url|이미지 링크|대표이미지|상품이미지',
      'ссылка на фото|ссылка на изображение|ссылка на картинку|фото товара|url фото|url изображения',
      'link ảnh|link hình|link hình ảnh|đường dẫn ảnh|url ảnh|ảnh sản phẩm|hình sản phẩm',
      'url de imagen|url imagen|enlace de imagen|enlace de la imagen|link de la imagen|imagen principal',
      'link da imagem|url da imagem|url imagem|link da foto|imagem principal',
      "url image|url de l'image|lien image|lien photo|lien de l'image|image principale|lien de la photo",
      'رابط الصورة|رابط صورة|عنوان الصورة|صورة المنتج|bild url|bildlink|bildadresse|bild link|produktbild|hauptbild',
      'tautan gambar|link gambar|link foto|url gambar|foto produk|gambar produk',
    ].join('|'),
    likely:
      'image|images|picture|pictures|photo|photos|pic|pics|img|thumbnail|图片|图像|照片|图|画像|写真|이미지|사진|фото|фотография|изображение|картинка|ảnh|hình|hình ảnh|imagen|imágenes|foto|fotos|imagem|imagens|bild|bilder|abbildung|visuel|الصورة|صورة|الصور|gambar',
  },
  sku: {
    sure: [
      'sku|item no|item number|item code|article no|article number|part number|part no|product code|style no|model no|model number|ref no|upc|ean|asin|msku|seller sku|product id|item id',
      '货号|编号|商品编号|产品编号|款号|商品编码|产品编码|编码|商家编码|货品编号|型号|sku编码',
      '品番|商品コード|商品番号|型番|管理番号|品番コード|품번|상품코드|상품번호|제품번호|모델명|관리코드',
      'артикул|арт|код товара|код|номенклатурный номер|модель|артикул поставщика',
      'mã hàng|mã sản phẩm|mã sp|mã sku|mã|mã số',
      'código|código de artículo|código de producto|referencia|ref|nº de artículo|n de articulo|modelo',
      'código do produto|cód|código do item|referência|cod produto',
      "référence|réf|code article|référence article|référence produit|n d'article|code produit",
      'رمز المنتج|كود المنتج|رقم الصنف|كود الصنف|رقم المنتج|الكود|رقم الموديل',
      'artikelnummer|artikelnr|artikel nr|art nr|artnr|bestellnummer|produktnummer|artikel no|modellnummer',
      'kode barang|kode produk|kode|kode sku|no barang|nomor barang',
    ].join('|'),
    likely: 'item|code|ref|model|no|id|nr|nummer|序号|番号|번호|номер|رقم|رمز|nomor',
  },
  title: {
    sure: [
      'product name|product title|item name|item description|product description|title|description|product',
      '品名|商品名称|产品名称|名称|标题|商品标题|产品标题|商品名|货品名称|描述',
      '商品名|品名|製品名|商品説明|상품명|제품명|품명|품목|품목명',
      'наименование|наименование товара|название|название товара|товар|описание|номенклатура',
      'tên sản phẩm|tên hàng|tên hàng hóa|tên sp|sản phẩm|mô tả',
      'nombre del producto|nombre|producto|descripción|artículo|título',
      'nome do produto|produto|descrição|título|nome',
      'désignation|nom du produit|produit|libellé|nom|intitulé|description du produit',
      'اسم المنتج|المنتج|الصنف|اسم الصنف|الوصف|وصف المنتج|العنوان',
      'bezeichnung|artikelbezeichnung|produktname|produkt|artikelname|beschreibung|produktbezeichnung|titel|artikel',
      'nama produk|nama barang|produk|barang|deskripsi|judul',
    ].join('|'),
    likely: 'name|goods|article|商品|产品|货品|規格|规格|название',
  },
  quantity: {
    sure: [
      'quantity|qty|order qty|order quantity|qty pcs|pcs|units|moq|pieces|amount pcs|target qty|target quantity',
      '数量|采购数量|订货数量|件数|起订量|需求量|订单数量|采购量',
      '個数|発注数|注文数|ロット|수량|주문수량|발주수량|개수',
      'количество|кол во|кол|шт|тираж|объем заказа',
      'số lượng|sl|số lượng đặt|slg',
      'cantidad|cant|unidades|piezas|uds',
      'quantidade|qtd|qtde|peças|quant',
      'quantité|qté|qte|nb|pièces',
      'الكمية|كمية|العدد|عدد القطع|كمية الطلب',
      'menge|anzahl|stückzahl|stück|stk|bestellmenge',
      'jumlah|kuantitas|qty pesanan|jumlah pesanan|banyaknya',
    ].join('|'),
    likely: 'nombre|volume|number|数|量',
  },
  price: {
    sure: [
      'target price|target unit price|target cost|price target|max price|maximum price|target fob|budget price|ideal price|goal price',
      '目标价|目标价格|目标单价|期望价|期望价格|心理价|预算价|目标采购价|意向价|预期价格',
      '目標価格|目標単価|希望価格|希望単価|上限価格|予算単価|목표 단가|목표단가|목표가|목표가격|목표 가격|희망단가|희망가',
      'целевая цена|желаемая цена|макс цена|максимальная цена|цель по цене|плановая цена|таргет цена|таргет',
      'giá mục tiêu|giá mong muốn|giá tối đa|giá kỳ vọng|giá target',
      'precio objetivo|precio meta|precio máximo|precio deseado|costo objetivo|coste objetivo',
      'preço alvo|preço máximo|preço desejado|custo alvo|preço meta',
      "prix cible|prix objectif|prix maximum|prix max|prix souhaité|prix d'achat cible",
      'السعر المستهدف|سعر مستهدف|السعر المطلوب|الحد الأقصى للسعر|السعر الأقصى',
      'zielpreis|zielkosten|wunschpreis|höchstpreis|maximalpreis|max preis|preisziel|ziel ek|ziel einkaufspreis',
      'harga target|target harga|harga maksimum|harga maksimal|harga yang diinginkan|harga maks',
    ].join('|'),
    likely:
      'price|unit price|cost|cost price|fob|fob price|purchase price|价格|单价|采购价|进价|成本|成本价|価格|単価|仕入価格|原価|단가|가격|매입가|원가|цена|стоимость|закупочная цена|цена закупки|giá|đơn giá|giá nhập|precio|precio unitario|costo|coste|preço|preço unitário|custo|prix|prix unitaire|coût|pu|السعر|سعر|سعر الوحدة|التكلفة|preis|stückpreis|einkaufspreis|ek|harga|harga satuan|biaya',
  },
  page: {
    sure: [
      'product url|product link|product page|page url|item url|item link|listing url|amazon url|amazon link|store link|shop link|reference link|website|web page',
      '商品链接|产品链接|网址|商品网址|产品网址|参考链接|竞品链接|商品地址',
      '商品url|商品ページ|商品リンク|参考url|상품 링크|상품링크|상품url|상품 주소|상품 페이지|참고 링크',
      'ссылка на товар|страница товара|ссылка на сайт|сайт|адрес страницы',
      'link sản phẩm|đường dẫn sản phẩm|trang sản phẩm|link tham khảo',
      'enlace del producto|url del producto|página del producto|enlace de referencia|página',
      'link do produto|url do produto|página do produto|página|link de referência',
      'lien produit|lien du produit|page produit|url produit|url du produit|site web',
      'رابط المنتج|صفحة المنتج|رابط الصفحة|رابط الموقع',
      'produktlink|produktseite|produkt url|artikellink|shoplink|webseite|seite',
      'tautan produk|link produk|halaman produk|url produk|link toko',
    ].join('|'),
    likely:
      'link|links|url|address|链接|地址|连结|リンク|링크|주소|ссылка|liên kết|đường dẫn|enlace|vínculo|lien|رابط|الرابط|verweis|adresse|tautan',
  },
  note: {
    sure: [
      'note|notes|remark|remarks|comment|comments|memo',
      '备注|说明|备注信息|附注|留言|要求|備考|メモ|コメント|注意|비고|메모|참고|특이사항',
      'комментарий|комментарии|примечание|примечания|заметка|заметки',
      'ghi chú|lưu ý|nhận xét|chú thích',
      'nota|notas|comentario|comentarios|observaciones|observación',
      'observações|observação|obs|comentário|comentários|anotações',
      'remarque|remarques|commentaire|commentaires|observations',
      'ملاحظات|ملاحظة|تعليق|تعليقات',
      'bemerkung|bemerkungen|notiz|notizen|kommentar|anmerkung|anmerkungen|hinweis|hinweise',
      'catatan|keterangan|komentar',
    ].join('|'),
    likely: 'info|details|requirements',
  },
};
