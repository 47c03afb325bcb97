import { readFileSync, statSync } from 'node:fs';
import { Header, Paragraph, Document, Packer } from 'docx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ATTACHMENT_TEXTS } from '#src/assistant/attachment-texts.ts';
import { AppError } from '#src/errors.ts';
import { CAMERA_WORDS, makePdf, makePhoto, makeZip } from '../attachments/sample-files.ts';
import { chatWith, type Desk, openDesk } from '../fakes/attachment-desk.ts';
import { line, makeDocx } from '../ingest/docx-files.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const bytes = (text: string) => Buffer.from(text);
const REGULATION = [
  'QUY CHẾ HỌP TỔ',
  'Điều 1. Phạm vi',
  'Quy chế này áp dụng cho các tổ dân phố của phường.',
  'Điều 2. Thời hạn',
  'Tổ trưởng gửi biên bản trong thời hạn 3 ngày làm việc sau buổi họp.',
];
const text = () => desk.upload('file', bytes(REGULATION.join('\n')), { name: 'quy-che-hop.txt' });
const sendOne = (...given: Parameters<Desk['upload']>) => desk.send({ attachments: [desk.upload(...given)] });

describe('a file that can be read', () => {
  test('is kept with its row, and it is said what can be done with it', async () => {
    const { replies } = await desk.send({ attachments: [text()] });
    expect(replies).toEqual([
      {
        text: [
          'Tôi đã đọc tệp “quy-che-hop.txt” (2 điều).',
          'Muốn hỏi, đồng chí nhắn ví dụ: “tệp này có điều nào về kinh phí?”. Tệp chỉ dùng trong cuộc trò chuyện này, không đưa vào kho văn bản.',
        ].join('\n'),
        choices: ['Tóm tắt', 'Thôi'],
      },
    ]);
    const [row, ...others] = await desk.rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'file', name: 'quy-che-hop.txt', mime_type: 'text/plain' });
    expect(desk.filesKept()).toEqual([expect.stringContaining(`/${row!.sha256.slice(0, 2)}/${row!.sha256}`)]);
    expect(readFileSync(desk.filesKept()[0]!, 'utf8')).toBe(REGULATION.join('\n'));
    expect(statSync(desk.filesKept()[0]!).mode & 0o777).toBe(0o600);
  });

  test('Word and PDF are told apart by their bytes, whatever they are called', async () => {
    const word = await makeDocx(REGULATION.map((one) => line(one)));
    expect((await sendOne('file', word, { name: 'anh.jpg' })).text).toContain('“anh.jpg” (2 điều)');
    const pdf = makePdf([
      ['QUY CHE', 'Dieu 1. Pham vi', 'Quy che nay ap dung cho to dan pho.'],
      ['Dieu 2. Thoi han', 'Ba ngay lam viec.'],
    ]);
    expect((await sendOne('file', pdf)).text).toMatch(/^Tôi đã đọc tệp “tep\.pdf” \(.*2 trang\)/);
  });

  test('two files in one message are both offered', async () => {
    const second = desk.upload('file', bytes('Thông báo lịch họp ngày 05/12/2026 tại nhà văn hóa.'), {
      name: 'lich.txt',
    });
    const { replies } = await desk.send({ attachments: [text(), second] });
    expect(replies[0]?.text).toContain('Tôi đã đọc 2 tệp: “quy-che-hop.txt” (2 điều); “lich.txt” (');
    expect(replies[0]?.choices).toEqual(['Tóm tắt “quy-che-hop.txt”', 'Tóm tắt “lich.txt”', 'Thôi']);
    expect((await desk.send({ text: '1' })).text).toContain('Tệp “quy-che-hop.txt”');
  });

  test('at most ten of a message are taken', async () => {
    const attachments = Array.from({ length: 12 }, (_, n) =>
      desk.upload('file', bytes(`Văn bản thử nghiệm số ${n}`), { name: `${n}.txt` }),
    );
    expect((await desk.send({ attachments })).text).toContain('Tôi chỉ nhận 10 tệp trong một tin nhắn');
    expect(await desk.rows()).toHaveLength(10);
    expect(desk.fetched.size).toBe(10);
  });

  test('a caption that asks is answered at once, one that does not is passed over', async () => {
    const asked = await desk.send({ attachments: [text()], text: 'mấy ngày phải gửi biên bản?' });
    expect(asked.text).toContain('3 ngày làm việc');
    expect(asked.asText).toBeUndefined();
    const sent = await desk.send({ attachments: [text()], text: 'em gửi dự thảo ạ' });
    expect(sent.text).toContain('Tôi đã đọc tệp');
    expect(sent.asText).toBeUndefined();
  });
});

