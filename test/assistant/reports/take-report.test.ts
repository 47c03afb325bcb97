import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentDependencies } from '#src/assistant/take-attachment.ts';
import { FOLLOW_TEXTS } from '#src/assistant/reports/follow-texts.ts';
import { INTAKE_TEXTS } from '#src/reports/report-texts.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { makePhoto } from '../../attachments/sample-files.ts';
import { noAttachments } from '../../fakes/no-attachments.ts';
import { saidInGroup } from '../assistant-room.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';

const MATTER = 'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8';
const TYPED =
  'to 4 dan keu nhieu vu den bu gpmb duong vanh dai cham tra tien tu thang 8, ba con dinh sang mai keo len phuong. chi Hanh 0912345678 noi vay';
const RUBBISH = 'Rác ở chợ Đồng Mận cả tuần nay không ai thu gom, mùi hôi lắm';

let room: ReportRoom;
beforeEach(async () => {
  room = await openReportRoom();
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
});
afterEach(() => room.close());

const inboxTexts = async () => {
  const rows = await room.database.selectFrom('inbox').select('text').orderBy('id').execute();
  return rows.map(({ text }) => text);
};
/** All that is stored anywhere. */
const everything = async () => {
  const names = [
    'inbox',
    'outbox',
    'conversation',
    'report',
    'report_history',
    'report_draft',
    'report_prompt',
  ] as const;
  const rows = await Promise.all(names.map((name) => room.database.selectFrom(name).selectAll().execute()));
  return JSON.stringify(rows);
};
const reports = () => room.store.list({});

