/**
 * A member who wants to harm the others: `main.ts SECONDS RELAY…`, with `HOSTILE_TOKEN`. Says `ready`, sends for so
 * long, and prints `done` with its report.
 *
 * At every relay it asks new questions, leaves long answers unread, and sends pictures whose headers are long to
 * read: so few that the relay goes on reading. Then, at one relay after the other, it has as much refused as it can,
 * after which the relay reads nothing of it for a minute.
 */
import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { hostilePicture, LONG, newQuestion, REFUSED } from './calls';
import { emptyReport, type Kind } from './report';
import { leaveUnread, post } from './send';

/** Lanes at each relay. A member may have 20 questions waiting at once, at all of them together. */
const LANES = { new: 6, unread: 4, refused: 2 };
/** The number at each relay, which reads no more where 30 are refused in a minute. */
const HOSTILE_PICTURES_A_MINUTE = 25;
/** A relay breaks off an answer that is not read for 20 s. */
const UNREAD_MS = 22_000;

const [seconds, ...urls] = process.argv.slice(2);
const token = process.env.HOSTILE_TOKEN ?? '';
const totalMs = Number(seconds) * 1000;
const report = emptyReport(urls.length);

// Stored from now on: nobody knows when an answer that is not read has come.
await post({ url: urls[0] ?? '', token }, LONG);
// The hostile member has processors of its own in life: here it gets what the relays leave.
setPriority(19);
console.log('ready'); // its parent waits for this line
const end = Date.now() + totalMs;
await Promise.all(urls.map(attack));
console.log(`done ${JSON.stringify(report)}`);
process.exit();

async function attack(url: string, relay: number): Promise<void> {
  const target = { url, token };
  const keepSending = async (kind: Kind, send: () => Promise<string>, everyMs = 0) => {
    while (Date.now() < end) {
      const at = Date.now();
      note(kind, relay, { at, ended: await send() });
      await pause(at + everyMs - Date.now());
    }
  };
  const lanes = (count: number, kind: Kind, send: () => Promise<string>) =>
    Promise.all(Array.from({ length: count }, () => keepSending(kind, send)));
  const unreadMs = Math.min(UNREAD_MS, totalMs * 0.45);
  const begun = [
    lanes(LANES.new, 'new question', () => post(target, newQuestion())),
    lanes(LANES.unread, 'unread answer', () => leaveUnread(target, LONG, unreadMs)),
    keepSending(
      'hostile picture',
      () => post(target, hostilePicture()),
      60_000 / HOSTILE_PICTURES_A_MINUTE,
    ),
  ];
  await pause((totalMs * (relay + 1)) / 8);
  const refused = (kind: keyof typeof REFUSED) =>
    lanes(LANES.refused, kind, () => post(target, REFUSED[kind]));
  await Promise.all([
    ...begun,
    refused('bad picture'),
    refused('too large'),
    refused('wrong form'),
  ]);
}

function note(kind: Kind, relay: number, { at, ended }: { at: number; ended: string }): void {
  const ends = report.ends[kind];
  ends[ended] = (ends[ended] ?? 0) + 1;
  const outAt = report.outAt[relay] ?? Infinity;
  if (ended.startsWith('401')) report.outAt[relay] = Math.min(outAt, Date.now());
  // The refusals of a stranger: none is known, too many come, or nobody reads on.
  else if (at > outAt && !['429 queue-full', '429', '0'].includes(ended))
    report.inAgain.push(ended);
}
