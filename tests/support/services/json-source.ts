/** Node 20 hides behind a flag what Chrome 114 and Firefox 135 have: a number's own text. */
import { setFlagsFromString } from 'node:v8';

if (!('rawJSON' in JSON)) setFlagsFromString('--harmony-json-parse-with-source');
