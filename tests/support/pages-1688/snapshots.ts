/** Tabs in each state, as their address and their HTML. */
import { AIR, cards, FOUND, LIST_SNAPSHOTS, snapshotsOf, type Snapshot } from './list-snapshots';

const HOME = 'https://www.1688.com/';
const SEARCH = 'https://s.1688.com/selloffer/offer_search.htm';
const INPUT = `<input type="file" class="image-file-reader-wrapper" id="img-search-upload"
accept="image/jpeg,image/png,image/bmp,image/webp">`;
const PICTURE = '<img src="data:image/jpeg;base64,/9j/4AAQSkZJRg==">';
const PRESS = '<button>搜索图片</button>';
const PLEASES = `<h3>猜你喜欢</h3><a href="//detail.1688.com/offer/612345678901.html">杯子 ¥3.2</a>`;
const shadow = (mode: 'open' | 'closed') =>
  `<div id="paste-preview"><template shadowrootmode="${mode}"><style>img{width:80px}</style>${PICTURE}
<button class="search-btn">搜索图片</button></template></div>`;

/** A tab whose HTML is all there is. */
const bare = (
  state: Snapshot['state'],
  rows: [name: string, address: string, html: string][],
): Snapshot[] => rows.map(([name, address, html]) => ({ name, address, html, state }));

const LOADING: Snapshot[] = [
  ...bare('loading', [
    ['A blank page of results', FOUND, '<html><head></head><body></body></html>'],
    ['A page of results whose root is empty', FOUND, '<body><div id="root"></div></body>'],
    ['A blank first page', HOME, '<html><head><title>1688</title></head><body></body></html>'],
    [
      'Scripts without anything drawn',
      FOUND,
      '<body><div id="ice-container"></div><script src="//g.alicdn.com/app.js"></script></body>',
    ],
  ]),
  ...snapshotsOf('loading', [
    [
      'A spinner instead of results',
      FOUND,
      '<div class="spinner--AsDfGhJk" role="progressbar"></div>',
    ],
    ['A spinner with words', FOUND, '<div class="loading--PoIuYtRe"><i></i>加载中...</div>'],
    ['Grey boxes instead of cards', FOUND, '<div class="skeleton--QwErTyUi"></div>'.repeat(12)],
  ]),
];

const UPLOAD = snapshotsOf('upload', [
  ['The first page with its file input', HOME, INPUT],
  ['The file input by its class', HOME, '<input type="file" class="image-file-reader-wrapper">'],
  ['The file input by its id', HOME, '<input type="file" id="img-search-upload" accept="image/*">'],
  ['The file input by its kinds', HOME, '<input type="file" accept=".jpg,.png,.bmp,.webp">'],
  ['The upload container', HOME, `<div class="search-image-upload-container">${INPUT}</div>`],
  ['The button container', HOME, `<div class="image-upload-button-container">${INPUT}</div>`],
  ['The input button', HOME, `<div class="image-input-button"><i></i>${INPUT}</div>`],
  ['The box by its place', HOME, `<div data-spm="c-imagesearch-1">以图搜款${INPUT}</div>`],
  ['The file input on the host s', 'https://s.1688.com/', INPUT],
  ['The file input over offers that may please', HOME, `${INPUT}${PLEASES}`],
  [
    'A search button that is for words',
    HOME,
    `${INPUT}${PICTURE}<button class="search-btn">搜索</button>`,
  ],
  ['A button without a picture', HOME, `${INPUT}${PRESS}`],
  ['Help about the search', HOME, `${INPUT}${PICTURE}<button>搜索图片使用帮助</button>`],
]);

const PREVIEW = snapshotsOf('preview', [
  ['A preview with its button', HOME, `${INPUT}${PICTURE}${PRESS}`],
  ['A preview without the file input', HOME, `${PICTURE}${PRESS}`],
  ['A preview by its class', HOME, `${PICTURE}<div class="search-btn">搜索图片</div>`],
  [
    'A preview by its tracker',
    HOME,
    `${INPUT}<div>${PICTURE}<div data-tracker="pasteImagePreview">搜索图片</div></div>`,
  ],
  ['A preview with spaces around the words', HOME, `${PICTURE}<button>\n  搜索图片\n</button>`],
  ['A preview on the host s', SEARCH, `${INPUT}${PICTURE}${PRESS}`],
  ['A preview over offers that may please', HOME, `${INPUT}${PICTURE}${PRESS}${PLEASES}`],
  ['A preview in an open shadow root', HOME, `${INPUT}${shadow('open')}`],
  ['A preview in a closed shadow root', HOME, `${INPUT}${shadow('closed')}`],
]);

const FORM = '<form><input name="fm-login-id"><input type="password"><button>登录</button></form>';

const LOGIN = bare('login', [
  ['The sign-in of 1688', 'https://login.1688.com/member/signin.htm', FORM],
  [
    'The sign-in that comes back',
    `https://login.1688.com/?Done=${encodeURIComponent(FOUND)}`,
    FORM,
  ],
  ['The passport of 1688', 'https://passport.1688.com/mini_login.htm?lang=zh_cn', FORM],
  ['The sign-in of Taobao', 'https://login.taobao.com/member/login.jhtml?style=b2b', FORM],
  ['A blank sign-in', 'https://login.taobao.com/', '<html><body></body></html>'],
  [
    'A sign-in by a code',
    'https://login.1688.com/member/signin.htm',
    '<p>手机扫码登录</p><canvas></canvas>',
  ],
]);

