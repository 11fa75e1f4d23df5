// The result page: asks for its cards, sixty a page, and draws them. Told by `data-config`.
const config = JSON.parse(document.currentScript.dataset.config);
const listBox = document.querySelector('[data-list]');
const belowBox = document.querySelector('[data-below]');
const PAGE = 60;
const ROW = 350;

/** The cards' markup, as far as it has been asked for. */
const cards = [];
let total = Infinity;
let asking = false;

setTimeout(start, config.cardsMs);
document.querySelector('[data-refusing]')?.addEventListener('change', () => {
  document.querySelector('[data-refusal]').textContent = '图片无法识别，请重新上传';
});

async function start() {
  if (config.drawnOnlyVisible) await untilSeen();
  if (config.cardsAddress) await ask();
  if (config.cardsAddress && config.list === 'virtual') await ask();
  if (config.list === 'virtual') drawWindow();
  if (config.belowAddress) await drawBelow();
  addEventListener('scroll', () => void scrolled(), { passive: true });
}

/** A frame is drawn in a visible tab alone. */
async function untilSeen() {
  while (document.visibilityState !== 'visible') {
    await new Promise((resolve) =>
      document.addEventListener('visibilitychange', resolve, { once: true }),
    );
  }
  await new Promise(requestAnimationFrame);
}

async function ask() {
  if (asking || cards.length >= total) return;
  asking = true;
  const page = Math.floor(cards.length / PAGE) + 1;
  const answer = await (await fetch(`${config.cardsAddress}&beginPage=${page}`)).json();
  total = answer.total;
  cards.push(...answer.cards);
  if (config.drawnOnlyVisible) await untilSeen();
  if (config.list !== 'virtual') append(listBox, answer.cards);
  document.querySelector('[data-more]').textContent = cards.length < total ? '下滑加载更多' : '';
  asking = false;
}

async function drawBelow() {
  const answer = await (await fetch(`${config.belowAddress}&beginPage=1`)).json();
  append(belowBox, answer.cards.slice(0, 20));
}

async function scrolled() {
  if (config.list === 'virtual') drawWindow();
  const { scrollHeight } = document.documentElement;
  if (config.list === 'growing' && scrollY + innerHeight > scrollHeight - 900) await ask();
}

function append(box, markup) {
  box.insertAdjacentHTML('beforeend', markup.join(''));
  for (const picture of box.querySelectorAll('img[data-src]')) pictures.observe(picture);
}

const pictures = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    target.src = target.dataset.src;
    pictures.unobserve(target);
  }
});

/** Sixty of the cards around what is on the screen; room is left for the others. */
function drawWindow() {
  const columns = getComputedStyle(listBox).gridTemplateColumns.split(' ').length;
  const rowsAbove = Math.max(0, Math.floor((scrollY - listBox.offsetTop) / ROW) - 3);
  const first = Math.max(0, Math.min(rowsAbove * columns, cards.length - PAGE));
  const from = first - (first % columns);
  if (listBox.dataset.from === String(from)) return;
  listBox.dataset.from = String(from);
  listBox.replaceChildren();
  const shown = cards.slice(from, from + PAGE);
  listBox.style.paddingTop = `${(from / columns) * ROW}px`;
  listBox.style.paddingBottom = `${Math.ceil((cards.length - from - shown.length) / columns) * ROW}px`;
  append(listBox, shown);
}