describe('from message to receipt', () => {
  it('takes two exchanges in the common case', async () => {
    const shown = await room.tell('lan', TYPED);
    expect(shown).toContain('Tôi hiểu đây là phản ánh:');
    expect(shown).toContain('• Địa bàn: tổ dân phố 4   • Lĩnh vực: đất đai, giải phóng mặt bằng');
    expect(shown).toContain('• Mức độ: khẩn (cần bố trí tiếp dân)   • Phạm vi: nhiều ý kiến');
    expect(shown).toContain('Đã ẩn: 1 họ tên, 1 số điện thoại.');
    const receipt = await room.tell('lan', '1');
    expect(receipt).toContain('Đã tiếp nhận, mã PA-26-000001. Vì mức độ khẩn, trực ban đã được báo ngay.');
    expect(receipt).toContain('Chậm nhất 17 giờ ngày 25/11');
    const [report] = await reports();
    expect(report).toMatchObject({ code: 'PA-26-000001', state: 'received', urgent: true, areaIds: ['tdp-4'] });
    expect(report!.hidden).toEqual({ 'họ tên': 1, 'số điện thoại': 1 });
    expect(await room.pushed('minh')).toEqual([expect.stringContaining('KHẨN: phản ánh mới.') as string]);
  });

  it('stores nowhere whom it was about, and shows nobody who wrote', async () => {
    await room.tell('lan', TYPED);
    await room.tell('lan', '1');
    const stored = await everything();
    expect(stored).not.toMatch(/Hanh|0912345678/);
    expect(stored).toContain('[người dân 1]');
    expect(JSON.stringify(await reports())).not.toContain('lan');
    expect((await room.pushed('minh')).join('')).not.toMatch(/\bLan\b/);
  });

  it.each([
    ['báo cáo: đèn đường tổ 5 hỏng hai tuần', 'Đèn đường tổ 5 hỏng hai tuần'],
    ['/baocao đèn đường tổ 5 hỏng hai tuần', 'Đèn đường tổ 5 hỏng hai tuần'],
    ['PHẢN ÁNH: đèn đường tổ 5 hỏng hai tuần', 'Đèn đường tổ 5 hỏng hai tuần'],
  ])('takes a prefix off: %s', async (text, content) => {
    expect(await room.tell('lan', text)).toContain(`Nội dung: ${content}`);
  });

  it.each(['báo cáo:', '/baocao', 'phản ánh:'])('asks what it is after a prefix alone: %s', async (text) => {
    expect(await room.tell('lan', text)).toBe(`${INTAKE_TEXTS.begin}\n\n${await introduction()}`.trimEnd());
    expect(await room.tell('lan', MATTER)).toContain('Tôi hiểu đây là phản ánh');
  });
  const introduction = () =>
    Promise.resolve(
      'Tôi là trợ lý tự động (máy, không phải người) của Ban Tuyên giáo và Dân vận phường Mẫu Sơn, có thể nhầm; đồng chí kiểm tra theo nguồn.',
    );

  it('asks for the place once, takes a bare number for it, and can be passed over', async () => {
    expect(await room.tell('lan', 'Rác không ai thu gom cả tuần nay, mùi hôi lắm')).toContain('Việc này ở đâu?');
    expect(await room.tell('lan', '5')).toContain('Địa bàn: tổ dân phố 5');
    await room.tell('lan', 'hủy');
    await room.tell('lan', 'Rác không ai thu gom cả tuần nay, mùi hôi lắm');
    const shown = await room.tell('lan', 'bỏ qua');
    expect(shown).toContain('Địa bàn: chưa rõ');
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận');
  });

  it('asks which, when a name stands for several places', async () => {
    await room.tell('lan', 'Rác không ai thu gom cả tuần nay, mùi hôi lắm');
    const asked = await room.tell('lan', 'xóm Mới');
    expect(asked).toContain('“xóm Mới” có ở nhiều nơi');
    expect(await room.tell('lan', numberOf(asked, 'tổ dân phố Khe Bưởi'))).toContain('Địa bàn: tổ dân phố Khe Bưởi');
  });

  it('asks which at once, when the message itself names such a place', async () => {
    expect(await room.tell('lan', 'Xóm Mới rác không ai thu gom cả tuần nay, mùi hôi lắm')).toContain('có ở nhiều nơi');
  });

  it('loses no matter that is written where a place was asked for', async () => {
    const first = 'Rác không ai thu gom cả tuần nay, mùi hôi lắm';
    await room.tell('lan', first);
    const offered = await room.tell('lan', 'Đèn đường tổ 5 hỏng hai tuần rồi, trẻ con đi học về tối om, bà con lo lắm');
    expect(offered).toContain('đang soạn dở một phản ánh');
    const shown = await room.tell('lan', numberOf(offered, 'Phản ánh khác'));
    expect(shown).toContain('Nội dung: Đèn đường tổ 5');
    expect(shown).toContain('Còn 1 việc nữa');
    expect(await room.tell('lan', '1')).toMatch(/mã PA-26-000001[^]*Việc tiếp theo:[^]*Việc này ở đâu/);
    expect(await room.tell('lan', 'ở tổ 6, ngay đầu ngõ vào nhà văn hóa cũ, chỗ hay họp chợ buổi sáng')).toMatch(
      /Rác không ai thu gom[^]*họp chợ buổi sáng[^]*Địa bàn: tổ dân phố 6/,
    );
    await room.tell('lan', '1');
    expect((await reports()).map(({ topicId }) => topicId)).toEqual(['moi-truong', 'giao-thong']);
  });

  it('keeps a place that is not in the list as it was written', async () => {
    await room.tell('lan', 'Rác không ai thu gom cả tuần nay, mùi hôi lắm');
    expect(await room.tell('lan', 'sau nhà văn hóa cũ')).toContain('Địa bàn: sau nhà văn hóa cũ');
  });
});

