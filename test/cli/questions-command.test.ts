import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findApprovedAnswer } from '#src/agent/questions/approved-answers.ts';
import type { NotedQuestion } from '#src/agent/questions/question-list.ts';
import { parseCommand } from '#src/cli/questions/parse-command.ts';
import { runCommand } from '#src/cli/questions/run-command.ts';
import { asCell } from '#src/cli/questions/write-workbook.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { applyQuestionEffect, createSqlQuestions } from '#src/db/sql-questions.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

let directory: string;
let database: Database;
let clock: ManualClock;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-questions-'));
  database = await openDatabase(':memory:');
  clock = createManualClock();
  const document = makeDocument({ id: 'qc', typeName: 'Quyết định', code: '61-QĐ/ĐU', issuer: 'Đảng ủy phường' });
  const passages = makePassages('qc', [{ text: 'Hỗ trợ theo quy định hiện hành.', article: '9' }]);
  await createSqlKnowledgeStore(database).replaceDocument(document, passages);
});
afterEach(async () => {
  await database.destroy();
  rmSync(directory, { recursive: true, force: true });
});

const office = () => ({ questions: createSqlQuestions(database), store: createSqlKnowledgeStore(database), clock });
async function run(...args: string[]) {
  const parsed = parseCommand(args);
  if (parsed === 'help') throw new Error('asked for help');
  return runCommand(parsed.command, office());
}

async function note(
  id: string,
  question: string,
  change: Partial<NotedQuestion> & { rating?: 'right' | 'wrong' } = {},
) {
  const { rating, ...rest } = change;
  const noted: NotedQuestion = {
    id,
    question,
    outcome: rating === undefined ? 'not_found' : 'answered',
    mode: 'extractive',
    passageIds: ['qc:0'],
    documentIds: ['qc'],
    ...rest,
  };
  const effect =
    rating === undefined
      ? ({ effect: 'note_question', question: noted } as const)
      : ({ effect: 'rate_answer', question: noted, rating } as const);
  await applyQuestionEffect(database, effect, { now: clock.now() });
  clock.advance(60_000);
}
const ASKED = 'Phụ cấp cộng tác viên mỗi tháng bao nhiêu?';

