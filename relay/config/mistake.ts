/** What is wrong with the settings: where, and what to do. Never quotes a value, which may be a secret. */
export class ConfigMistake extends Error {
  constructor(where: string, line: number | undefined, what: string) {
    super(`${where}${line === undefined ? '' : `, line ${line}`}: ${what}`);
    this.name = 'ConfigMistake';
  }
}
