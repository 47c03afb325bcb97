import { hashPassage } from '../../agent/questions/approved-answers.ts';
import type { ApprovedAnswer, QuestionStore } from '../../agent/questions/question-list.ts';
import { formatSource, nameBriefly } from '../../agent/citations.ts';
import { type Clock, localDay } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { effectivenessOn } from '../../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import { groupQuestions, type QuestionLine, readStates } from './group-questions.ts';
import type { Command } from './parse-command.ts';
import { CLI_TEXTS } from './questions-texts.ts';
import { formatDay, writeWorkbook } from './write-workbook.ts';

export interface QuestionOffice {
  questions: QuestionStore;
  store: KnowledgeStore;
  clock: Clock;
}

/** What is printed: for people, and as JSON. */
export interface Output {
  lines: string[];
  json: unknown;
}

/** Throws AppError `not_found`, `conflict` or `unreadable_file` with a sentence for the admin. */
export async function runCommand(command: Command, office: QuestionOffice): Promise<Output> {
  switch (command.does) {
    case 'list': {
      const groups = await readGroups(command, office);
      const lines = groups.flatMap(({ document, issuer, lines: own }) => [
        CLI_TEXTS.owner(document, issuer),
        ...own.map(formatLine),
      ]);
      return { lines: lines.length === 0 ? [CLI_TEXTS.none] : lines, json: groups };
    }
    case 'export': {
      const groups = await readGroups(command, office);
      await writeWorkbook(command.path, groups);
      const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
      return { lines: [CLI_TEXTS.exported(count, command.path)], json: { exported: count, path: command.path } };
    }
    case 'show':
      return show(command.id, office);
    case 'pin':
      return pin(command, office);
    case 'unpin': {
      if (!(await office.questions.withdraw(command.id))) {
        throw new AppError('not_found', CLI_TEXTS.notPinned(command.id));
      }
      return { lines: [CLI_TEXTS.unpinned(command.id)], json: { id: command.id, unpinned: true } };
    }
  }
}

async function readGroups(options: { all: boolean; limit: number }, office: QuestionOffice) {
  const [listed, approved] = await Promise.all([office.questions.list(options), office.questions.listApproved()]);
  return groupQuestions(listed, approved, office);
}

function formatLine({ id, question, status, count, lastAskedAt, approved, comments }: QuestionLine): string {
  const parts = [
    id,
    formatDay(lastAskedAt),
    CLI_TEXTS.times(count),
    status,
    ...(approved === undefined ? [] : [approved.state]),
  ];
  return [`  ${parts.join('  ')}`, `    ${question}`, ...comments.map((one) => `    ${CLI_TEXTS.comment(one)}`)].join(
    '\n',
  );
}

async function show(id: string, { questions, store, clock }: QuestionOffice): Promise<Output> {
  const question = await questions.find(id);
  if (question === undefined) throw new AppError('not_found', CLI_TEXTS.unknown(id));
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  const passages = await store.findPassages(question.passageIds);
  const approved = (await questions.listApproved()).filter((one) => one.id === id);
  const state = (await readStates(approved, documents, { store, clock })).get(id);
  const described = question.passageIds.map((passageId) => {
    const passage = passages.find((one) => one.id === passageId);
    const document = passage === undefined ? undefined : documents.get(passage.documentId);
    return passage === undefined || document === undefined
      ? CLI_TEXTS.passageGone(passageId)
      : `${CLI_TEXTS.passage(passageId, formatSource(document, passage.locator))}\n${passage.text}`;
  });
  return {
    lines: [
      question.question,
      `${formatDay(question.askedAt)}  ${CLI_TEXTS.status(question)}`,
      ...(question.comment === undefined ? [] : [CLI_TEXTS.comment(question.comment)]),
      ...described,
      ...(state === undefined ? [] : [CLI_TEXTS.approved(state.answer), state.state]),
    ],
    json: { ...question, ...(state === undefined ? {} : { approved: state }) },
  };
}

async function pin(command: Command & { does: 'pin' }, office: QuestionOffice): Promise<Output> {
  const { questions, store, clock } = office;
  const question = await questions.find(command.id);
  if (question === undefined) throw new AppError('not_found', CLI_TEXTS.unknown(command.id));
  // What came nearest to an unanswered question is no ground for an answer unless somebody says so.
  const ids = command.passages.length > 0 || question.outcome === 'not_found' ? command.passages : question.passageIds;
  if (ids.length === 0) throw new AppError('usage', CLI_TEXTS.needsPassage);
  const passages = new Map((await store.findPassages(ids)).map((passage) => [passage.id, passage]));
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  const today = localDay(clock.now());
  const grounds = ids.map((id) => {
    const passage = passages.get(id);
    const document = passage === undefined ? undefined : documents.get(passage.documentId);
    if (passage === undefined || document === undefined) throw new AppError('not_found', CLI_TEXTS.noPassage(id));
    if (effectivenessOn(document, today) !== 'in_force') {
      throw new AppError('conflict', CLI_TEXTS.notInForce(nameBriefly(document)));
    }
    return { id, documentId: document.id, hash: hashPassage(passage) };
  });
  const approved: ApprovedAnswer = {
    id: question.id,
    question: question.question,
    answer: command.answer,
    passages: grounds,
    approvedAt: clock.now().toISOString(),
  };
  await questions.approve(approved);
  return { lines: [CLI_TEXTS.pinned(question.question)], json: approved };
}
