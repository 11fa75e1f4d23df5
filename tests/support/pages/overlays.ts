import { FILL, PLACE, RED, type Construction } from './construction';

/** The picture lies under something, beside something or in front of something else. */
export const OVERLAYS: readonly Construction[] = [
  {
    id: '1 picture under an empty div',
    html: ({ image }) => `<img src="${image('red')}" style="${PLACE}"><div style="${PLACE}"></div>`,
    want: RED,
  },
  {
    id: '2 icon on the overlay, near the click',
    html: ({ image }) => `
      <img src="${image('red')}" style="${PLACE}">
      <div style="${PLACE}">
        <img src="${image('blue', 'w=16&h=16')}" style="position:absolute;left:110px;top:92px">
      </div>`,
    want: RED,
  },
  {
    id: '3 three slides, one of which can be seen',
    html: ({ image }) => `
      <div style="${PLACE}">
        <img src="${image('blue')}" style="${FILL}opacity:0">
        <img src="${image('red')}" style="${FILL}">
        <img src="${image('green')}" style="${FILL}visibility:hidden">
        <div style="${FILL}"></div>
      </div>`,
    want: RED,
  },
  {
    id: '28 scrolled, zoomed and covered',
    html: ({ image }) => {
      const place = 'position:absolute;left:50px;top:1050px;width:100px;height:100px';
      return `
        <style>body { zoom: 2; height: 3000px }</style>
        <img src="${image('red')}" style="${place}"><div style="${place}"></div>
        <script>scrollTo(0, 2000)</script>`;
    },
    want: RED,
  },
  {
    id: '28 turned by 30 degrees',
    html: ({ image }) => {
      const place = `${PLACE}transform:rotate(30deg)`;
      return `<img src="${image('red')}" style="${place}"><div style="${place}"></div>`;
    },
    want: RED,
  },
  {
    id: '28 modal over a picture of the page',
    html: ({ image }) => `
      <img src="${image('blue', 'w=600&h=600')}" style="position:absolute;left:0;top:0">
      <div style="${PLACE}position:fixed">
        <img src="${image('red')}" style="${FILL}"><div style="${FILL}"></div>
      </div>`,
    want: RED,
  },
];
