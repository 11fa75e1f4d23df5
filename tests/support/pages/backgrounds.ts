import { PLACE, RED, redOf, type Construction } from './construction';

/** The picture is a matter of style. */
export const BACKGROUNDS: readonly Construction[] = [
  {
    id: '4 picture on a skeleton of its own',
    html: ({ image }) =>
      `<img src="${image('red')}" style="${PLACE}background:url(${image('blue')})">`,
    want: RED,
  },
  {
    id: '5 background under a gradient, with a text',
    html: ({ image }) => {
      const layers = `linear-gradient(transparent,rgba(0,0,0,.02)),url(${image('red')})`;
      return `<div style="${PLACE}background:${layers}"><span>Mug, 350 ml</span></div>`;
    },
    want: RED,
  },
  {
    id: '6 background of ::before',
    html: ({ image }) => `
      <style>
        #t { ${PLACE} }
        #t::before { content: ''; position: absolute; inset: 0; background: url(${image('red')}) }
      </style>
      <div id="t"></div>`,
    want: RED,
  },
  {
    id: '6 content of ::after',
    html: ({ image }) => `
      <style>#t { ${PLACE} } #t::after { content: url(${image('red')}) }</style>
      <div id="t"></div>`,
    want: RED,
  },
  {
    id: '7 picture replaced by its content property',
    html: ({ image }) =>
      `<img src="${image('blue')}" style="${PLACE}content:url(${image('red')})">`,
    want: RED,
  },
  {
    id: '8 image-set with a larger picture for other screens',
    html: ({ image }) => {
      const set = `image-set(url(${image('blue')}) 1x, url(${image('red', 'w=400&h=400')}) 2x)`;
      return `<div style="${PLACE}background-image:${set}"></div>`;
    },
    shows: 'blue',
    want: redOf(400),
  },
  {
    id: '9 tile of a sprite sheet',
    html: ({ sprite }) =>
      `<div style="${PLACE}background:url(${sprite.url}) ${sprite.position} no-repeat"></div>`,
    want: redOf(200),
  },
  {
    id: '22 data SVG with quotes inside quotes',
    html: () => {
      const rect = `<rect width='200' height='200' style='fill: rgb(255, 0, 0)' id='\\"(a)\\"'/>`;
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200'>${rect}</svg>`;
      return `
        <style>#t { ${PLACE} background: url("data:image/svg+xml,${svg}") }</style>
        <div id="t"></div>`;
    },
    want: RED,
  },
];