describe('a message that is handled again', () => {
  test('after a crash between file and row leaves one of each', async () => {
    await desk.sendAndDie({ attachments: [text()] });
    expect(desk.filesKept()).toHaveLength(1);
    expect(await desk.rows()).toHaveLength(0);
    expect((await desk.resume()).text).toContain('Tôi đã đọc tệp');
    expect(desk.filesKept()).toHaveLength(1);
    expect(await desk.rows()).toHaveLength(1);
  });

  test('the same file sent twice is two rows and one file', async () => {
    await desk.send({ attachments: [text()] });
    await desk.send({ attachments: [text()] });
    expect(await desk.rows()).toHaveLength(2);
    expect(desk.filesKept()).toHaveLength(1);
  });

  test.each(['channel_unreachable', 'channel_limited', 'database_full'] as const)(
    '%s is tried again, and nothing is acknowledged',
    async (code) => {
      const attachment = text();
      desk.failures.set(attachment.ref!, new AppError(code, 'not now', { retryable: true }));
      await expect(desk.send({ attachments: [attachment] })).rejects.toMatchObject({ code, retryable: true });
      expect(await desk.rows()).toEqual([]);
      desk.failures.clear();
      expect((await desk.resume()).text).toContain('Tôi đã đọc tệp');
    },
  );

  test('a disk that cannot be written is told, to be tried again', async () => {
    const full = {
      ...desk.dependencies.files,
      put: () => Promise.reject(new AppError('database_full', 'full', { retryable: true })),
    };
    desk.dependencies.files = full;
    await expect(desk.send({ attachments: [text()] })).rejects.toMatchObject({
      code: 'database_full',
      retryable: true,
    });
  });
});

describe('a state secret', () => {
  const SECRET = 'Phương án điều động lực lượng Thác Bạc';

  async function expectNothingKept(): Promise<void> {
    expect(await desk.rows()).toEqual([]);
    expect(desk.filesKept()).toEqual([]);
    for (const words of ['Thác Bạc', SECRET]) expect(desk.holdsAnywhere(words)).toBe(false);
    expect(desk.logged.join()).not.toContain('Thác Bạc');
  }

  test('is refused, and nothing of it is on the disk', async () => {
    const { text: said, asText } = await sendOne('file', bytes(`ĐẢNG ỦY XÃ SUỐI MƠ\nMẬT\n${SECRET}`), {
      name: 'a.txt',
    });
    expect(said).toBe(
      'Kênh này không được nhận bí mật nhà nước. Tôi không lưu nội dung vừa gửi. Đồng chí thu hồi tin nhắn và gửi theo quy định về bảo vệ bí mật nhà nước.',
    );
    expect(asText).toBeUndefined();
    await expectNothingKept();
    expect((await desk.send({ text: 'tóm tắt tệp này' })).text).toBe(ATTACHMENT_TEXTS.noFile);
  });

  test('also by the stamp in the head of a Word page', async () => {
    const header = new Header({ children: [new Paragraph('TỐI MẬT')] });
    const document = new Document({ sections: [{ headers: { default: header }, children: [line(SECRET)] }] });
    expect((await sendOne('file', await Packer.toBuffer(document), { name: 'a.docx' })).text).toBe(
      ATTACHMENT_TEXTS.stateSecret,
    );
    await expectNothingKept();
  });

  test('by its name alone, before it is fetched', async () => {
    expect((await sendOne('file', bytes(SECRET), { name: 'phuong-an (MẬT).docx' })).text).toBe(
      ATTACHMENT_TEXTS.stateSecret,
    );
    expect(desk.fetched.size).toBe(0);
    await expectNothingKept();
  });

  test('leaves no name of a file and no word beside it in the inbox', async () => {
    const secret = desk.upload('file', bytes(`MẬT\n${SECRET}`), { name: 'thac-bac.txt' });
    await desk.send({ attachments: [secret], text: `Gửi anh chị ${SECRET}` });
    const [row] = await desk.inboxRows();
    expect(row).toMatchObject({ status: 'handled', text: '', details: null });
    await desk.send({ attachments: [text()], text: 'tệp này nói gì?' });
    expect((await desk.inboxRows())[1]).toMatchObject({ text: 'tệp này nói gì?' });
  });

  test('takes along what came with it', async () => {
    const secret = desk.upload('file', bytes(`MẬT\n${SECRET}`), { name: 'a.txt' });
    const { text: said, asText } = await desk.send({ attachments: [text(), secret], text: 'xem giúp hai tệp này?' });
    expect(said).toBe(ATTACHMENT_TEXTS.stateSecret);
    expect(asText).toBeUndefined();
    expect(await desk.rows()).toEqual([]);
  });
});

