/** Shops of which the pages test numbers alone. */
import type { PageWords } from '../phrases';

export const ARABIC: PageWords = {
  title: 'غلاية مطلية بالمينا 2 لتر أزرق',
  buy: 'أضف إلى السلة',
  cart: 'السلة',
  soldOut: 'نفدت الكمية',
  freeOver: 'شحن مجاني للطلبات فوق {}',
  related: 'منتجات مشابهة',
  article: 'رقم المنتج: {}',
  model: 'رقم الموديل {}',
  year: 'سنة الصنع: {}',
  phone: 'اتصل بنا: 800 124 9000',
};

export const INDONESIAN: PageWords = {
  title: 'Ceret enamel 2 liter biru',
  buy: 'Masukkan keranjang',
  cart: 'Keranjang',
  soldOut: 'Stok habis',
  freeOver: 'Gratis ongkir untuk pembelian di atas {}',
  related: 'Produk serupa',
  article: 'Kode barang: {}',
  model: 'Tipe {}',
  year: 'Tahun {}',
  phone: 'Hubungi kami 0800 140 1234',
};

export const VIETNAMESE: PageWords = {
  title: 'Ấm đun nước tráng men 2 lít màu xanh',
  buy: 'Thêm vào giỏ hàng',
  cart: 'Giỏ hàng',
  soldOut: 'Hết hàng',
  freeOver: 'Miễn phí vận chuyển cho đơn từ {}',
  related: 'Sản phẩm tương tự',
  article: 'Mã SP: {}',
  model: 'Model: {}',
  year: 'Năm sản xuất: {}',
  phone: 'Gọi mua: 1800 1060',
};

export const CHINESE: PageWords = {
  title: '搪瓷烧水壶 2升 蓝色',
  buy: '加入购物车',
  cart: '购物车',
  soldOut: '缺货',
  freeOver: '满{}包邮',
  related: '相关推荐',
  article: '货号：{}',
  model: '型号 {}',
  year: '上市年份 {}年',
  phone: '客服电话 400 820 8820',
};
