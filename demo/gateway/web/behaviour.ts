/** The ways that a page takes a picture in; a paste by a hand, or by a script. */
export type Way = 'change' | 'own-paste' | 'paste' | 'drop';

/** How 1688's pages behave. A test changes it at any time: each page asks when it is served. */
export interface Behaviour {
  /** Upload page: the ways that it takes a picture in; the others are ignored. */
  takes: readonly Way[];
  /** The file input, by the name that it is known by, by another, or none. */
  input: 'known' | 'renamed' | 'none';
  /** Milliseconds until the input and the box around it are there. */
  inputMs: number;
  /** After a picture: a preview that waits for its button, a preview that goes on alone, or no preview. */
  afterPicture: 'preview' | 'preview-goes' | 'goes';
  /** Milliseconds until a page that goes on alone goes on. */
  goesMs: number;
  /** A sign says that it loads, until the preview is there or the page goes on. */
  loadingSign: boolean;
  /** What the preview and its button stand in. */
  shadow: 'none' | 'closed';
  /** What the button listens to; with `trusted-click` only a hand's press counts. */
  button: 'click' | 'pointerdown' | 'trusted-click';
  /** Milliseconds that the picture's upload takes. */
  uploadMs: number;

  /** Result page: where it opens. */
  opens: 'same-tab' | 'new-tab' | 'new-tab-noopener';
  /** The address of the result page. */
  address: 'air' | 'search' | 'pages-fast';
  /** What is left out of its address, upon which 1688 shows recommendations. */
  addressLacks: 'nothing' | 'image-id';
  layout: 'picture-2026' | 'words-2024' | 'initial-state' | 'window-data';
  /** Class names: those that are known, with this start's hashes, or hashes alone. */
  classNames: 'known' | 'unknown';
  shows: 'results' | 'recommendations' | 'empty';
  /** 猜你喜欢 below what is shown. */
  recommendationsBelow: boolean;
  /** Cards at most. */
  cards: number;
  /** Milliseconds until the first card. */
  cardsMs: number;
  /** Cards are drawn only while the tab is visible. */
  drawnOnlyVisible: boolean;
  /** Sixty and the others after scrolling, or all with sixty of them in the document. */
  list: 'growing' | 'virtual';
  /** Each tenth card is an advertisement. */
  advertisements: boolean;
  /** 1688's own likeness stands in the cards' report. */
  scores: boolean;

  /** The page in whose place the sign-in is shown until its button is pressed. */
  loginAt: 'nowhere' | 'upload' | 'results';
  loginOn: 'login' | 'taobao';
  /** The page in whose place, or over which, the slider is shown until it is passed. */
  checkAt: 'nowhere' | 'results';
  /** An address of its own, or a dialog over the page. */
  check: 'redirect' | 'dialog';

  /** The object of an offer's page. */
  offerData: 'context' | 'init-data';

  /** The page that is rough, and how. */
  roughAt: 'nowhere' | 'upload' | 'results';
  rough: 'document-never-ends' | 'load-never-ends' | 'leads-elsewhere' | 'alert';
  /** Milliseconds until it leads elsewhere, or shows its dialog. */
  roughMs: number;
  /** The address that a rough page leads to. */
  elsewhere: string;
  /** Data of an account stand on each page (`PLANTED`). */
  planted: boolean;
}

/** The most ordinary behaviour of 2026. */
export const ORDINARY: Readonly<Behaviour> = {
  takes: ['change', 'own-paste', 'paste', 'drop'],
  input: 'known',
  inputMs: 0,
  afterPicture: 'preview',
  goesMs: 800,
  loadingSign: true,
  shadow: 'none',
  button: 'click',
  uploadMs: 150,
  opens: 'same-tab',
  address: 'air',
  addressLacks: 'nothing',
  layout: 'picture-2026',
  classNames: 'known',
  shows: 'results',
  recommendationsBelow: false,
  cards: 120,
  cardsMs: 300,
  drawnOnlyVisible: false,
  list: 'growing',
  advertisements: true,
  scores: true,
  loginAt: 'nowhere',
  loginOn: 'login',
  checkAt: 'nowhere',
  check: 'redirect',
  offerData: 'context',
  roughAt: 'nowhere',
  rough: 'alert',
  roughMs: 500,
  elsewhere: 'https://www.1688.com/factory/',
  planted: false,
};
