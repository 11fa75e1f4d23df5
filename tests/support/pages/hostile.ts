import { PLACE, redOf, type Construction } from './construction';

/**
 * It lets nobody hear of the click, and tries all the time to read what the extension might open for
 * it: the other origin's secret, with the user's cookies, and the picture that it may only show.
 */
export const HOSTILE: Construction = {
  id: '30 hostile page',
  html: ({ image, secret }) => {
    const picture = image('red', 'w=400&h=400&needref&nostore');
    return `
      <script>
        for (const type of ['pointerdown', 'mousedown', 'contextmenu']) {
          for (const target of [window, document]) {
            target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)
          }
        }
        const polls = { tried: 0, read: [] }
        setInterval(() => {
          for (const url of ['${secret}', '${picture}']) {
            polls.tried += 1
            fetch(url, { credentials: 'include', cache: 'no-store' })
              .then((response) => response.text())
              .then((text) => polls.read.push(text.slice(0, 40)), () => {})
          }
        }, 25)
      </script>
      <img src="${picture}" style="${PLACE}">`;
  },
  csp: [
    "default-src 'none'",
    'img-src http:',
    'connect-src http:', // for its own polls
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
  ].join('; '),
  want: redOf(400),
};
