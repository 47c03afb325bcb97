import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileChoice, voiceChoice } from '#src/assistant/attachment-state.ts';
import { ATTACHMENT_TEXTS } from '#src/assistant/attachment-texts.ts';
import { createOpenFiles, type FileContent } from '#src/assistant/open-files.ts';
import { AppError } from '#src/errors.ts';
import { makePdf } from '../attachments/sample-files.ts';
import { chatWith, type Desk, openDesk } from '../fakes/attachment-desk.ts';
import { line, makeDocx, numbered } from '../ingest/docx-files.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const DECISION = [
  'ĐẢNG ỦY XÃ SUỐI MƠ',
  'Số 12-QĐ/ĐU',
  'Suối Mơ, ngày 05 tháng 3 năm 2026',
  'QUY CHẾ',
  'làm việc của Tổ công tác bản Nà Lầu',
  'Chương I. QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  'Quy chế này áp dụng cho các thành viên Tổ công tác bản Nà Lầu.',
  'Chương II. CHẾ ĐỘ LÀM VIỆC',
  'Điều 2. Thời hạn',
  '1. Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.',
  '2. Việc khẩn được báo ngay trong ngày.',
  'Điều 3. Kinh phí',
  'Kinh phí hoạt động lấy từ ngân sách xã; tiền nước uống do bản chi.',
];
const OTHER = ['Điều 1. Học bổng', 'Học bổng của trường là 200.000 đồng một tháng, trả vào tuần đầu của tháng.'];

async function sendWord(lines = DECISION, name = 'quy-che-to.docx', person = 'lan') {
  const file = desk.upload('file', await makeDocx(lines.map((one) => line(one))), { name });
  return desk.send({ conversation: chatWith(person), attachments: [file] });
}
const ask = (text: string, person = 'lan') => desk.send({ conversation: chatWith(person), text });

describe('a Word file', () => {
  test('answers in its own words, the source is the file', async () => {
    await sendWord();
    const { replies } = await ask('trong tệp này mấy ngày phải gửi biên bản?');
    expect(replies).toEqual([
      {
        text: '“Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.”\nNguồn: khoản 1 Điều 2, tệp “quy-che-to.docx”.',
        choices: ['Xem nguyên văn'],
        citations: [
          {
            n: 1,
            source: 'khoản 1 Điều 2, tệp “quy-che-to.docx”',
            quote: 'Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.',
          },
        ],
      },
    ]);
    const passage =
      'Thời hạn\n1. Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.\n2. Việc khẩn được báo ngay trong ngày.\n(Điều 2, tệp “quy-che-to.docx”)';
    expect((await ask('1')).text).toBe(passage);
    expect((await ask('1')).text).toBe(passage);
  });

  test('tells whether it speaks of something, with and without accents', async () => {
    await sendWord();
    for (const question of ['tệp này có điều nào về kinh phí không?', 'tep nay co dieu nao ve kinh phi ko']) {
      const { text } = await ask(question);
      expect(text).toMatch(/^Có, 1 chỗ nói đến “kinh ph[íi]” trong tệp “quy-che-to\.docx”:/);
      expect(text).toContain('• “Kinh phí hoạt động lấy từ ngân sách xã; tiền nước uống do bản chi.” (Điều 3)');
    }
    expect((await ask('tệp này có nói về khen thưởng không')).text).toBe(
      'Tôi không thấy chỗ nào nói đến “khen thưởng” trong tệp “quy-che-to.docx”.',
    );
  });

  test('accents count where they are typed and the file has the word', async () => {
    await sendWord([
      'Điều 1. Bản',
      'Mỗi bản có một tổ trưởng ở lại bản.',
      'Điều 2. Bàn',
      'Mỗi tổ có một bàn làm việc.',
    ]);
    expect((await ask('tệp này có nói về bàn không')).text).toContain('bàn làm việc');
    expect((await ask('tệp này có nói về bàn không')).text).not.toContain('Mỗi bản');
    expect((await ask('tep nay co noi ve ban khong')).text).toContain('Mỗi bản');
  });

  test('shows an article or a clause as it stands', async () => {
    await sendWord();
    expect((await ask('Điều 3 tệp này')).text).toMatch(
      /^Kinh phí\nKinh phí hoạt động .*\n\(Điều 3, tệp “quy-che-to\.docx”\)$/,
    );
    expect((await ask('khoản 2 Điều 2 của tệp này nói gì')).text).toBe(
      '2. Việc khẩn được báo ngay trong ngày.\n(khoản 2 Điều 2, tệp “quy-che-to.docx”)',
    );
    expect((await ask('Điều 9 tệp này')).text).toBe('Tệp “quy-che-to.docx” không có Điều 9.');
    expect((await ask('khoản 7 Điều 2 tệp này')).text).toBe('Tệp “quy-che-to.docx” không có khoản 7 Điều 2.');
  });

  test('tells number, day and issuer', async () => {
    await sendWord();
    expect((await ask('tệp này ban hành ngày nào')).text).toMatch(/^Số 12-QĐ\/ĐU ngày 05\/3\/2026; cơ quan ban hành: /);
    await sendWord(OTHER, 'hoc-bong.docx');
    expect((await ask('tệp này ai ký')).text).toBe(ATTACHMENT_TEXTS.noIssue('hoc-bong.docx'));
  });

  test('says when the file does not say', async () => {
    await sendWord();
    const { text, replies } = await ask('trong tệp này lương giáo viên là bao nhiêu?');
    expect(text).toMatch(/^Tôi không tìm thấy nội dung này trong tệp “quy-che-to\.docx”\./);
    expect(replies[0]).not.toHaveProperty('choices');
    expect((await ask('trong tệp này Quyết định 999-QĐ/TW quy định gì?')).text).not.toContain('Kho văn bản');
  });
});

