import { PLACE, redOf, type Construction } from './construction';

const want = redOf(200);
const picture = (src: string, attributes = '') =>
  `<img ${attributes} src="${src}" style="${PLACE}">`;

/** The server does not hand the picture to everybody, or not as one would expect. */
export const SERVERS: readonly Construction[] = [
  {
    id: '24 403 unless the page refers to it',
    html: ({ image }) => picture(image('red', 'needref&nostore')),
    want,
  },
  {
    id: '24 403 unless nobody refers to it',
    html: ({ image }) => picture(image('red', 'noref&nostore'), 'referrerpolicy="no-referrer"'),
    want,
  },
  {
    id: '25 403 unless it is asked for as a picture',
    html: ({ image }) => picture(image('red', 'dest&nostore')),
    want,
  },
  {
    id: '26 redirect to a third origin',
    html: ({ redirect }) => picture(redirect('red')),
    want,
  },
  {
    id: '26 unknown content type',
    html: ({ image }) => picture(image('red', 'ct=application/octet-stream')),
    want,
  },
  {
    id: '26 http picture on an https page',
    html: ({ insecureImage }) => picture(insecureImage('red')),
    secure: true,
    want,
  },
];
