/** Replaces one place of a shader. @throws Error when it is not there. */
export function replaceOnce(shader: string, from: string, to: string): string {
  if (!shader.includes(from)) throw new Error(`The shader has no "${from}" to replace.`);
  return shader.replace(from, to);
}
