// The upload page: takes a picture in, shows it, and goes on to its results. Told by `data-config`.
const config = JSON.parse(document.currentScript.dataset.config);
const slot = document.querySelector('[data-slot]');

/** From a picture to its preview. */
const PREVIEW_MS = 300;

/** The newest picture; an upload that has begun is not begun again. */
let picture;
let isGoing = false;

setTimeout(drawBox, config.inputMs);
document.addEventListener('paste', ({ clipboardData, isTrusted }) => {
  take(clipboardData?.files[0], isTrusted ? 'own-paste' : 'paste');
});

function drawBox() {
  slot.innerHTML = `<div class="search-image-upload-container">
    <div class="image-upload-button-container"><span class="camera">📷</span> 以图搜款
      <div class="image-input-button"></div></div>
    <p class="notice" role="status"></p>
    <div class="preview-slot"></div>
  </div>`;
  const box = slot.firstElementChild;
  if (config.input !== 'none') box.querySelector('.image-input-button').append(makeInput());
  box.addEventListener('dragover', (event) => event.preventDefault());
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0], 'drop');
  });
}

function makeInput() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpg,image/jpeg,image/png,image/bmp,image/webp';
  if (config.input === 'known') {
    input.className = 'image-file-reader-wrapper';
    input.id = 'img-search-upload';
  } else {
    input.className = 'cbu-pic-entry';
  }
  input.addEventListener('change', () => {
    take(input.files[0], 'change');
  });
  return input;
}

function take(file, way) {
  if (!file || !file.type.startsWith('image/') || !config.takes.includes(way)) return;
  tell('taken', { way });
  picture = file;
  notice(config.loadingSign ? '图片加载中…' : '', config.loadingSign);
  if (config.afterPicture === 'goes') setTimeout(goOn, config.goesMs, file);
  else setTimeout(showPreview, PREVIEW_MS, file);
}

function showPreview(file) {
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    if (file !== picture) return;
    notice('');
    drawPreview(reader.result);
    if (config.afterPicture === 'preview-goes') setTimeout(goOn, config.goesMs, file);
  });
  reader.readAsDataURL(file);
}

function drawPreview(address) {
  const host = document.createElement('div');
  host.className = 'image-preview-panel';
  const root = config.shadow === 'none' ? host : host.attachShadow({ mode: 'closed' });
  root.innerHTML = `<div class="preview-box" data-tracker="pasteImagePreview">
    <img alt="" style="max-width:160px;max-height:160px">
    <div><button type="button" class="change-btn">换一张</button>
    <div class="search-btn" role="button" tabindex="0">搜索图片</div></div></div>`;
  root.querySelector('img').src = address;
  const button = root.querySelector('.search-btn');
  const kind = config.button === 'trusted-click' ? 'click' : config.button;
  button.addEventListener(kind, (event) => press(event));
  root.querySelector('.change-btn').addEventListener('click', () => host.remove());
  slot.querySelector('.preview-slot').replaceChildren(host);
}

function press({ isTrusted }) {
  const isTaken = config.button !== 'trusted-click' || isTrusted;
  tell('pressed', { isTrusted, isTaken });
  if (isTaken) void goOn(picture);
}

async function goOn(file) {
  if (isGoing) return;
  isGoing = true;
  notice(config.loadingSign ? '正在搜索…' : '', config.loadingSign);
  const response = await fetch('stand-in/upload', { method: 'POST', body: file });
  const { address, problem } = await response.json();
  isGoing = false;
  notice(problem ?? '');
  if (address) leadTo(address);
}

function leadTo(address) {
  if (config.opens === 'same-tab') location.assign(address);
  else if (config.opens === 'new-tab') window.open(address, '_blank');
  else window.open(address, '_blank', 'noopener');
}

function notice(text, isLoading = false) {
  const line = slot.querySelector('.notice');
  if (!line) return;
  line.textContent = text;
  line.classList.toggle('loading', isLoading);
}

/** Tells the stand-in what has happened. */
function tell(what, value) {
  void fetch(`stand-in/${what}`, {
    method: 'POST',
    body: JSON.stringify(value),
    keepalive: true,
  });
}
