import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEXTS } from '#src/assistant/commitments/commitment-texts.ts';
import { saidInGroup } from '../assistant-room.ts';
import { numberOf } from '../reports/report-room.ts';
import { type CommitmentRoom, openCommitmentRoom } from './commitment-room.ts';

let room: CommitmentRoom;
beforeEach(async () => {
  room = await openCommitmentRoom();
  await room.link('Hùng', 'staff', 'hung');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  await room.link('Mai', 'staff', 'mai', 'mttq');
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
});
afterEach(() => room.close());

describe('what the ward has to do this month', () => {
  it('is counted first, then listed with what is late first, each with its clause', async () => {
    const said = await room.tell('hung', 'tháng này phường mình phải làm gì');
    expect(said.split('\n').slice(0, 4)).toEqual([
      'UBND phường có 3 cam kết đến hạn trong tháng 11: 2 quá hạn, 1 sắp đến hạn.',
      '1. ✖ Cung cấp thông tin dự án vành đai (hạn 05/11, quá 19 ngày) – việc số 1, mục III 12-CTr/ĐU-UBND',
      '2. ✖ Đối thoại với các hộ chưa nhận đền bù (hạn 15/11, quá 9 ngày) – việc số 2, mục III 12-CTr/ĐU-UBND',
      '3. ! Báo cáo kết quả giải quyết phản ánh tháng (hạn 25/11) – việc số 3, mục III 12-CTr/ĐU-UBND',
    ]);
    expect(said).toContain(TEXTS.ongoing(1));
    expect(await room.tell('hung', '2')).toContain('Đối thoại với các hộ chưa nhận đền bù');
  });

  it('reads the same without marks', async () => {
    expect(await room.tell('hung', 'thang nay phuong minh phai lam gi')).toContain(
      'có 3 cam kết đến hạn trong tháng 11',
    );
  });

  it('shows what was done as done', async () => {
    await room.tell('minh', 'đã xong việc 1');
    const said = await room.tell('hung', 'tháng này phường mình phải làm gì');
    expect(said).toContain('1 quá hạn, 1 sắp đến hạn, 1 đã xong');
    expect(said).toContain('✔ Cung cấp thông tin dự án vành đai (xong 24/11)');
  });

  it('tells of what is late from earlier, to be listed', async () => {
    const said = await room.tell('hung', 'tháng 12 phường mình phải làm gì');
    expect(said).toContain(TEXTS.earlier(2));
    const late = await room.tell('hung', numberOf(said, TEXTS.showEarlier));
    expect(late).toContain('2 cam kết quá hạn');
  });
});

describe('a list', () => {
  it('of what is late names who owns it', async () => {
    const said = await room.tell('hung', 'cam kết nào quá hạn?');
    expect(said).toContain('Có 3 cam kết quá hạn.');
    expect(said).toContain(
      '✖ Ban Tuyên giáo và Dân vận: Gửi Hội đồng nhân dân phường báo cáo dư luận (hạn 30/10, quá 25 ngày)',
    );
  });

  it('of a body that the office does not know is asked for by its name, and shown as it was written', async () => {
    await room.register.add({ ...(await room.find(4)), id: 'doan', owners: [{ name: 'Đoàn Thanh niên phường' }] });
    expect(await room.tell('hung', 'doan thanh nien co cam ket gi khong')).toContain('“doan thanh nien” có 1 cam kết');
    expect(await room.tell('hung', 'Hội Nông dân có cam kết nào quá hạn không?')).toContain(
      'không có cam kết nào quá hạn của “Hội Nông dân”',
    );
  });

  it('names a body to whom nothing was promised as it was written, in any writing', async () => {
    for (const text of ['UBND phường hứa gì với HĐND?', 'ubnd phuong hua gi voi HDND'])
      expect(await room.tell('hung', text)).toMatch(/với “(?:HĐND|HDND)” mà/);
    expect(await room.tell('hung', 'ban tg hua gi voi hdnd')).toContain('Gửi Hội đồng nhân dân phường báo cáo dư luận');
  });

  it('of what one body promised another is found under its short name', async () => {
    const said = await room.tell('hung', 'Ban Tuyên giáo hứa gì với HĐND?');
    expect(said).toContain('Gửi Hội đồng nhân dân phường báo cáo dư luận');
    expect(said).toContain('việc số 5');
    expect(await room.tell('hung', 'UBND phường cam kết gì với Ban Tuyên giáo')).toContain(
      'có 2 cam kết với Ban Tuyên giáo và Dân vận',
    );
    const none = await room.tell('hung', 'Công an phường hứa gì với HĐND');
    expect(none).toContain('không có cam kết nào của Công an phường');
    expect(await room.tell('hung', numberOf(none, 'Xem mọi cam kết'))).toContain('Kiểm tra trật tự quanh chợ');
  });

  it('is reckoned anew each day and in each span of time', async () => {
    expect(await room.tell('hung', 'cam kết nào quá hạn?')).toContain('Có 3 cam kết quá hạn.');
    expect(await room.tell('hung', 'tháng 12 phường mình phải làm gì')).toContain('hạn 25/12');
    expect(await room.tell('hung', 'tháng này phường mình phải làm gì')).toContain('hạn 25/11');
    room.clock.advance(2 * 24 * 3_600_000);
    expect(await room.tell('hung', 'cam kết nào quá hạn?')).toContain('Có 4 cam kết quá hạn.');
    expect(await room.tell('hung', 'tháng này phường mình phải làm gì')).toContain('hạn 25/11, quá 1 ngày');
  });

  it('by command holds everything that is open', async () => {
    expect(await room.tell('hung', '/camket')).toContain('Có 6 cam kết');
    expect(await room.tell('hung', '/camket Công an phường')).toContain('Công an phường có 1 cam kết');
  });

  it('of one’s own is of the unit and the agencies that one answers for', async () => {
    const said = await room.tell('minh', 'tháng 10 đơn vị mình phải làm gì');
    expect(said).toContain('Ban Tuyên giáo và Dân vận có 1 cam kết');
    const contact = await room.link('Tuấn', 'staff', 'tuan');
    expect(await room.tell('tuan', 'tháng này tôi phải làm gì')).toContain(TEXTS.unknownOffice);
    await room.contact('cong-an', contact.id);
    expect(await room.tell('tuan', 'tháng 12 tôi phải làm gì')).toContain('Kiểm tra trật tự quanh chợ');
  });

  it('goes on where it is long', async () => {
    await room.close();
    const many = Array.from({ length: 21 }, (_, index) => ({ action: `Việc thứ ${index + 1}` }));
    room = await openCommitmentRoom(many);
    await room.link('Hùng', 'staff', 'hung');
    let said = await room.tell('hung', '/camket');
    expect(said).toContain('(1–9 trong 21)');
    said = await room.tell('hung', numberOf(said, 'Xem tiếp 12 việc'));
    said = await room.tell('hung', numberOf(said, 'Xem tiếp 3 việc'));
    expect(said).toContain('(19–21 trong 21)');
    expect(said).toContain('Việc thứ 21');
  });
});

