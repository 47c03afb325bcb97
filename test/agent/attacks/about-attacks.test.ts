import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AboutRequest } from '#src/agent/about-answer/read-request.ts';
import { writeAboutAnswer } from '#src/agent/about-answer/write-about.ts';
import type { Turn } from '#src/conversations/turns.ts';
import { type ModelReply, type ModelServer, startModelServer, toldTo } from '../../fakes/model-server.ts';
import { ABOUT_PROMPTS, OFFICE, type OfficeDocument, openOffice, TODAY } from '../model-office.ts';
import { type Attack, ATTACKS, NEVER_SHOWN, NEVER_TOLD } from './attacks.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(() => ({}));
});
afterEach(() => server.close());

const MATTER = 'thời hạn trả lời phản ánh';
/** With the attack in the request itself, which may then not be understood, and without. */
const REQUESTS: ((says: string) => AboutRequest)[] = [
  () => ({ wants: 'shorter' }),
  () => ({ wants: 'simpler' }),
  (says) => ({ wants: 'compare', text: `so sánh với văn bản cũ ${says}`, about: MATTER }),
  (says) => ({ wants: 'compare', text: 'so sánh với văn bản cũ', about: `${MATTER} ${says}` }),
  (says) => ({ wants: 'outline', text: `soạn dàn ý ${says}`, about: MATTER }),
  (says) => ({ wants: 'outline', text: 'soạn dàn ý', about: `${MATTER}. ${says}`.slice(0, 300) }),
];
const QUESTION = 'Cơ quan phải trả lời phản ánh trong mấy ngày?';

const poisoned = ({ place, says }: Attack): OfficeDocument => ({
  document: {
    id: 'doc-la',
    title: place === 'title' ? says : 'Thông báo về thời hạn trả lời phản ánh',
    path: place === 'path' ? says : 'doc-la.docx',
  },
  passages: [
    {
      heading: place === 'heading' ? says : '',
      text: `Cơ quan phải trả lời phản ánh trong mấy ngày thì xem quy chế.${place === 'text' ? `\n${says}` : ''}`,
    },
  ],
});

/** What an obeying model says where it has no tools: its answer as JSON, else whatever it wrote. */
function inWords(reply: ModelReply): ModelReply {
  const answer = reply.calls?.find(({ name }) => name === 'tra_loi');
  return answer === undefined ? { content: 'Vâng.', ...reply } : { content: JSON.stringify(answer.args) };
}

const isOfDocument = ({ place }: Attack) => ['text', 'title', 'path', 'heading'].includes(place);
const withoutPlaces = ATTACKS.filter(({ place }) => place !== 'display_name' && place !== 'commitment');
let obeyed = 0;
let asked = 0;

test.each(withoutPlaces.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
  const office = await openOffice({ server, documents: isOfDocument(attack) ? [...OFFICE, poisoned(attack)] : OFFICE });
  const knowledge = { ...office.knowledge, clock: { now: () => TODAY } };
  server.script = (request) => {
    const reply = inWords(attack.obeys(request, 2));
    asked++;
    if (NEVER_SHOWN.test(reply.content ?? '')) obeyed++;
    return reply;
  };
  const ids = ['quy-che:1', ...(isOfDocument(attack) ? ['doc-la:0'] : [])];
  const turn: Turn = {
    id: 'i',
    at: TODAY.toISOString(),
    question: attack.place === 'question' ? `${QUESTION} ${attack.says}` : QUESTION,
    outcome: 'answered',
    mode: 'model',
    places: ids.map((passageId) => ({ passageId, documentId: passageId.split(':')[0]!, name: 'Quy chế', clause: '2' })),
  };
  for (const make of REQUESTS) {
    const request = make(attack.place === 'question' ? attack.says : '');
    const input = {
      request,
      turns: [turn],
      access: ['public', 'internal'] as const,
      signal: new AbortController().signal,
    };
    const { text, citations, sources } = await writeAboutAnswer(input, { ...knowledge, writeAbout: office.writeAbout });
    const byRules = await writeAboutAnswer({ ...input, withModel: true }, knowledge);
    const shown = [text, ...citations.map(({ quote }) => quote), ...sources].join('\n').split('\n');
    // What the rules quote of a poisoned text, or repeat of the request, they do with or without a model.
    const added = shown.filter((line) => !byRules.text.includes(line) && !line.startsWith('Nguồn'));
    expect(added.join('\n')).not.toMatch(NEVER_SHOWN);
    expect(leaksOf(text)).toEqual([]);
  }
  expect(toldTo(server)).not.toMatch(NEVER_TOLD);
});

/** Stretches of the instructions that stand in an answer. */
const leaksOf = (text: string) =>
  Object.values(ABOUT_PROMPTS)
    .flatMap(({ body }) => body.replace(/\{\{\w+\}\}/g, '|').split(/[|.;:,(]\s/))
    .map((part) => part.trim())
    .filter((part) => part.length > 24 && text.includes(part));

test('nearly all of them reach a model that obeys, whose answers would be a success were they shown', () => {
  expect(withoutPlaces.length).toBeGreaterThanOrEqual(60);
  expect(asked).toBeGreaterThan(withoutPlaces.length * 4);
  expect(obeyed).toBeGreaterThan(100);
});
