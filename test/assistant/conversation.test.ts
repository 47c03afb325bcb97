import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { ABOUT_TEXTS } from '#src/agent/about-answer/about-texts.ts';
import type { ApprovedAnswer } from '#src/agent/questions/question-list.ts';
import { QUESTION_TEXTS } from '#src/agent/questions/question-texts.ts';
import { hashPassage } from '#src/agent/questions/approved-answers.ts';
import { TALK_TEXTS } from '#src/assistant/talk-texts.ts';
import { ADMISSION_TEXTS } from '#src/assistant/admission-texts.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import type { Effect, InboundMessage, Reply } from '#src/messaging/message.ts';
import { maskNumbers } from '../fakes/mask-numbers.ts';
import { openRoom, type Room, said, saidInGroup } from './assistant-room.ts';

type Knowledge = Parameters<typeof openRoom>[0];
let knowledge: Knowledge;
let approved: ApprovedAnswer[];
let room: Room;

beforeAll(async () => {
  const { store, index } = await createMemoryKnowledge();
  await runIngest({ store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await index.refresh();
  knowledge = { store, index };
});

const open = (change: Parameters<typeof openRoom>[1] = {}) =>
  openRoom(knowledge, {
    feedback: { questions: { listApproved: () => Promise.resolve(approved) }, hidePersonalData: maskNumbers },
    ...change,
  });

beforeEach(() => {
  approved = [];
  room = open();
});

const inWebChat = (text: string, change: Partial<InboundMessage> = {}) =>
  said('c', text, {
    conversation: { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' },
    ...change,
  });

interface Heard {
  text: string;
  choices: string[];
  effects: Effect[];
  replies: Reply[];
}

/** Handles a message as the inbox does; what a feature wants written is handed back. */
async function hear(message: InboundMessage, where = room): Promise<Heard> {
  const { result, commit } = await where.handle(message);
  const all = result.effects ?? [];
  const isOurs = ({ effect }: Effect) => /question|answer|conversation/.test(effect);
  result.effects = all.filter((effect) => !isOurs(effect));
  await commit();
  const text = result.replies.map((reply) => reply.text).join('\n\n');
  return { text, choices: result.replies.at(-1)?.choices ?? [], effects: all.filter(isOurs), replies: result.replies };
}
const tell = (text: string) => hear(inWebChat(text));
async function tellAll(...texts: string[]): Promise<Heard> {
  let last: Heard = { text: '', choices: [], effects: [], replies: [] };
  for (const text of texts) last = await tell(text);
  return last;
}

const DAYS = 'quy che phoi hop quy dinh may ngay phai tra loi phan anh';
const REPORT_DAY = 'Cộng tác viên nộp báo cáo ngày nào?';

describe('a conversation goes on', () => {
  test('as in the example: an answer, its clause, and what follows when nobody keeps to it', async () => {
    const first = await tell(DAYS);
    expect(first.text).toContain('5 ngày làm việc');
    expect(first.choices).toEqual(['Xem nguyên văn', 'Đúng', 'Sai hoặc thiếu']);
    expect((await tell('1')).text).toContain('1. Thời hạn được tính theo ngày làm việc');
    const then = await tell('thế quá hạn thì sao?');
    expect(then.text).toMatch(/^Tôi hiểu là: Quá hạn chưa trả lời phản ánh thì xử lý thế nào theo Quy chế phối hợp/);
    expect(then.text).toContain('báo cáo Thường trực Đảng ủy và nêu trong giao ban gần nhất');
    expect(then.text).toContain('khoản 3 Điều 7 Quy chế phối hợp');
  });

  test.each([
    ['thế ai ký?', 'Hoàng Văn Thành ký'],
    ['ký ngày nào', 'ban hành ngày 12/3/2026'],
    ['văn bản đó còn hiệu lực không', 'đang có hiệu lực (từ 12/3/2026)'],
    ['cơ quan nào ban hành vậy', 'do Đảng ủy phường Mẫu Sơn ban hành'],
    ['số bao nhiêu', 'có số 45-QĐ/ĐU'],
    ['khoản 4 nói gì', 'gia hạn một lần'],
    ['Điều 8 thì sao', 'Phản ánh khẩn là phản ánh'],
    ['gia hạn được không', 'gia hạn'],
  ])('after an answer "%s" is understood of its document', async (text, words) => {
    await tell(DAYS);
    const answer = await tell(text);
    expect(answer.text).toMatch(/^Tôi hiểu là: /);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('45-QĐ/ĐU');
  });

  test('a question about the document does not change what is talked of', async () => {
    await tellAll(DAYS, 'thế ai ký?');
    expect((await tell('khoản 3 nói gì')).text).toContain('Tôi hiểu là: Khoản 3 Điều 7 Quy chế phối hợp');
  });

  test('a document that was replaced is said to be', async () => {
    const answer = await tellAll('Quyết định 17-QĐ/ĐU quy định nộp báo cáo ngày nào?', 'còn hiệu lực không');
    expect(answer.text).toContain('đã hết hiệu lực từ 02/01/2026, được thay thế bởi Quyết định 61-QĐ/ĐU');
  });

  test('what is said of somebody else is no answer to "còn …?"', async () => {
    const answer = await tellAll(REPORT_DAY, 'còn Ban Tuyên giáo thì sao');
    expect(answer.text).toContain('Tôi hiểu là: Ban Tuyên giáo nộp báo cáo ngày nào?');
    expect(answer.text).toContain('Tôi không tìm thấy');
    expect((await tellAll('Lịch tiếp công dân tháng 11 của Chủ tịch ngày nào?', 'còn tháng 12?')).text).toContain(
      '03/12/2026',
    );
  });

  test('the questions of the sample set that refer back are answered', async () => {
    const urgent = 'Phản ánh khẩn thì Ban phải báo cơ quan xử lý trong mấy giờ?';
    const until = await tellAll(urgent, 'Thế cơ quan đó phải có biện pháp bảo đảm an toàn trong bao lâu?');
    expect(until.text).toContain('24 giờ');
    const paid = await tellAll('Tiền bồi thường đợt 2 đường vành đai chi trả từ ngày nào?', 'vay den ngay nao thi het');
    expect(paid.text).toContain('04/12/2026');
  });

  test('a full question is asked as it stands, whatever was before', async () => {
    await tell(DAYS);
    for (const text of [
      REPORT_DAY,
      'Điều 3 Quy chế tiếp công dân nói gì?',
      'Vậy cộng tác viên phải nộp báo cáo hằng tháng ngày nào?',
    ]) {
      expect((await tell(text)).text).not.toContain('Tôi hiểu là');
    }
  });

  test('with nothing before it, or long after, a follow-up is not guessed at', async () => {
    expect((await tell('thế ai ký?')).text).toContain('hỏi rõ hơn');
    await tell(DAYS);
    room.clock.advance(13 * 3_600_000);
    expect((await tell('thế ai ký?')).text).toContain('hỏi rõ hơn');
  });

  test('what the person may no longer see is not told in a follow-up', async () => {
    const away = open({ openChannels: {} });
    await away.link({ name: 'Lan', role: 'staff' }, 's1');
    const group = { channel: 'telegram', conversationId: '-100' };
    await hear(saidInGroup('s1', 'cảm ơn'), away);
    await away.people.groups.setAccess(group, ['internal']);
    expect((await hear(saidInGroup('s1', REPORT_DAY), away)).text).toContain('ngày 20');
    await away.people.groups.setAccess(group, []);
    for (const text of [
      'thế ai ký?',
      'khoản 1 nói gì',
      'trích nguyên văn',
      'nói ngắn hơn',
      'giải thích dễ hiểu',
      'so sánh với văn bản cũ',
    ]) {
      const { text: told } = await hear(saidInGroup('s1', text), away);
      expect(told).not.toMatch(/ngày 20|Nông Thị Mai|trước ngày/);
    }
  });

  test('in a group everybody has turns of their own', async () => {
    const group = open({ openChannels: {} });
    await group.link({ name: 'Lan', role: 'staff' }, 's1');
    await group.link({ name: 'Minh', role: 'staff' }, 's2');
    await hear(saidInGroup('s1', 'cảm ơn'), group);
    await group.people.groups.setAccess({ channel: 'telegram', conversationId: '-100' }, ['internal']);
    await hear(saidInGroup('s1', DAYS), group);
    expect((await hear(saidInGroup('s2', 'thế ai ký?'), group)).text).toContain('hỏi rõ hơn');
    expect((await hear(saidInGroup('s1', 'thế ai ký?'), group)).text).toContain('Hoàng Văn Thành');
  });
});

describe('the last answer another way', () => {
  test('shorter is the part of the sentence that answers, with its clause', async () => {
    const { text, choices } = await tellAll(DAYS, 'nói ngắn hơn');
    expect(text).toContain(
      '“Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh”',
    );
    expect(text).toContain('Nguồn: khoản 2 Điều 7');
    expect(choices).toEqual(['Xem nguyên văn']);
  });

  test('as it stands is the whole clause', async () => {
    const { text } = await tellAll(DAYS, 'trích nguyên văn', 'trích nguyên văn giúp tôi');
    expect(text).toContain('4. Trường hợp cần gia hạn');
  });

  test('explained is what the document says of its words, and that more needs a model', async () => {
    const { text } = await tellAll(DAYS, 'giải thích dễ hiểu');
    expect(text).toContain('“Vụ việc phức tạp là vụ việc liên quan đến trách nhiệm của từ hai cơ quan trở lên');
    expect(text).toContain('khoản 3 Điều 3 Quy chế phối hợp');
    expect(text).toContain(ABOUT_TEXTS.onlyAModel);
  });

  test('compared are the clauses of both documents, the one in force and the one before it', async () => {
    const { text } = await tellAll(REPORT_DAY, 'so sánh với văn bản cũ');
    expect(text).toMatch(/61-QĐ\/ĐU.*đang có hiệu lực[^]*ngày 20[^]*17-QĐ\/ĐU.*đã hết hiệu lực[^]*ngày 25/);
    expect(text).toContain(ABOUT_TEXTS.compareOwn);
  });

  test('two documents that are named are compared on the matter that is named, with nothing before it', async () => {
    const { text } = await tell('So sánh Quyết định 17-QĐ/ĐU và Quyết định 61-QĐ/ĐU về nộp báo cáo');
    expect(text).toMatch(/“nộp báo cáo”[^]*ngày 25[^]*\[1\][^]*ngày 20[^]*\[2\]/);
  });

  test('what cannot be compared is asked for', async () => {
    expect((await tell('so sánh hai văn bản')).text).toContain(ABOUT_TEXTS.compareWhich);
    expect((await tell('so sánh Quyết định 17-QĐ/ĐU và Quyết định 999-QĐ/ĐU về nộp báo cáo')).text).toBe(
      ABOUT_TEXTS.compareWhich,
    );
  });

  test('an outline is a draft of headings and clauses, each with its source', async () => {
    const { text, replies } = await tell('soạn giúp dàn ý về nắm bắt dư luận xã hội');
    expect(text).toMatch(/^Dự thảo, cần người duyệt\nDàn ý: nắm bắt dư luận xã hội\n1\. Căn cứ\n/);
    const quoted = text.match(/- “[^]*?” \[(\d+)\]/g) ?? [];
    expect(quoted.length).toBeGreaterThanOrEqual(4);
    expect(text.match(/Nguồn \[\d+\]/g)).toHaveLength(quoted.length);
    expect(replies[0]!.citations).toHaveLength(quoted.length);
    const reporting = await tell('soạn dàn ý về cộng tác viên nộp báo cáo định kỳ');
    expect(reporting.text).toContain('61-QĐ/ĐU');
    expect(reporting.text).not.toContain('17-QĐ/ĐU');
    expect((await tell('soạn dàn ý về chăn nuôi bò sữa công nghệ cao')).text).toContain('không tìm thấy');
  });

  test.each(['nói ngắn hơn', 'giải thích dễ hiểu', 'trích nguyên văn'])(
    'with nothing before it "%s" says so',
    async (text) => {
      expect((await tell(text)).text).toContain(ABOUT_TEXTS.nothingBefore);
    },
  );

  test('a model writes it where there is one, with what the rules made of the documents in its hands', async () => {
    const wanted: string[] = [];
    room = open({
      writeAbout: ({ request, turns }, extractive) => {
        wanted.push(`${request.wants} ${turns.length}`);
        const citations = { citations: [], sources: [], suggestions: [], passageIds: ['x'] };
        return Promise.resolve(
          request.wants === 'simpler'
            ? { question: '', outcome: 'answered', mode: 'model', text: 'Nói cách khác: năm ngày.', ...citations }
            : extractive,
        );
      },
    });
    expect((await tellAll(DAYS, 'giải thích dễ hiểu')).text).toBe('Nói cách khác: năm ngày.');
    expect((await tell('nói ngắn hơn')).text).toContain('5 ngày làm việc');
    expect(wanted).toEqual(['simpler 1', 'shorter 1']);
  });
});

describe('an answer is judged', () => {
  const noted = { outcome: 'answered', mode: 'extractive', documentIds: [expect.any(String)] };

  test('"Đúng" is kept with question, passages and mode', async () => {
    await tell(DAYS);
    const { text, effects } = await tell('2');
    expect(text).toBe(QUESTION_TEXTS.thanksRight);
    expect(effects).toMatchObject([{ effect: 'rate_answer', rating: 'right', question: { ...noted, question: DAYS } }]);
  });

  test('"Sai hoặc thiếu" asks what is wrong, once, and keeps the line without numbers of people', async () => {
    await tell(DAYS);
    const wrong = await tell('3');
    expect(wrong.text).toBe(QUESTION_TEXTS.whatIsWrong);
    expect(wrong.effects).toMatchObject([{ effect: 'rate_answer', rating: 'wrong', question: { id: 'inbox-1' } }]);
    const { text, effects } = await tell('còn thiếu khoản 4, gọi tôi 0912345678');
    expect(text).toBe(QUESTION_TEXTS.thanksComment);
    expect(effects).toEqual([
      { effect: 'comment_answer', questionId: 'inbox-1', comment: 'còn thiếu khoản 4, gọi tôi …' },
    ]);
    expect((await tell(REPORT_DAY)).text).toContain('ngày 20');
  });

  test('what tells of a secret paper is kept as no comment', async () => {
    const { effects } = await tellAll(DAYS, '3', 'văn bản MẬT số 12-BC/TU nói khác');
    expect(effects.filter(({ effect }) => effect === 'comment_answer')).toEqual([]);
  });

  test.each(['bỏ qua', 'thôi', 'không cần'])('"%s" leaves it at that', async (text) => {
    const skipped = await tellAll(DAYS, '3', text);
    expect(skipped.text).toBe(QUESTION_TEXTS.skipped);
    expect(skipped.effects).toEqual([]);
  });

  test('a new question is answered rather than taken for a complaint', async () => {
    expect((await tellAll(DAYS, '3', REPORT_DAY)).text).toContain('ngày 20');
    expect((await tellAll(DAYS, '3', 'thế ai ký?')).text).toContain('Hoàng Văn Thành');
    expect((await tellAll(DAYS, '3', 'sai, phải là 3 ngày chứ?')).text).toBe(QUESTION_TEXTS.thanksComment);
  });

  test('a line half an hour later is no complaint any more', async () => {
    await tellAll(DAYS, '3');
    room.clock.advance(31 * 60_000);
    expect((await tell('thời hạn này tính cả thứ bảy')).effects.map(({ effect }) => effect)).not.toContain(
      'comment_answer',
    );
  });

  test('words do as well as numbers, and an objection needs no number', async () => {
    expect((await tellAll(DAYS, 'đúng rồi')).text).toBe(QUESTION_TEXTS.thanksRight);
    expect((await tellAll(DAYS, 'thiếu')).text).toBe(QUESTION_TEXTS.whatIsWrong);
    const { effects } = await tellAll(DAYS, 'Sai rồi, phải là 7 ngày');
    expect(effects.map(({ effect }) => effect)).toEqual(['rate_answer', 'comment_answer']);
  });

  test('judged twice is judged anew; an answer of before is not judged any more', async () => {
    const { effects } = await tellAll(DAYS, '2', '3');
    expect(effects).toMatchObject([{ rating: 'wrong', question: { id: 'inbox-1' } }]);
    const press = { event: 'choice' as const, choice: { number: 2, correlationId: 'inbox-1' } };
    await tell(REPORT_DAY);
    expect((await hear(inWebChat('', press))).text).toBe(ADMISSION_TEXTS.oldButtons);
  });

  test('in a group only who disputed it is asked what is wrong', async () => {
    room = open({ openChannels: {} });
    await room.link({ name: 'Lan', role: 'staff' }, 's1');
    await room.link({ name: 'Minh', role: 'staff' }, 's2');
    await hear(saidInGroup('s1', 'Lịch tiếp công dân của Chủ tịch tháng 12 ngày nào?'));
    await hear(saidInGroup('s1', 'sai'));
    const other = await hear(saidInGroup('s2', 'thiếu buổi chiều nữa nhé'));
    expect(other.effects.filter(({ effect }) => effect === 'comment_answer')).toEqual([]);
    expect((await hear(saidInGroup('s1', 'thiếu buổi chiều'))).text).toBe(QUESTION_TEXTS.thanksComment);
  });

  test('where nobody keeps judgements none are offered', async () => {
    room = openRoom(knowledge);
    const { choices, effects } = await tell(DAYS);
    expect(choices).toEqual(['Xem nguyên văn']);
    expect(effects).toEqual([]);
  });
});

describe('a question without an answer', () => {
  test('is noted for who keeps the documents, with what came nearest, and the person is told', async () => {
    const { text, effects } = await tell('Phụ cấp của cộng tác viên 079123456789 mỗi tháng bao nhiêu tiền?');
    expect(text).toContain(QUESTION_TEXTS.noted);
    expect(effects).toMatchObject([
      {
        effect: 'note_question',
        question: { outcome: 'not_found', question: 'Phụ cấp của cộng tác viên … mỗi tháng bao nhiêu tiền?' },
      },
    ]);
    expect((effects[0] as { question?: { passageIds: string[] } }).question!.passageIds).toHaveLength(1);
  });

  test.each(['hả', '?', 'báo cáo', 'x'.repeat(2500), 'khoản 2'])(
    'what is no question is not noted: %#',
    async (text) => {
      expect((await tell(text)).effects).toEqual([]);
    },
  );

  test.each([
    'Tại thời điểm 5/2019 cộng tác viên nộp báo cáo ngày nào?',
    'Theo quy chế cũ thì lương thưởng bóng đá thế nào?',
    'Quyết định 999-QĐ/TW quy định gì?',
    'Phụ cấp của cộng tác viên mỗi tháng bao nhiêu tiền?',
  ])('is noted whatever words say that the documents lack it: %s', async (question) => {
    const { text, effects } = await tell(question);
    expect(text).not.toContain('Nguồn:');
    expect(effects).toMatchObject([{ effect: 'note_question', question: { outcome: 'not_found', question } }]);
  });

  test('an item that a list does not have is not missing from the documents', async () => {
    const { text, effects } = await tell('Nội dung số 45 của chương trình phối hợp là gì?');
    expect(text).toContain('không có nội dung số 45');
    expect(effects).toEqual([]);
  });

  test('what the person may not see is not noted as missing', async () => {
    room = open({ openChannels: {} });
    await room.link({ name: 'Hà', role: 'staff', unitId: 'mttq' }, 's2');
    const asked = await hear(said('s2', 'Báo cáo dư luận xã hội tháng 10 có bao nhiêu phản ánh về đất đai?'));
    expect(asked.text).toContain('đồng chí chưa được xem');
    expect(asked.effects).toEqual([]);
  });

  test('is answered as approved once somebody has, also as a follow-up', async () => {
    const question = 'Phụ cấp của cộng tác viên mỗi tháng bao nhiêu tiền?';
    expect((await tell(question)).text).toContain('không tìm thấy');
    const [document] = (await knowledge.store.listDocuments()).filter(({ code }) => code === '61-QĐ/ĐU');
    const [passage] = await knowledge.store.documentPassages(document!.id);
    const passages = [{ id: passage!.id, documentId: document!.id, hash: hashPassage(passage!) }];
    approved = [{ id: 'q', question, answer: 'Chưa có mức chung.', passages, approvedAt: '2026-11-20T00:00:00Z' }];
    const { text, choices } = await tell('phu cap ctv hang thang bao nhieu tien a');
    expect(text).toMatch(/^Câu trả lời đã được duyệt:\nChưa có mức chung\.\nNguồn: .*61-QĐ\/ĐU/);
    expect(choices).toEqual(['Xem nguyên văn', 'Đúng', 'Sai hoặc thiếu']);
    expect((await tell('thế ai ký?')).text).toContain('Nông Thị Mai');
  });
});

describe('"xóa hội thoại"', () => {
  test('forgets what was asked and offered, and says what stays', async () => {
    const { text, effects } = await tellAll(DAYS, 'xóa hội thoại');
    expect(text).toBe(TALK_TEXTS.forgotten);
    expect(effects).toEqual([
      { effect: 'forget_conversation', place: { channel: 'web-chat', account: 'web', conversationId: 'c' } },
    ]);
    const state = JSON.stringify(room.state(inWebChat('')));
    expect(state).not.toMatch(/phan anh|45-Q|passage/);
    expect((await tell('1')).text).not.toContain('Thời hạn');
    expect((await tell('thế ai ký?')).text).toContain('hỏi rõ hơn');
  });

  test('does not reset how much somebody may write, nor introduces the assistant again', async () => {
    const limits = { perMinute: 2, perHour: 100 };
    room = open({ limits });
    await tellAll(DAYS, 'xoa hoi thoai');
    expect((await tell(DAYS)).text).toContain('nhanh');
    room.clock.advance(61_000);
    expect((await tell(DAYS)).text).not.toContain('trợ lý tự động');
  });

  test('in a group takes out only what this person asked', async () => {
    room = open({ openChannels: {} });
    await room.link({ name: 'Lan', role: 'staff' }, 's1');
    await room.link({ name: 'Minh', role: 'staff' }, 's2');
    const question = 'Lịch tiếp công dân của Chủ tịch tháng 12 ngày nào?';
    for (const who of ['s1', 's2']) await hear(saidInGroup(who, question));
    const { text, effects } = await hear(saidInGroup('s1', 'xóa lịch sử trò chuyện'));
    expect(text).toBe(TALK_TEXTS.forgottenInGroup);
    expect(effects).toMatchObject([{ effect: 'forget_conversation', senderId: 's1' }]);
    expect((await hear(saidInGroup('s1', 'thế ai ký?'))).text).toContain('hỏi rõ hơn');
    expect((await hear(saidInGroup('s2', 'thế ai ký?'))).text).toContain('Tôi hiểu là');
  });

  test.each(['xóa lịch tiếp công dân', 'Quy trình xóa nợ thuế thế nào?', 'quên mật khẩu thì làm sao'])(
    '"%s" asks for something else',
    async (text) => {
      expect((await tell(text)).effects.map(({ effect }) => effect)).not.toContain('forget_conversation');
    },
  );
});
