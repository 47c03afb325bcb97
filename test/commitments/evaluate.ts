import { createOwnerNames } from '#src/commitments/owners.ts';
import { createRequestReader } from '#src/commitments/read-request.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { scoreRequests } from './score-requests.ts';
import { hasNews, NEWS_FOLDER, type Score, scoreFolder } from './score-commitments.ts';

/** `npm run eval:commitments [-- --mistakes]`: how well rules alone find the commitments of labelled documents. */
const HERE = 'test/commitments';
const SETS = [
  { name: 'samples', labels: `${HERE}/labels/samples.json`, folder: 'samples/documents' },
  { name: 'tuned', labels: `${HERE}/labels/tuned.json`, folder: `${HERE}/tuned` },
  { name: 'held-out', labels: `${HERE}/labels/held-out.json`, folder: `${HERE}/held-out` },
  { name: 'fresh', labels: `${HERE}/labels/fresh.json`, folder: `${HERE}/fresh` },
  { name: 'fresh 2', labels: `${HERE}/labels/fresh-second.json`, folder: `${HERE}/fresh-second` },
  { name: 'fresh 3', labels: `${HERE}/labels/fresh-third.json`, folder: `${HERE}/fresh-third` },
  { name: 'fresh 4', labels: `${HERE}/labels/fresh-fourth.json`, folder: `${HERE}/fresh-fourth` },
  ...(hasNews ? [{ name: 'news', labels: `${HERE}/labels/news.json`, folder: NEWS_FOLDER }] : []),
];

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

function formatScore(name: string, score: Score): string {
  const { recall, precision, owner, due, labels, found } = score;
  return `${name.padEnd(10)} recall ${percent(recall)}  precision ${percent(precision)}  owner ${percent(owner)}  due ${percent(due)}  (${labels} labelled, ${found} found)`;
}

for (const { name, labels, folder } of SETS) {
  const score = await scoreFolder(labels, folder);
  process.stdout.write(`${formatScore(name, score)}\n`);
  if (process.argv.includes('--mistakes')) process.stdout.write(score.mistakes.map((line) => `  ${line}\n`).join(''));
}
if (!hasNews) process.stdout.write(`${NEWS_FOLDER} is not there: its documents are left out.\n`);
const read = createRequestReader(createOwnerNames(loadOrganisation('samples/organisation.yaml')));
const requests = scoreRequests(`${HERE}/labels/requests.json`, read);
const { reached, understood, register, taken, documents } = requests;
process.stdout.write(
  `requests   reached ${reached}/${register}, understood ${understood}/${register}; taken from the documents ${taken}/${documents}\n`,
);
if (process.argv.includes('--mistakes')) process.stdout.write(requests.mistakes.map((line) => `  ${line}\n`).join(''));