describe('who answers for an item', () => {
  it('is told with partners and the clause', async () => {
    const said = await room.tell('hung', 'ai chủ trì nội dung 4?');
    expect(said).toContain('Nội dung 4: Công an phường chủ trì, phối hợp: Ban Tuyên giáo và Dân vận: Kiểm tra trật tự');
    expect(said).toContain('Nguồn: mục III Chương trình phối hợp năm 2026 (12-CTr/ĐU-UBND ngày 20/01/2026).');
  });

  it('that the register does not have is looked for in the documents', async () => {
    await expect(room.tell('hung', 'ai chủ trì nội dung 40')).rejects.toThrow('somebody searched');
  });
});

describe('access', () => {
  it('follows the document: a unit’s own is seen by its people and by officers', async () => {
    expect(await room.tell('hung', '/camket 8')).toContain(TEXTS.unknown(8));
    expect(await room.tell('hung', '/camket')).not.toContain('Giám sát việc chi trả');
    expect(await room.tell('mai', '/camket 8')).toContain('Giám sát việc chi trả');
    expect(await room.tell('minh', 'cam kết nào quá hạn')).toContain('Giám sát việc chi trả');
    expect(await room.tell('hung', '/camket 999')).toContain(TEXTS.unknown(999));
  });

  it('what waits for a yes is shown to officers only, who give it', async () => {
    expect(await room.tell('hung', '/camket 7')).toContain(TEXTS.unknown(7));
    const said = await room.tell('minh', 'cam kết nào chờ duyệt');
    expect(said).toContain('1 cam kết chờ duyệt');
    const shown = await room.tell('minh', '1');
    expect(await room.tell('minh', numberOf(shown, TEXTS.confirm))).toContain('Đã duyệt cam kết số 7');
    expect(await room.find(7)).toMatchObject({ decision: 'confirmed' });
    expect(await room.tell('hung', '/camket 7')).toContain('Lắp đèn đường ngõ 12');
  });

  it('in a group only public documents count', async () => {
    const replies = await room.replies(saidInGroup('hung', '/camket', { sentAt: room.clock.now().toISOString() }));
    expect(replies.map(({ text }) => text).join()).not.toContain('vành đai');
  });

  it('a document that is gone takes its commitments with it', async () => {
    await room.close();
    room = await openCommitmentRoom([{}], { documents: [] });
    await room.link('Hùng', 'staff', 'hung');
    expect(await room.tell('hung', '/camket')).toContain('không có cam kết nào');
    await expect(room.tell('hung', 'cam kết nào quá hạn')).rejects.toThrow('somebody searched');
  });
});

describe('what a programme says', () => {
  it.each(['Chương trình phối hợp quy định UBND phường phải làm gì?', 'nội dung 4 của chương trình là gì'])(
    '“%s” goes to the documents',
    async (text) => {
      await expect(room.tell('hung', text)).rejects.toThrow('somebody searched');
    },
  );
});