describe('what is refused leaves nothing, and it is said why', () => {
  test.each([
    ['a program that calls itself a PDF', bytes(`MZ${'\0'.repeat(80)}`), 'a.pdf', 'chương trình chạy'],
    ['an archive', makeZip({ 'a.txt': 'abc' }), 'a.zip', 'không nhận tệp nén'],
    ['a page with a script', bytes('<html><script>x()</script>'), 'a.html', 'có mã lệnh'],
    ['nothing', Buffer.alloc(0), 'a.docx', 'Tệp rỗng'],
    ['a script', bytes('WScript.Echo("a")'), 'a.vbs', 'không đọc được loại tệp này'],
    ['a PDF that breaks off', bytes('%PDF-1.7\n1 0 obj'), 'a.pdf', 'Tôi không đọc được tệp “a.pdf”. PDF bị hỏng'],
    ['a scan', makePdf([[''], [''], ['']]), 'quet.pdf', 'bản quét'],
    [
      'a film',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes('ftypisom'), Buffer.alloc(16)]),
      'a.mp4',
      'không xem được video',
    ],
    ['a drawing', bytes('GIF89a\u0001\u0000'), 'a.gif', 'chỉ nhận ảnh JPEG'],
  ])('%s', async (_, content, name, expected) => {
    const { text: said, asText } = await sendOne('file', content, { name });
    expect(said).toContain(expected);
    expect(said).not.toMatch(/nạp lại|poppler/);
    expect(asText).toBeUndefined();
    expect(await desk.rows()).toEqual([]);
    expect(desk.filesKept()).toEqual([]);
  });

  test('a file of 21 MB, by what the channel tells, before it is fetched', async () => {
    expect((await sendOne('file', bytes('a'), { bytes: 21 << 20 })).text).toContain('chỉ nhận đến 20 MB');
    expect(desk.fetched.size).toBe(0);
  });

  test('a file of 21 MB that the channel did not measure', async () => {
    expect((await sendOne('file', Buffer.alloc(21 << 20, 'a'), { name: 'a.txt', bytes: 5 })).text).toContain('20 MB');
    expect(desk.filesKept()).toEqual([]);
  });

  test('what the channel refuses, in its words', async () => {
    const attachment = text();
    desk.failures.set(attachment.ref!, new AppError('attachment_refused', 'Tệp đã hết hạn.'));
    expect((await desk.send({ attachments: [attachment] })).text).toBe('Tệp đã hết hạn.');
  });

  test('what the channel does not hand out', async () => {
    expect((await desk.send({ attachments: [{ kind: 'other' }] })).text).toBe(ATTACHMENT_TEXTS.nothingToFetch);
  });

  test.each([
    ['too deep', new RangeError('Maximum call stack size exceeded'), 'quá phức tạp'],
    ['a reader that stumbles over it', new TypeError('cannot read: Thác Bạc'), 'Lỗi ở phía hệ thống'],
    ['torn letters', new AppError('torn_text', 'Hãy cài poppler-utils trên máy chủ'), 'gửi tệp Word gốc'],
  ])('%s', async (_, error, expected) => {
    desk.dependencies.readFile = () => Promise.reject(error);
    expect((await desk.send({ attachments: [text()] })).text).toContain(expected);
    expect(desk.filesKept()).toEqual([]);
    expect(desk.logged.join()).not.toContain('Thác Bạc');
  });

  test('a reader that is busy reads the file later', async () => {
    desk.dependencies.readFile = () => Promise.reject(new AppError('internal', 'busy', { retryable: true }));
    await expect(desk.send({ attachments: [text()] })).rejects.toMatchObject({ retryable: true });
  });

  test('a machine short of something reads the file later', async () => {
    desk.dependencies.readFile = () => Promise.reject(Object.assign(new Error('spawn'), { code: 'EAGAIN' }));
    await expect(desk.send({ attachments: [text()] })).rejects.toMatchObject({ code: 'EAGAIN' });
  });
});

describe('in a group', () => {
  test('nothing is fetched, and it is said where to send it', async () => {
    const conversation = chatWith('nhom', 'group');
    const attachments = [text(), desk.upload('photo', bytes('x')), desk.upload('voice', bytes('x'))];
    expect((await desk.send({ conversation, attachments })).text).toBe(ATTACHMENT_TEXTS.privateOnly);
    expect(desk.fetched.size).toBe(0);
  });
});