describe('the list of questions', () => {
  test('stands by document with its issuer, the same question once, newest first', async () => {
    await note('a', ASKED);
    await note('b', 'phu cap ctv hang thang bao nhieu');
    await note('c', 'Tập huấn ở đâu?', { rating: 'wrong' });
    await note('d', 'Giá vàng?', { documentIds: [], passageIds: [] });
    await note('e', 'Nộp ngày nào?', { rating: 'right' });
    const { lines, json } = await run('list');
    expect(lines[0]).toBe('Quyết định 61-QĐ/ĐU (Đảng ủy phường)');
    expect(lines.join('\n')).toMatch(/c {2}22\/11\/2026 {2}1 lần {2}bị báo sai hoặc thiếu\n {4}Tập huấn ở đâu\?/);
    expect(lines.join('\n')).toMatch(/b {2}22\/11\/2026 {2}2 lần {2}chưa trả lời được\n {4}phu cap ctv/);
    expect(lines.join('\n')).toContain('Chưa có văn bản liên quan');
    expect(lines.join('\n')).not.toContain('Nộp ngày nào?');
    expect(json).toMatchObject([
      { issuer: 'Đảng ủy phường', lines: [{ id: 'c' }, { id: 'b', count: 2 }] },
      { lines: [{ id: 'd' }] },
    ]);
    expect((await run('list', '--all')).lines.join('\n')).toContain('được báo là đúng');
    expect((await run('list', '--limit', '1')).json).toHaveLength(1);
  });

  test('is said to be empty', async () => {
    expect((await run('list')).lines).toEqual(['Không có câu hỏi nào.']);
  });

  test('one question is shown with its comment and its passages, also gone ones', async () => {
    await note('a', ASKED, { rating: 'wrong', passageIds: ['qc:0', 'old:3'] });
    await applyQuestionEffect(
      database,
      { effect: 'comment_answer', questionId: 'a', comment: 'thiếu mức' },
      { now: clock.now() },
    );
    const { lines } = await run('show', 'a');
    expect(lines.join('\n')).toContain('Góp ý: thiếu mức');
    expect(lines.join('\n')).toContain('Đoạn qc:0: Điều 9');
    expect(lines.join('\n')).toContain('Đoạn old:3: không còn trong kho văn bản');
    await expect(run('show', 'zz')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a workbook of the list', () => {
  test('holds what people typed as text, and nothing that a spreadsheet runs', async () => {
    const nasty = ['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '\t=1', ' =cmd|x', 'một\u0000\u0007dòng\ud83d'];
    for (const [index, text] of nasty.entries()) await note(`n${index}`, `${text} ${index}`, { rating: 'wrong' });
    await applyQuestionEffect(
      database,
      { effect: 'comment_answer', questionId: 'n0', comment: '=1+1' },
      { now: clock.now() },
    );
    const path = join(directory, 'câu hỏi.xlsx');
    expect((await run('export', path)).json).toEqual({ exported: nasty.length, path });
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getRow(1).getCell(3).value).toBe('Câu hỏi');
    const cells: unknown[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)));
    const texts = cells.filter((cell) => typeof cell === 'string');
    // Neither formulas nor links nor rich text: those are objects.
    expect(cells.filter((cell) => typeof cell !== 'string' && typeof cell !== 'number')).toEqual([]);
    expect(texts.filter((text) => /^\s*[=+\-@|]/.test(text))).toEqual([]);
    expect(cells).toContain(`'=HYPERLINK("http://x") 0`);
    expect(cells).toContain("'=1+1");
  });

  test('keeps plain text as it is', () => {
    expect(asCell('Điều 7 - khoản 2\nhai')).toBe('Điều 7 - khoản 2\nhai');
    expect(asCell('')).toBe('');
  });

  test('that cannot be written is said so', async () => {
    await expect(run('export', join(directory, 'none', 'a.xlsx'))).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});

describe('an answer is approved', () => {
  const ask = (question: string) => findApprovedAnswer({ question, access: ['internal'] }, office());

  test('given to who asks the same, marked in the list, and withdrawn', async () => {
    await note('a', ASKED);
    await run('pin', 'a', '--answer', ' Chưa có mức chung. ', '--passage', 'qc:0', '--passage', 'qc:0');
    expect((await ask('phu cap ctv hang thang la bao nhieu'))?.text).toContain('Chưa có mức chung.\nNguồn: Điều 9');
    expect((await run('list')).lines.join('\n')).toContain('chưa trả lời được  đã duyệt');
    expect((await run('show', 'a')).lines).toContain('Đã duyệt: Chưa có mức chung.');
    await run('unpin', 'a');
    expect(await ask(ASKED)).toBeUndefined();
    await expect(run('unpin', 'a')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a disputed answer keeps its passages; an unanswered question needs one named', async () => {
    await note('a', ASKED);
    await note('b', 'Cộng tác viên tập huấn ở đâu?', { rating: 'wrong' });
    await expect(run('pin', 'a', '--answer', 'x')).rejects.toMatchObject({ code: 'usage' });
    expect((await run('pin', 'b', '--answer', 'x')).json).toMatchObject({
      passages: [{ id: 'qc:0', documentId: 'qc' }],
    });
  });

  test('that has lapsed is marked with the reason', async () => {
    await note('a', ASKED);
    await run('pin', 'a', '--answer', 'x', '--passage', 'qc:0');
    const document = makeDocument({ id: 'qc', code: '61-QĐ/ĐU' });
    await createSqlKnowledgeStore(database).replaceDocument(
      document,
      makePassages('qc', [{ text: 'Đã sửa.', article: '9' }]),
    );
    expect((await run('list')).lines.join('\n')).toContain('nay hết tác dụng: đoạn văn bản đã đổi');
    expect(await ask(ASKED)).toBeUndefined();
  });

  test('only on passages that are there and in force', async () => {
    await note('a', ASKED);
    await expect(run('pin', 'zz', '--answer', 'x')).rejects.toMatchObject({ code: 'not_found' });
    await expect(run('pin', 'a', '--answer', 'x', '--passage', 'qc:99')).rejects.toMatchObject({ code: 'not_found' });
    const ended = makeDocument({ id: 'qc', effectiveTo: '2026-01-01' });
    await createSqlKnowledgeStore(database).replaceDocument(ended, makePassages('qc', ['Cũ.']));
    await expect(run('pin', 'a', '--answer', 'x', '--passage', 'qc:0')).rejects.toMatchObject({ code: 'conflict' });
  });
});

test.each([
  [[]],
  [['lisst']],
  [['list', 'x']],
  [['list', '--limit', '0']],
  [['list', '--answer', 'x']],
  [['show']],
  [['show', 'a', 'b']],
  [['export', 'a.csv']],
  [['export']],
  [['pin', 'a']],
  [['pin', 'a', '--answer', '  ']],
  [['pin', 'a', '--answer', 'x'.repeat(3001)]],
  [['pin', 'a', '--all', '--answer', 'x']],
  [['unpin']],
])('wrong usage is refused: %j', (args) => {
  expect(() => parseCommand(args)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test('help is given when asked for', () => {
  expect(parseCommand(['--help'])).toBe('help');
});
