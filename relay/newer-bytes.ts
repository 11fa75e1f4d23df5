/** Node 20 lacks what the code that the extension and the relay share uses, and every supported browser has (Chrome 140, Firefox 133). */
if (!('toBase64' in Uint8Array.prototype)) {
  Reflect.defineProperty(Uint8Array.prototype, 'toBase64', {
    value(this: Uint8Array): string {
      return Buffer.from(this).toString('base64');
    },
  });
}