describe('a summary', () => {
  test('is made of what the file says of itself, its parts and its own sentences', async () => {
    await sendWord();
    const { text } = await ask('1');
    expect(text.split('\n')).toEqual([
      'Tệp “quy-che-to.docx”',
      expect.stringMatching(/^Quy chế làm việc của Tổ công tác bản Nà Lầu$/i),
      expect.stringMatching(/^Số 12-QĐ\/ĐU ngày 05\/3\/2026; cơ quan ban hành: Đảng ủy xã Suối Mơ/),
      'Gồm 3 điều, 2 chương:',
      'Chương I. Quy định chung: Điều 1. Phạm vi',
      'Chương II. Chế độ làm việc: Điều 2. Thời hạn; Điều 3. Kinh phí',
      'Một số câu đáng chú ý:',
      expect.stringContaining('• “Quy chế này áp dụng cho'),
      '• “Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.” (Điều 2)',
      expect.stringContaining('• “Kinh phí hoạt động'),
      'Đây là bản trích do máy chọn từ chính tệp, có thể thiếu ý; đồng chí đối chiếu bản gốc trước khi dùng.',
    ]);
  });

  test('of a long file fits about one message', async () => {
    const lines = Array.from({ length: 120 }, (_, n) => [
      numbered(0, `Trách nhiệm của tổ công tác số ${n + 1} trong việc phối hợp`),
      line(
        `Tổ công tác số ${n + 1} phải báo cáo trước ngày ${(n % 28) + 1} hằng tháng và chịu trách nhiệm về số liệu.`,
      ),
    ]).flat();
    const file = desk.upload('file', await makeDocx(lines), { name: 'dai.docx' });
    await desk.send({ attachments: [file] });
    const { text } = await ask('tóm tắt');
    expect(text.length).toBeLessThan(2000);
    expect(text).toMatch(/… và \d+ mục nữa\./);
    expect(text).toContain('Gồm 120 điều');
  });

  test('is left alone when it is not wanted', async () => {
    await sendWord();
    expect((await ask('thôi')).text).toBe(ATTACHMENT_TEXTS.left);
    await sendWord();
    expect((await ask('2')).text).toBe(ATTACHMENT_TEXTS.left);
  });
});

test('a PDF is asked with its pages', async () => {
  const pdf = makePdf([
    ['Dieu 1. Pham vi', 'Quy che nay ap dung cho to dan pho so bon.'],
    ['Dieu 2. Kinh phi', 'Kinh phi do phuong chi tra hang quy.'],
  ]);
  await desk.send({ attachments: [desk.upload('file', pdf, { name: 'quy-che.pdf' })] });
  expect((await ask('tệp này có nói về kinh phí không')).text).toContain(
    'Kinh phi do phuong chi tra hang quy.” (đoạn 2, trang 2)',
  );
});

describe('one conversation', () => {
  test('cannot ask the file of another', async () => {
    await sendWord(DECISION, 'quy-che-to.docx', 'lan');
    const { text } = await ask('tệp này có điều nào về kinh phí không?', 'minh');
    expect(text).toBe(ATTACHMENT_TEXTS.noFile);
    await sendWord(OTHER, 'hoc-bong.docx', 'minh');
    expect((await ask('tệp này có điều nào về kinh phí không?', 'minh')).text).toContain('không thấy chỗ nào');
    expect((await ask('tệp này có nói về học bổng không', 'lan')).text).toContain('không thấy chỗ nào');
  });

  test('not even when its state names the file', async () => {
    await sendWord(DECISION, 'quy-che-to.docx', 'lan');
    const [row] = await desk.rows();
    const place = { ...chatWith('minh') };
    expect(await desk.dependencies.register.find(row!.id, place)).toBeUndefined();
  });

  test('plain questions go to the documents as before', async () => {
    await sendWord();
    expect(await ask('Quy chế phối hợp quy định mấy ngày?')).toMatchObject({
      replies: [],
      asText: 'Quy chế phối hợp quy định mấy ngày?',
    });
  });

  test('asks the last of several files, or the one that is named', async () => {
    await sendWord();
    await sendWord(OTHER, 'hoc-bong.docx');
    expect((await ask('tệp này có nói về học bổng không')).text).toContain('200.000 đồng');
    expect((await ask('tệp quy-che-to.docx có nói về kinh phí không')).text).toContain('ngân sách xã');
    expect((await ask('tệp này có nói về kinh phí không')).text).toContain('ngân sách xã');
  });
});

