import { PLACE, RED, type Construction } from './construction';

/** 150 ms after the click, when the menu is open. */
const afterClick = (script: string) =>
  `<script>addEventListener('contextmenu', () => setTimeout(() => { ${script} }, 150))</script>`;

/** The page changes between the click and the choice in the menu. */
export const CHANGES: readonly Construction[] = [
  {
    id: '27 source swapped after the click',
    html: ({ image }) => `
      <img id="t" src="${image('red')}" style="${PLACE}">
      ${afterClick(`t.src = '${image('blue')}'`)}`,
    want: RED,
  },
  {
    id: '27 node removed after the click',
    html: ({ image }) => `
      <img id="t" src="${image('red')}" style="${PLACE}">
      ${afterClick('t.remove()')}`,
    want: RED,
  },
];