describe('what is neither file nor photo', () => {
  test.each([
    ['location', 'nhắn tên tổ, thôn hoặc tên đường'],
    ['contact', 'không lưu danh thiếp'],
    ['video', 'không xem được video'],
  ] as const)('a %s', async (kind, expected) => {
    expect((await sendOne(kind, bytes('x'))).text).toContain(expected);
    expect(desk.fetched.size).toBe(0);
    expect(await desk.rows()).toEqual([]);
  });

  test('the words beside it are handled as words', async () => {
    const { text: said, asText } = await desk.send({ attachments: [{ kind: 'location' }], text: ' tổ 4 mất nước ' });
    expect(said).toBe(ATTACHMENT_TEXTS.location);
    expect(asText).toBe('tổ 4 mất nước');
  });

  test('the numbers of an earlier reply still hold after it', async () => {
    await desk.send({ attachments: [text()] });
    await sendOne('contact', bytes('x'));
    expect((await desk.send({ text: '1' })).text).toContain('Tệp “quy-che-hop.txt”');
  });

  test('a sticker is answered once an hour', async () => {
    const sticker = { attachments: [{ kind: 'sticker' as const }] };
    expect((await desk.send(sticker)).text).toBe(ATTACHMENT_TEXTS.sticker);
    expect((await desk.send(sticker)).replies).toEqual([]);
    desk.clock.advance(3_600_000);
    expect((await desk.send(sticker)).text).toBe(ATTACHMENT_TEXTS.sticker);
    expect((await desk.send({ ...sticker, conversation: chatWith('nhom', 'group') })).replies).toEqual([]);
  });
});

describe('photos that nothing is done with', () => {
  test('are refused unseen', async () => {
    expect((await sendOne('photo', await makePhoto())).text).toBe(ATTACHMENT_TEXTS.photoNotKept);
    expect(desk.fetched.size).toBe(0);
  });

  test('also when they are sent as files', async () => {
    expect((await sendOne('file', await makePhoto(), { name: 'cong-van.docx' })).text).toBe(
      ATTACHMENT_TEXTS.photoNotKept,
    );
    expect(desk.filesKept()).toEqual([]);
  });

  test('an album gets one reply, its caption is handled, another album gets its own', async () => {
    const part = (albumId: string, caption = '') =>
      desk.send({ albumId, text: caption, attachments: [desk.upload('photo', bytes('x'))] });
    const first = await part('a', 'đường tổ 4 hỏng');
    expect(first).toMatchObject({ text: ATTACHMENT_TEXTS.photoNotKept, asText: 'đường tổ 4 hỏng' });
    expect((await part('a')).replies).toEqual([]);
    expect((await part('a', 'ảnh thứ ba')).asText).toBe('ảnh thứ ba');
    expect((await part('b')).text).toBe(ATTACHMENT_TEXTS.photoNotKept);
    expect((await desk.send({ attachments: [desk.upload('photo', bytes('x'))] })).replies).toHaveLength(1);
  });

  test('a film in an album of photos is still spoken of', async () => {
    await desk.send({ albumId: 'a', attachments: [desk.upload('photo', bytes('x'))] });
    expect((await desk.send({ albumId: 'a', attachments: [{ kind: 'video' }] })).text).toBe(ATTACHMENT_TEXTS.video);
  });
});

describe('photos that are kept', () => {
  beforeEach(async () => {
    await desk.close();
    desk = await openDesk({ keepPhotos: true });
  });

  test('hold nothing that the camera wrote, and have no name', async () => {
    expect((await sendOne('photo', await makePhoto(), { name: 'IMG_MayAnhBiMat.jpg' })).text).toBe(
      ATTACHMENT_TEXTS.photoKept,
    );
    const [row] = await desk.rows();
    expect(row).toMatchObject({ kind: 'photo', name: null, mime_type: 'image/jpeg' });
    const kept = readFileSync(desk.filesKept()[0]!);
    expect(CAMERA_WORDS.filter((word) => kept.includes(word))).toEqual([]);
  });

  test('an album is kept whole and answered once', async () => {
    for (const width of [40, 50, 60]) {
      const photo = desk.upload('photo', await makePhoto({ width, height: 30 }));
      const { replies } = await desk.send({ albumId: 'a', attachments: [photo] });
      expect(replies).toHaveLength(width === 40 ? 1 : 0);
    }
    expect(await desk.rows()).toHaveLength(3);
    expect(desk.filesKept()).toHaveLength(3);
  });

  test('after a crash there is one', async () => {
    await desk.sendAndDie({ attachments: [desk.upload('photo', await makePhoto())] });
    await desk.resume();
    expect(await desk.rows()).toHaveLength(1);
    expect(desk.filesKept()).toHaveLength(1);
  });

  test.each([
    ['broken', async () => (await makePhoto({ width: 900, height: 900 })).subarray(0, 2000), 'Ảnh bị hỏng'],
    ['empty', () => Promise.resolve(Buffer.alloc(0)), 'Ảnh bị hỏng'],
    ['no photo at all', () => Promise.resolve(makePdf([['a']])), 'không phải là ảnh'],
  ])('not when they are %s', async (_, make, expected) => {
    expect((await sendOne('photo', await make())).text).toContain(expected);
    expect(desk.filesKept()).toEqual([]);
  });
});
