import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { INTAKE_TEXTS } from '#src/reports/report-texts.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { hidePersonalData } from '#src/vietnamese/personal-data.ts';
import { openReportRoom, type ReportRoom } from './report-room.ts';

/* What reads like a question and is not answered by any document. */
let knowledge: Awaited<ReturnType<typeof createMemoryKnowledge>>;
let room: ReportRoom;
beforeAll(async () => {
  knowledge = await createMemoryKnowledge();
  const paths = ['samples/documents'];
  await runIngest({ store: knowledge.store, paths, options: {}, report: { file: () => {} } });
  await knowledge.index.refresh();
});
beforeEach(async () => {
  room = await openReportRoom({
    knowledge,
    more: () => ({ feedback: { questions: { listApproved: () => Promise.resolve([]) }, hidePersonalData } }),
  });
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Ha', 'staff', 'ha', 'vp-ubnd');
  await room.tell('lan', 'xin chào');
});
afterEach(() => room.close());

const noted = async () =>
  (await room.database.selectFrom('question').select('question').execute()).map((row) => row.question);
const stored = async () => {
  const names = ['inbox', 'outbox', 'conversation', 'question'] as const;
  return JSON.stringify(await Promise.all(names.map((name) => room.database.selectFrom(name).selectAll().execute())));
};

describe('what the documents do not say', () => {
  it('is offered as a report, which takes it as it was written', async () => {
    const asked = await room.tell('lan', 'bao gio don rac to minh, chi Hanh 0912345678 hoi?');
    expect(asked).toContain(`${INTAKE_TEXTS.orReport}\n1 ${INTAKE_TEXTS.asReport}`);
    await room.tell('lan', '1');
    expect(await room.tell('lan', 'tổ 4')).toContain('Bao gio don rac to minh');
    await room.tell('lan', '1');
    expect(await room.store.list({})).toHaveLength(1);
    expect(await stored()).not.toMatch(/Hanh|0912345678/);
  });

  it('is not, where a document is what was asked for, or to somebody who sends no reports', async () => {
    const asked = await room.tell('lan', 'phụ cấp cộng tác viên mỗi tháng bao nhiêu');
    expect(asked).toContain('Tôi không tìm thấy');
    expect(asked).not.toContain(INTAKE_TEXTS.orReport);
    expect(await room.tell('lan', 'cộng tác viên tổ 5 toàn báo cáo láo, chả đi đến nhà ai bao giờ')).toContain(
      INTAKE_TEXTS.orReport,
    );
    expect(await room.tell('ha', 'khi nao lap den duong to minh')).not.toContain(INTAKE_TEXTS.orReport);
  });

  it.each([
    ['https://www.facebook.com/groups/mauson/posts/12345', INTAKE_TEXTS.onlyLink],
    ['do ngu, bot nhu lon', INTAKE_TEXTS.rude],
    ['你好，我们这里没有水', INTAKE_TEXTS.foreign],
  ])('but is no question is answered as what it is: %s', async (text, said) => {
    expect(await room.tell('lan', text)).toBe(said);
    expect(await noted()).toEqual([]);
  });

  it('is kept on the list where a link stands beside words', async () => {
    expect(await room.tell('lan', 'bài trên facebook.com/groups/mauson nói sai chỗ nào')).not.toBe(
      INTAKE_TEXTS.onlyLink,
    );
    expect(await noted()).toHaveLength(1);
  });

  it.each(['a', 'chi oi', 'da xong'])('“%s” is asked to be said more clearly', async (text) => {
    expect(await room.tell('lan', text)).toBe(INTAKE_TEXTS.unclear);
  });

  it('because there are none is told without a command', async () => {
    await room.close();
    room = await openReportRoom({ knowledge: await createMemoryKnowledge() });
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    expect(await room.tell('lan', 'khi nao lap den duong to minh')).toContain(INTAKE_TEXTS.unclear);
  });

  it('and names somebody is remembered without the name, by whoever may report', async () => {
    const question = 'quy chế nói gì về trường hợp ông Vi Văn Khế 0911000333?';
    await room.tell('lan', question);
    expect(await noted()).toHaveLength(1);
    expect(await stored()).not.toMatch(/Văn Khế|0911000333/);
    // What would be found if it were kept.
    await room.tell('ha', question);
    expect(await stored()).toMatch(/Văn Khế/);
  });
});
