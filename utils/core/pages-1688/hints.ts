/** Selectors that found something on pages of 1688 in 2026, each by a name. Any of them may change there. */
export const HINTS = {
  fileInput: 'input[type="file"]',
  inputClass: 'input.image-file-reader-wrapper',
  inputId: '#img-search-upload',
  uploadContainer: '.search-image-upload-container',
  uploadButton: '.image-upload-button-container',
  inputButton: '.image-input-button',
  spmOfImageSearch: '[data-spm*="imagesearch"]',
  dataPicture: 'img[src^="data:image/"]',
  blobPicture: 'img[src^="blob:"]',
  searchButton: '.search-btn',
  previewTracker: '[data-tracker="pasteImagePreview"]',
  cardOf2026: '[class*="searchOfferWrapper--"]',
  renderKey: '[data-renderkey]',
  report: '[data-aplus-report]',
  talk: '.J_WangWang[data-extra]',
  title: '[class*="titleText--"]',
  price: '[class*="priceItem--"]',
  priceMain: '[class*="textMain--"]',
  description: '[class*="descText--"]',
  shop: '[class*="shopName--"]',
  picture: 'img[class*="mainImg--"]',
  cardOf2024: '.search-offer-item',
  offerTracker: '[data-tracker="offer"]',
  titleOf2024: '.title-text',
  priceOf2024: '.price-item',
  descriptionOf2024: '.desc-text',
  shopOf2024: '.offer-shop-row',
  offerLink: 'a[href*="/offer/"]',
  advertisementLink: 'a[href*="dj.1688.com"]',
  crop: '[class*="cropRegion--"]',
  cutButton: '.cut-btn',
  spinner: '[role="progressbar"], [class*="spin"], [class*="oading"]',
  skeleton: '[class*="keleton"]',
  checkBox: '.nc-container',
  checkDialog: '#baxia-dialog-content',
  checkHandle: '#nc_1_n1z',
  checkFrame: 'iframe[src*="punish"], iframe[src*="_____tmd_____"]',
} as const;

type Selected = keyof typeof HINTS;
/** The last four are found by what they say. */
export type HintName = Selected | 'pictureInput' | 'pressButton' | 'recommendations' | 'cards';

const isSelected = (name: string): name is Selected => Object.hasOwn(HINTS, name);
export const SELECTED: readonly Selected[] = Object.keys(HINTS).filter(isSelected);
