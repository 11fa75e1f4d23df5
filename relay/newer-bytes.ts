/** Node 20 lacks what the shared code for signatures uses, which every supported browser has. */
if (!('toBase64' in Uint8Array.prototype)) {
  Reflect.defineProperty(Uint8Array.prototype, 'toBase64', {
    value(this: Uint8Array): string {
      return Buffer.from(this).toString('base64');
    },
  });
}
