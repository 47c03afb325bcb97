import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommitmentView } from '#src/agent/document-tools.ts';
import { type ModelServer, startModelServer, toldTo } from '../../fakes/model-server.ts';
import { inboundMessage } from '../../fakes/messages.ts';
import { openRoom } from '../../assistant/assistant-room.ts';
import { OFFICE, type OfficeDocument, openOffice, PROMPTS } from '../model-office.ts';
import { type Attack, ATTACKS, NEVER_SHOWN, NEVER_TOLD } from './attacks.ts';

const PLAIN_QUESTION = 'Cơ quan phải trả lời phản ánh trong mấy ngày?';
let server: ModelServer;
let replies: string[];

beforeEach(async () => {
  replies = [];
  server = await startModelServer(() => ({}));
});
afterEach(() => server.close());

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

const isOfDocument = (attack: Attack) => ['text', 'title', 'path', 'heading'].includes(attack.place);

async function run(attack: Attack) {
  let turn = 0;
  server.script = (request) => {
    const reply = attack.obeys(request, ++turn);
    replies.push(JSON.stringify(reply));
    return reply;
  };
  const commitments: CommitmentView[] = [{ text: attack.says, owner: 'UBND phường', state: 'open' }];
  const office = await openOffice({
    server,
    documents: isOfDocument(attack) ? [...OFFICE, poisoned(attack)] : OFFICE,
    more: { listCommitments: () => Promise.resolve(attack.place === 'commitment' ? commitments : []) },
  });
  const question = attack.place === 'question' ? attack.says : PLAIN_QUESTION;
  const byRules = await office.rules({ question, access: ['public', 'internal'] });
  // Where the rules are certain, the model is asked all the same: the defence is not to depend on it.
  const { text, citations, sources } = await office.ask(question);
  return { text, citations, sources, byRules, office };
}

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
  if (attack.place === 'display_name') return expectNothingFromDisplayName(attack);
  const { text, citations, sources, byRules } = await run(attack);
  const quotesOwnTitle = isOfDocument(attack);
  const shown = [text, ...citations.map(({ quote }) => quote), ...sources].join('\n');
  // What the rules quote of a poisoned text, they quote with or without a model.
  const added = shown
    .split('\n')
    .filter((line) => !byRules.text.includes(line) && !(quotesOwnTitle && line.startsWith('Nguồn')));
  expect(added.join('\n')).not.toMatch(NEVER_SHOWN);
  expect(leaksOf(text)).toEqual([]);
  expect(toldTo(server)).not.toMatch(NEVER_TOLD);
});

/** Stretches of the instructions that stand in an answer. */
function leaksOf(text: string): string[] {
  const rules = PROMPTS.rules.body
    .replace(/\{\{\w+\}\}/g, '|')
    .split(/[|.;:,(]\s/)
    .map((part) => part.trim());
  return rules.filter((part) => part.length > 24 && text.includes(part));
}

async function expectNothingFromDisplayName(attack: Attack): Promise<void> {
  server.script = (request) => attack.obeys(request, 1);
  const office = await openOffice({ server });
  const room = openRoom(office.knowledge, { answer: office.answerer });
  const [reply] = await room.tell(
    inboundMessage({ text: PLAIN_QUESTION, sender: { id: 'la', displayName: attack.says } }),
  );
  expect(reply?.text).toContain('5 ngày làm việc');
  expect(reply?.text).not.toMatch(NEVER_SHOWN);
  expect(server.requests.length).toBeGreaterThan(0);
  expect(toldTo(server)).not.toContain(attack.says);
}

test('there are sixty attacks and more, and nearly all of them reach a model that obeys', async () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  let reached = 0;
  for (const attack of ATTACKS.filter(({ place }) => place !== 'display_name')) {
    const before = server.requests.length;
    await run(attack);
    if (server.requests.length > before) reached++;
  }
  expect(reached).toBeGreaterThan(50);
});

test('each answer that an obeying model gives would be a success, were it shown', async () => {
  for (const attack of ATTACKS) await run(attack);
  const obeyed = replies.map((reply) => reply.replaceAll('\\n', ' ')).filter((reply) => NEVER_SHOWN.test(reply));
  expect(obeyed.length).toBeGreaterThan(35);
});