describe('what was understood is changed', () => {
  it('in its topic, its place, its words and its urgency', async () => {
    const shown = await room.tell('lan', MATTER);
    const fields = await room.tell('lan', numberOf(shown, 'Sửa'));
    const topics = await room.tell('lan', numberOf(fields, 'Lĩnh vực'));
    expect(await room.tell('lan', numberOf(topics, 'Chính sách xã hội'))).toContain('Lĩnh vực: chính sách xã hội');
    await room.tell('lan', 'sửa');
    await room.tell('lan', numberOf(fields, 'Địa bàn'));
    expect(await room.tell('lan', 'tổ 6')).toContain('Địa bàn: tổ dân phố 6');
    await room.tell('lan', 'sửa');
    expect(await room.tell('lan', numberOf(fields, 'Đổi thành khẩn'))).toContain('Mức độ: khẩn');
    await room.tell('lan', 'sửa');
    await room.tell('lan', numberOf(fields, 'Nội dung'));
    const rewritten = await room.tell('lan', 'Tiền đền bù đợt 2 chưa trả, bà Nguyễn Thị Mùi nói vậy');
    expect(rewritten).toContain('Nội dung: Tiền đền bù đợt 2 chưa trả');
    expect(rewritten).toContain('Đã ẩn: 1 họ tên');
    await room.tell('lan', '1');
    expect((await reports())[0]).toMatchObject({ topicId: 'chinh-sach', areaIds: ['tdp-6'], urgent: true });
  });

  it('to a question, which is then answered from the documents', async () => {
    await room.close();
    room = await openReportRoom({ knowledge: await createMemoryKnowledge() });
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    const shown = await room.tell('lan', MATTER);
    expect(await room.tell('lan', numberOf(shown, 'Đây là câu hỏi'))).not.toContain('Tôi hiểu đây là phản ánh');
    expect(await room.store.findDraft({ channel: 'telegram', account: 'bot', conversationId: 'lan' })).toBeUndefined();
  });

  it('by cancelling, after which nothing is there to send', async () => {
    const shown = await room.tell('lan', MATTER);
    expect(await room.tell('lan', numberOf(shown, 'Hủy'))).toBe(INTAKE_TEXTS.cancelled);
    expect(await reports()).toEqual([]);
    const button = { event: 'choice' as const, choice: { number: 1, correlationId: 'old' } };
    expect(await room.tell('lan', '', button)).toContain('Các nút này đã cũ');
  });
});

describe('several messages', () => {
  it('in a row make one report, people of each numbered on', async () => {
    await room.tell('lan', 'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả, chị Hạnh nói vậy');
    const shown = await room.tell('lan', 'bổ sung: khoảng 12 hộ, ông Nguyễn Văn Quyết kể');
    expect(shown).toContain('Đã ẩn: 2 họ tên.');
    await room.tell('lan', '1');
    expect(await reports()).toHaveLength(1);
  });

  it('about another matter are not mixed up with the first', async () => {
    await room.tell('lan', MATTER);
    room.clock.advance(600_000);
    const asked = await room.tell('lan', RUBBISH);
    expect(asked).toContain('Đồng chí đang soạn dở một phản ánh');
    expect(await room.tell('lan', numberOf(asked, 'Phản ánh khác'))).toContain('Lĩnh vực: môi trường');
  });

  it('with several matters each become reports of their own, or one', async () => {
    const both =
      'Đèn đường ngõ 12 Trần Phú hỏng hai tuần rồi. Ngoài ra nước sinh hoạt ở bản Nà Mẫu bị đục mấy hôm nay.';
    const offered = await room.tell('lan', both);
    expect(offered).toContain('Tôi thấy 2 việc: (1) Đèn đường');
    expect(await room.tell('lan', numberOf(offered, 'Gửi thành 2'))).toContain('Còn 1 việc nữa');
    const next = await room.tell('lan', '1');
    expect(next).toMatch(/PA-26-000001[^]*Việc tiếp theo:[^]*bản Nà Mẫu/);
    expect(await room.tell('lan', '1')).toContain('PA-26-000002');
    await room.tell('lan', both);
    await room.tell('lan', 'gửi chung');
    await room.tell('lan', '2');
    expect((await reports()).map(({ topicId }) => topicId)).toEqual(['dien-nuoc', 'giao-thong']);
  });

  it('edited before the send replace what was edited', async () => {
    const messageId = 'm-edited';
    await room.tell('lan', MATTER, { externalId: messageId });
    const shown = await room.tell('lan', RUBBISH, { event: 'edit', messageId });
    expect(shown).toContain('Lĩnh vực: môi trường');
    expect(shown).not.toContain('đền bù');
  });

  it('delivered twice make one report with one code', async () => {
    await room.tell('lan', MATTER);
    const change = { externalId: 'once' };
    expect(await room.tell('lan', '1', change)).toContain('PA-26-000001');
    expect(await room.tell('lan', '1', change)).toBe('');
    expect(await reports()).toHaveLength(1);
  });
});