describe('a file that is gone', () => {
  test('from the disk', async () => {
    await sendWord();
    for (const path of desk.filesKept()) rmSync(path);
    desk.dependencies.openFiles = createOpenFiles(desk.dependencies);
    expect((await ask('tóm tắt tệp này')).text).toBe(
      'Tệp “quy-che-to.docx” không còn được giữ. Đồng chí gửi lại giúp tôi.',
    );
    expect((await ask('tóm tắt tệp này')).text).toBe(ATTACHMENT_TEXTS.noFile);
  });

  test('from the register, also by a number pressed late', async () => {
    await sendWord();
    desk.clock.advance(1000);
    await desk.dependencies.register.removeBefore(desk.clock.now());
    expect((await ask('1')).text).toContain('không còn được giữ');
  });

  test('for a moment only, is asked again later', async () => {
    await sendWord();
    const open = () => Promise.reject(new AppError('unreadable_file', 'disk', { retryable: true }));
    desk.dependencies.openFiles = { ...desk.dependencies.openFiles, open };
    await expect(ask('tóm tắt tệp này')).rejects.toMatchObject({ code: 'unreadable_file', retryable: true });
  });

  test('for a reader that has learned to refuse it', async () => {
    await sendWord();
    const readFile = () => Promise.reject(new AppError('state_secret', 'Văn bản có dấu chỉ độ mật.'));
    desk.dependencies.openFiles = createOpenFiles({ ...desk.dependencies, readFile });
    expect((await ask('tóm tắt tệp này')).text).toContain('Tôi không đọc được tệp “quy-che-to.docx”');
  });
});

describe('files held in memory', () => {
  const content: FileContent = {
    fields: { kind: 'regulation', title: 'Quy chế', replaces: [] },
    passages: [{ locator: [], heading: '', text: 'Một câu trong tệp.' }],
    warnings: [],
  };
  const attachment = (n: number) => ({
    id: `i:${n}`,
    place: chatWith('lan'),
    inboxId: 'i',
    kind: 'file' as const,
    sha256: String(n).padStart(64, '0'),
    bytes: 1,
    mimeType: 'text/plain',
    name: `${n}.txt`,
  });

  function openCounting(limit: number) {
    let reads = 0;
    const readFile = () => {
      reads++;
      return Promise.resolve(content);
    };
    const files = { ...desk.dependencies.files, get: () => Promise.resolve(new Uint8Array(1)) };
    return { openFiles: createOpenFiles({ files, readFile, limit }), reads: () => reads };
  }

  test('are read once, also by two who ask at once', async () => {
    const { openFiles, reads } = openCounting(2);
    await Promise.all([openFiles.open(attachment(1)), openFiles.open(attachment(1))]);
    await openFiles.open(attachment(1));
    expect(reads()).toBe(1);
  });

  test('make room for others, the one asked longest ago first', async () => {
    const { openFiles, reads } = openCounting(2);
    for (const n of [1, 2, 1, 3, 1]) await openFiles.open(attachment(n));
    expect(reads()).toBe(3);
    await openFiles.open(attachment(2));
    expect(reads()).toBe(4);
  });

  test('are read again after a failure', async () => {
    const failures = [new AppError('unreadable_file', 'disk', { retryable: true })];
    const get = () => (failures.length > 0 ? Promise.reject(failures.pop()!) : Promise.resolve(new Uint8Array(1)));
    const readFile = () => Promise.resolve(content);
    const openFiles = createOpenFiles({ files: { ...desk.dependencies.files, get }, readFile });
    await expect(openFiles.open(attachment(1))).rejects.toMatchObject({ retryable: true });
    expect((await openFiles.open(attachment(1)))?.passages).toHaveLength(1);
  });
});

test('the choices fit into the choices of the assistant', () => {
  const choice = z.discriminatedUnion('does', [z.object({ does: z.literal('decline') }), fileChoice, voiceChoice]);
  for (const one of [{ does: 'leave_file' }, { does: 'take_transcript', text: 'x' }, { does: 'decline' }]) {
    expect(choice.parse(one)).toEqual(one);
  }
  expect(choice.safeParse({ does: 'take_transcript' }).success).toBe(false);
});
