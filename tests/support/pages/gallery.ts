import { PLACE, redOf, type Construction } from './construction';
import type { Urls } from './urls';

const thumbnail = ({ image }: Pick<Urls, 'image'>) => image('blue', 'w=100&h=100');

/** A product picture with a lens at the pointer, its large version beside and others below. */
export const GALLERY: readonly Construction[] = [
  {
    id: '29 gallery with a zoom lens',
    html: ({ image }) => {
      const thumbnails = [100, 152, 204, 256].map(
        (left) =>
          `<img src="${thumbnail({ image })}"
            style="position:absolute;left:${left}px;top:302px;width:48px;height:48px">`,
      );
      return `
        <img src="${image('red', 'w=400&h=400')}" style="${PLACE}">
        <div style="position:absolute;left:150px;top:200px;width:100px;height:100px;
          background:rgba(255,255,255,.05)"></div>
        <div style="position:absolute;left:320px;top:100px;width:300px;height:300px;overflow:hidden">
          <img src="${image('red', 'w=1000&h=1000')}" style="position:absolute;left:-200px;top:-400px">
        </div>
        ${thumbnails.join('')}`;
    },
    at: [200, 295],
    says: thumbnail,
    want: redOf(1000),
  },
];