describe('the same matter', () => {
  it('from another person is offered to be joined, and each keeps their own code', async () => {
    await room.link('Hà', 'collaborator', 'ha', 'tdp-4');
    await room.tell('lan', MATTER);
    await room.tell('lan', '1');
    const shown = await room.tell('ha', 'Tổ 4: tiền đền bù đường vành đai vẫn chậm chi trả cho bà con từ tháng 8');
    expect(shown).toContain('Đã có 1 phản ánh tương tự trong 30 ngày.');
    expect(shown).not.toContain('PA-26-000001');
    expect(await room.tell('ha', numberOf(shown, 'Gửi bổ sung vào phản ánh đã có'))).toContain('mã PA-26-000002');
    expect(await room.store.find('PA-26-000002')).toMatchObject({ state: 'duplicate', joinedTo: 'PA-26-000001' });
    expect(await room.tell('ha', 'PA-26-000002')).toContain('Đã gộp với phản ánh cùng nội dung');
    expect(await room.tell('ha', 'PA-26-000001')).toContain(FOLLOW_TEXTS.notTheirs('PA-26-000001'));
  });

  it('sent thirty times by one person is said to be there already, each time', async () => {
    await room.tell('lan', RUBBISH);
    await room.tell('lan', '1');
    for (let n = 0; n < 29; n++) {
      room.clock.advance(300_000);
      expect(await room.tell('lan', `báo cáo: ${RUBBISH}`)).toContain(
        'Đồng chí đã gửi phản ánh giống thế này, mã PA-26-000001',
      );
      await room.tell('lan', 'hủy');
    }
    expect(await reports()).toHaveLength(1);
  });

  it('that grows is told to officers once, with the list', async () => {
    for (let n = 0; n < 7; n++) {
      await room.link(`Người ${n}`, 'collaborator', `c${n}`, 'dong-man');
      await room.tell(`c${n}`, `báo cáo: ${RUBBISH}`);
      await room.tell(`c${n}`, '1');
    }
    const told = (await room.pushed('minh')).filter((text) => text.includes('Vấn đề đang tăng'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('5 phản ánh');
    expect(told[0]).toContain('PA-26-000001, PA-26-000002');
  });

  describe('that has to come from several areas', () => {
    beforeEach(async () => {
      await room.close();
      const growing = { reports: 3, days: 30, areas: 3 };
      room = await openReportRoom({ change: (office) => ({ ...office, reports: { ...office.reports, growing } }) });
      await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
      await room.link('Lan', 'collaborator', 'lan');
    });
    const sendFrom = async (places: readonly string[]) => {
      for (const place of places) {
        await room.tell('lan', `báo cáo: ${place} mất nước sinh hoạt ba ngày nay, bà con bức xúc`);
        await room.tell('lan', '1');
      }
      return (await room.pushed('minh')).filter((text) => text.includes('Vấn đề đang tăng'));
    };

    it('is told when it does', async () => {
      expect(await sendFrom(['Tổ 4', 'Tổ 5'])).toEqual([]);
      const told = await sendFrom(['Tổ 6', 'Tổ 7']);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('3 phản ánh từ 3 địa bàn');
    });

    it('is not told while all come from one', async () => {
      expect(await sendFrom(['Tổ 4', 'Tổ 4', 'Tổ 4', 'Tổ 4'])).toEqual([]);
    });

    it('is not told of other matters in other places', async () => {
      await room.tell('lan', 'báo cáo: Tổ 5 rác không ai thu gom, mùi hôi lắm');
      await room.tell('lan', '1');
      await room.tell('lan', 'báo cáo: Tổ 6 đường hỏng, ổ gà ổ trâu đi lại khó khăn');
      await room.tell('lan', '1');
      expect(await sendFrom(['Tổ 4'])).toEqual([]);
    });
  });
});

describe('what is not taken', () => {
  it('a state secret is refused and nothing of it is kept, nor of the draft before it', async () => {
    await room.tell('lan', MATTER);
    expect(await room.tell('lan', 'Gửi anh chị văn bản MẬT số 12-BC/TU để báo cáo')).toContain(
      INTAKE_TEXTS.stateSecret,
    );
    expect(await everything()).not.toContain('12-BC');
    expect((await inboxTexts()).at(-1)).toBe('');
    expect(await room.tell('lan', 'gửi')).toBe(INTAKE_TEXTS.noDraft);
  });

  it('a denunciation is shown its way; of it only matter and place are taken, when that is wanted', async () => {
    const refused = await room.tell('lan', 'Tôi tố cáo ông Nguyễn Văn An cán bộ địa chính tổ 5 nhận tiền làm sổ đỏ');
    expect(refused).toContain('Đây có dấu hiệu là tố cáo');
    expect(refused).toContain(room.office.denunciationChannel);
    const shown = await room.tell('lan', '1');
    expect(shown).toContain('Có sự việc cần kiểm tra trong lĩnh vực đất đai');
    expect(shown).toContain('Địa bàn: tổ dân phố 5');
    await room.tell('lan', '1');
    expect(await everything()).not.toMatch(/Nguyễn Văn An|nhận tiền/);
    expect((await reports())[0]!.summary).not.toMatch(/cán bộ|sổ đỏ|người dân/);
  });

  it('a danger to life is answered with whom to call first, and those on duty know at once', async () => {
    const [first, second] = (
      await room.tell('lan', 'Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua')
    ).split('\n---\n');
    expect(first).toMatch(/^Nếu đang nguy hiểm, hãy gọi 112/);
    expect(first).toContain('Tôi đã báo trực ban.');
    expect(second).toContain('khẩn (nguy hiểm đến tính mạng)');
    expect((await room.pushed('minh')).join('')).toContain('Cầu treo bản Nà Mẫu đứt một dây cáp');
    await room.tell('lan', 'hủy');
    await room.tell('lan', 'Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua');
    expect(await room.pushed('minh')).toEqual([]);
  });

  it('in a group everybody is asked to write in private, and what was written is not kept', async () => {
    const replies = await room.replies(saidInGroup('lan', TYPED));
    expect(replies[0]!.text).toContain(INTAKE_TEXTS.inGroup);
    expect(await inboxTexts()).toEqual(['']);
    expect(await room.store.findDraft({ channel: 'telegram', account: 'bot', conversationId: '-100' })).toBeUndefined();
  });

  it('from staff, officers and admins is sent on to collaborators; a danger is told all the same', async () => {
    await room.link('Hà', 'staff', 'ha');
    expect(await room.tell('ha', TYPED)).toContain('Vai trò của đồng chí chưa gửi được phản ánh');
    expect(await room.tell('minh', MATTER)).toContain('Vai trò của đồng chí chưa gửi được phản ánh');
    const danger = await room.tell('ha', 'Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua');
    expect(danger).toMatch(/^Nếu đang nguy hiểm/);
    expect((await room.pushed('minh')).join('')).toContain('Cầu treo');
    expect(await everything()).not.toMatch(/Hanh|0912345678/);
    expect(await reports()).toEqual([]);
  });

  it('from a stranger is not even read', async () => {
    expect(await room.tell('stranger', TYPED)).toContain('Nếu đồng chí có mã mời');
    expect(await room.pushed('minh')).toEqual([]);
  });
});

describe('odd messages', () => {
  it('of 20,000 characters are cut, said so, and hidden to the end', async () => {
    const long = `báo cáo: ${MATTER}. ${'Bà con rất bức xúc. '.repeat(1000)} chị Hạnh 0912345678`;
    const shown = await room.tell('lan', long);
    expect(shown).toContain(INTAKE_TEXTS.cut);
    await room.tell('lan', '1');
    expect(await everything()).not.toContain('0912345678');
  });

  it('that are too many, or edited without a change, are kept without whom they name', async () => {
    await room.close();
    room = await openReportRoom({ limits: { perMinute: 3, perHour: 100 } });
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    await room.tell('lan', TYPED, { messageId: 'm-1' });
    await room.tell('lan', TYPED, { event: 'edit', messageId: 'm-1' });
    for (let n = 0; n < 4; n++) await room.tell('lan', `${TYPED} ${n}`);
    expect(await inboxTexts()).toHaveLength(6);
    expect(await everything()).not.toMatch(/Hanh|0912345678/);
  });

  it('with HTML and formulas stay text', async () => {
    await room.tell('lan', "báo cáo: =cmd|'/c calc'!A1 <b>Đèn đường</b> tổ 5 hỏng <script>alert(1)</script>");
    await room.tell('lan', '1');
    expect((await reports())[0]!.summary).not.toMatch(/<script|<b>/);
  });

  it('that tell of nothing make no report', async () => {
    expect(await room.tell('lan', 'Tuần này không có vấn đề gì nổi cộm')).toContain(INTAKE_TEXTS.nil);
    expect(await room.tell('lan', '👍')).not.toContain('phản ánh:');
    expect(await reports()).toEqual([]);
  });

  it('of small talk leave a draft as it is, and the numbers of its screen', async () => {
    await room.tell('lan', MATTER);
    expect(await room.tell('lan', 'cảm ơn')).toContain('Không có gì');
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận');
  });
});

describe('photos', () => {
  const withPhotos = (bytes: Uint8Array) =>
    openReportRoom({
      attachments: (clock): AttachmentDependencies => ({
        ...noAttachments(clock),
        keepPhotos: true,
        fetch: () => Promise.resolve(bytes),
      }),
    });
  const photo = { attachments: [{ kind: 'photo' as const, ref: 'p', name: 'chị Hạnh 0912345678.jpg' }] };

  it('that come first wait for their text; more are added later; their names are not kept', async () => {
    await room.close();
    room = await withPhotos(await makePhoto());
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    expect(await room.tell('lan', '', photo)).toContain('Lưu ý: không gửi ảnh có mặt người');
    expect(await room.tell('lan', MATTER)).toContain('• Ảnh: 1');
    expect(await room.tell('lan', '', photo)).toContain('• Ảnh: 2');
    await room.tell('lan', '1');
    const [report] = await reports();
    expect(report!.photos).toHaveLength(2);
    expect(await everything()).not.toContain('0912345678');
    expect(await room.tell('lan', 'Đèn đường tổ 5 hỏng hai tuần rồi')).not.toContain('Ảnh:');
  });

  it('with a caption that reports are taken with it', async () => {
    await room.close();
    room = await withPhotos(await makePhoto());
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    const shown = await room.tell('lan', MATTER, photo);
    expect(shown).toContain('• Ảnh: 1');
    expect(shown).toContain('không có mặt người');
  });

  it('with a caption go where the caption goes: to the draft that is open, to a report that was sent', async () => {
    await room.close();
    room = await withPhotos(await makePhoto());
    await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
    await room.tell('lan', MATTER);
    expect(await room.tell('lan', 'bổ sung: đây là chỗ đường dở dang', photo)).toContain('• Ảnh: 1');
    await room.tell('lan', '1');
    const status = await room.tell('lan', 'PA-26-000001');
    await room.tell('lan', numberOf(status, 'Bổ sung'));
    await room.tell('lan', 'Hôm nay vẫn chưa có ai đến, chị Nguyễn Thị Hạnh 0912345678 nói', photo);
    const [report] = await reports();
    expect(report!.photos).toHaveLength(2);
    expect(report!.additions).toHaveLength(1);
    expect(await everything()).not.toMatch(/0912345678|Nguyễn Thị Hạnh/);
    expect(await reports()).toHaveLength(1);
  });
});
