/** The least that shows the answer: a list of a picture's box, a title and a price each. */
interface Product {
  productId: string;
  title: string;
  price: string;
}

function cardOf({ productId, title, price }: Product): HTMLElement {
  const card = document.createElement('li');
  card.dataset.testid = 'offer';
  card.dataset.offerId = productId;
  const picture = document.createElement('div');
  picture.className = 'picture';
  const words = document.createElement('h2');
  words.textContent = title;
  const amount = document.createElement('b');
  amount.textContent = `¥${price}`;
  card.append(picture, words, amount);
  return card;
}

const list = document.createElement('ul');
document.body.append(list);

// The worker answers as soon as the service has.
chrome.runtime.connect().onMessage.addListener((products: Product[]) => {
  list.replaceChildren(...products.map(cardOf));
});
