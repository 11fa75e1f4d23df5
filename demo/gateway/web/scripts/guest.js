// The guest page: its cards come late, and a press on one opens its offer.
const { cardsMs, keys } = JSON.parse(document.currentScript.dataset.config);
const list = document.querySelector('[data-guest]');
const cards = [...list.children];
list.replaceChildren();
setTimeout(() => list.append(...cards), cardsMs);
for (const [index, card] of cards.entries()) {
  card.addEventListener('click', () => window.open(atob(keys[index]), '_blank'));
}
