import { EMPTY_GIF, PLACE, RED, redOf, type Construction } from './construction';

/** The element names several pictures, or not yet the right one. */
export const IMAGES: readonly Construction[] = [
  {
    id: '10 srcset',
    html: ({ image }) => {
      const srcset = `${image('blue')} 200w, ${image('red', 'w=800&h=800')} 800w`;
      return `<img srcset="${srcset}" sizes="200px" style="${PLACE}">`;
    },
    shows: 'blue',
    want: redOf(800),
  },
  {
    id: '11 picture element',
    html: ({ image }) => `
      <picture>
        <source type="image/webp" srcset="${image('red', 'w=300&h=300', 'webp')}">
        <img src="${image('blue')}" style="${PLACE}">
      </picture>`,
    want: redOf(300),
  },
  ...['data-src', 'data-original', 'data-lazy-src'].map((name): Construction => ({
    id: `12 ${name}`,
    html: ({ image }) =>
      `<img src="${EMPTY_GIF}" ${name}="${image('red', 'w=400&h=400')}" style="${PLACE}">`,
    shows: 'white',
    want: redOf(400),
  })),
  {
    id: '12 data-srcset',
    html: ({ image }) => {
      const srcset = `${image('blue')} 200w, ${image('red', 'w=800&h=800')} 800w`;
      return `<img src="${EMPTY_GIF}" data-srcset="${srcset}" style="${PLACE}">`;
    },
    shows: 'white',
    want: redOf(800),
  },
  {
    id: '12 noscript',
    html: ({ image }) => `
      <img src="${EMPTY_GIF}" style="${PLACE}">
      <noscript><img src="${image('red', 'w=400&amp;h=400')}"></noscript>`,
    shows: 'white',
    want: redOf(400),
  },
  {
    id: '21 data SVG as it is written',
    html: () => {
      const rect = `<rect width='200' height='200' style='fill: rgb(255, 0, 0)'/>`;
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200'>${rect}</svg>`;
      return `<img src="data:image/svg+xml,${svg}" style="${PLACE}">`;
    },
    want: RED,
  },
  {
    id: '23 address of 2,300 characters',
    html: ({ image }) => `<img src="${image('red', `k=${'x'.repeat(2300)}`)}" style="${PLACE}">`,
    want: redOf(200),
  },
];