const SLIDER = `<div class="nc-container"><div id="nc_1_wrapper"><span>请按住滑块，拖动到最右边</span><span
id="nc_1_n1z" class="btn_slide"></span></div></div>`;
const PUNISH = 'https://s.1688.com/_____tmd_____/punish?x5secdata=xgAbC&x5step=2';

const CHECK: Snapshot[] = [
  ...bare('check', [
    ['A check by its path', PUNISH, SLIDER],
    ['A check whose slider is not there yet', PUNISH, '<html><body></body></html>'],
    ['A check below the path of results', `${AIR}_____tmd_____/page/feedback?rand=S3WxGX`, ''],
    ['A check on the host sec', 'https://sec.1688.com/query.htm?action=QueryAction', SLIDER],
    ['A check on the host punish', 'https://punish.1688.com/wait.html', '<p>亲，请稍候</p>'],
    [
      'A check with punish in its path',
      'https://www.1688.com/punish/deny_pc.html',
      '<p>非常抱歉</p>',
    ],
    ['A check with its data in the path', 'https://air.1688.com/x5secdata/index.html', SLIDER],
    [
      'A check with captcha in its path',
      'https://s.1688.com/captcha/index.htm',
      '<p>请完成验证</p>',
    ],
    ['A check on the host captcha', 'https://captcha.1688.com/', '<p>请完成验证</p>'],
    ['A check with verify in its path', 'https://www.1688.com/verify/index.htm', '<p>安全验证</p>'],
    ['A check on the host verify', 'https://verify.1688.com/', '<p>安全验证</p>'],
    [
      'A body that asks for a captcha',
      FOUND,
      `<script>window._config_ = {"action":"captcha","url":"https://air.1688.com/_____tmd_____/punish"};</script>`,
    ],
    [
      'A body that is its text alone',
      FOUND,
      'window._config_ = {"action":"captcha","dialogSize":{"width":"420px"}};',
    ],
    [
      'An answer with a flag instead of a page',
      FOUND,
      '<pre>{"rgv587_flag":"sm","url":"https://air.1688.com/_____tmd_____/punish?x5secdata=xg"}</pre>',
    ],
  ]),
  ...snapshotsOf('check', [
    ['A slider over results', FOUND, `${cards(8)}${SLIDER}`],
    ['The box of a slider over results', FOUND, `${cards(8)}<div class="nc-container"></div>`],
    ['The handle of a slider over results', FOUND, `${cards(8)}<span id="nc_1_n1z"></span>`],
    ['A dialog over results', FOUND, `${cards(8)}<div id="baxia-dialog-content"></div>`],
    ['A frame to a check over results', FOUND, `${cards(8)}<iframe src="${PUNISH}"></iframe>`],
    ['A slider over the first page', HOME, `${INPUT}${SLIDER}`],
    [
      'A frame to a check over a preview',
      HOME,
      `${PICTURE}${PRESS}<iframe src="${PUNISH}"></iframe>`,
    ],
  ]),
];

const PATH = '/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=17&imageIdList=17';

const UNKNOWN: Snapshot[] = [
  ...bare('unknown', [
    ['A shop with 1688 in its path', 'https://shop.example/1688/pc-image-search/', cards(8)],
    ['A shop with the path of results', `https://shop.example${PATH}`, cards(8)],
    ['A host that only begins like 1688', `https://air.1688.com.evil.example${PATH}`, cards(8)],
    ['The name of 1688 before another', 'https://1688.com.evil.example/', INPUT],
    ['A host that only ends like 1688', 'https://www.evil1688.com/', INPUT],
    ['A sign-in of somebody else', 'https://login.1688.com.evil.example/', FORM],
    ['A shop that names 1688 in a parameter', 'https://shop.example/?from=www.1688.com', PLEASES],
    ['A user name that looks like 1688', 'https://www.1688.com@evil.example/', INPUT],
    ['A blank page of a shop', 'https://shop.example/', '<html><body></body></html>'],
    ['An error of the server', HOME, '<h1>502 Bad Gateway</h1><hr>Tengine'],
  ]),
  ...snapshotsOf('unknown', [
    [
      "An offer's page",
      'https://detail.1688.com/offer/612345678901.html',
      '<h1>保温杯</h1><div class="module-od-main-price">¥12.02</div><div class="price-comp">新人价 ¥9</div>',
    ],
    ['The cart', 'https://cart.1688.com/cart.htm', '<h1>进货单</h1><p>共 3 件 ¥36.06</p>'],
    [
      'A page of rules',
      'https://rule.1688.com/rule/detail.htm',
      '<h1>规则中心</h1><p>发布日期</p>',
    ],
    [
      'An input that takes tables alone',
      'https://work.1688.com/',
      '<p>导入</p><input type="file" accept=".xlsx">',
    ],
  ]),
];

export const SNAPSHOTS: Snapshot[] = [
  ...LOADING,
  ...UPLOAD,
  ...PREVIEW,
  ...LIST_SNAPSHOTS,
  ...LOGIN,
  ...CHECK,
  ...UNKNOWN,
];
