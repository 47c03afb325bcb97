import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INTAKE_TEXTS, QUESTIONS } from '#src/reports/report-texts.ts';
import { FOLLOW_TEXTS } from '#src/assistant/reports/follow-texts.ts';
import { saysSolved } from '#src/assistant/reports/take-prompted.ts';
import { toOutbound } from '#src/messaging/to-outbound.ts';
import { conversationRef } from '../../fakes/messages.ts';
import { said } from '../assistant-room.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';

/* A collaborator on a cheap phone: short messages, several at once, a key pressed twice. */
const RUBBISH = 'rac cho Dong Man ca tuan khong ai don';
const LIGHT = 'Đèn đường tổ 3 hỏng từ đầu tháng';
const CODE = 'PA-26-000001';
const MINUTE = 60_000;
const WHERE = QUESTIONS.area;

let room: ReportRoom;
beforeEach(async () => {
  room = await openReportRoom();
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  // The first reply of a chat also says that it is a machine.
  await room.tell('lan', 'xin chào');
});
afterEach(() => room.close());

const find = async (code = CODE) => (await room.store.find(code))!;
const choose = async (id: string, shown: string, label: string) => room.tell(id, numberOf(shown, label));
const send = async (text = LIGHT) => {
  await room.tell('lan', text);
  return room.tell('lan', '1');
};
const dutyTexts = async () => (await room.pushed('minh')).filter((text) => text.includes('nguy hiểm đến tính mạng.'));

describe('what is added', () => {
  it('stands beside the summary when it finds no room in it, and is sent', async () => {
    const shown = await room.tell('lan', 'Mất nước tổ 4 ba ngày nay. Bà con phải mua nước bình đắt gấp đôi.');
    await choose('lan', shown, 'Thêm ảnh');
    const added = await room.tell('lan', 'cụ Lịch ở một mình không xách được nước, số con cụ 0912345678');
    expect(added).toMatch(/• Bổ sung: cụ \[người dân \d\] ở một mình không xách được nước/u);
    await room.tell('lan', '1');
    const { additions, hidden } = await find();
    expect(additions).toHaveLength(1);
    expect(additions[0]).toContain('không xách được nước');
    expect(hidden).toEqual({ 'họ tên': 1, 'số điện thoại': 1 });
    await room.tell('minh', '/viec');
    expect(await room.tell('minh', '1')).toContain('không xách được nước');
  });

  it('is not shown twice when the summary holds it', async () => {
    await room.tell('lan', LIGHT);
    const shown = await room.tell('lan', 'bổ sung: 12 hộ bị ảnh hưởng');
    expect(shown).toContain('12 hộ bị ảnh hưởng');
    expect(shown.match(/12 hộ/g)).toHaveLength(1);
  });

  it('goes when the words are written anew, and so do the people in it', async () => {
    const shown = await room.tell('lan', `${LIGHT}, chị Hạnh nói`);
    await choose('lan', shown, 'Thêm ảnh');
    await room.tell('lan', 'cạnh đó còn cây đổ chắn ngang lối vào nhà văn hóa, ông Tuấn gọi 0912345678');
    await room.tell('lan', 'sửa');
    await room.tell('lan', '1');
    const anew = await room.tell('lan', 'Đèn đường tổ 5 hỏng trước nhà bà Mùi');
    expect(anew).toContain('nhà bà [người dân 1].');
    expect(anew).toContain('Đã ẩn: 1 họ tên.');
    expect(anew).not.toContain('Bổ sung');
  });

  it('to the place asked for is kept, an answer of the place alone adds nothing', async () => {
    await room.tell('lan', 'Mất điện hai đêm liền');
    expect(await room.tell('lan', 'bản Pò Lầu, 40 hộ chưa có nước dùng')).toContain(
      '• Bổ sung: bản Pò Lầu, 40 hộ chưa có nước dùng',
    );
    await room.tell('lan', '1');
    expect((await find()).areaIds).toEqual(['po-lau']);
    await room.tell('lan', 'báo cáo: cây đổ chắn lối');
    expect(await room.tell('lan', 'ở đầu tổ 5 ạ')).not.toContain('Bổ sung');
    const shown = await room.tell('lan', 'sửa');
    await choose('lan', shown, 'Địa bàn');
    expect(await room.tell('lan', 'không phải tổ 5, tổ 3 mới đúng')).not.toContain('Bổ sung');
  });

  it('stays when the report is corrected, without the words that say what it is', async () => {
    await send();
    await choose('lan', await room.tell('lan', `bổ sung ${CODE}: hôm nay có 2 cháu ngã xe`), 'Bổ sung vào');
    await choose('lan', await room.tell('lan', CODE), 'Sửa nội dung');
    const corrected = await room.tell('lan', 'sửa lại là đèn đường tổ 5 hỏng từ 1/11');
    expect(corrected).toContain('• Nội dung: Đèn đường tổ 5 hỏng từ 1/11.');
    expect(corrected).toContain('• Bổ sung: hôm nay có 2 cháu ngã xe');
    expect(await find()).toMatchObject({ areaIds: ['tdp-5'], additions: ['hôm nay có 2 cháu ngã xe'] });
  });

  it('is not offered to a report that was withdrawn, nor to one of somebody else', async () => {
    await send();
    await room.link('Hoa', 'collaborator', 'hoa', 'dong-man');
    const long = `bổ sung ${CODE}: thêm mấy hộ nữa cũng bị như thế`;
    expect(await room.tell('hoa', long)).toContain(FOLLOW_TEXTS.notTheirs(CODE));
    await room.tell('lan', `rút ${CODE}`);
    expect(await room.tell('lan', '1')).toBe(`Đã rút ${CODE}.`);
    const refused = await room.tell('lan', long);
    expect(refused).toContain('đã rút nên không bổ sung được');
    expect(await choose('lan', refused, 'Phản ánh mới')).not.toContain(`vào ${CODE}`);
  });

  it('that corrects what was sent is offered as a correction, of the place alone when it names no more', async () => {
    await send();
    const offered = await room.tell('lan', 'sua lai dia ban la to 5');
    expect(offered).toContain(FOLLOW_TEXTS.correctOffer(CODE, 'sua lai dia ban la to 5'));
    await choose('lan', offered, 'Sửa');
    expect(await find()).toMatchObject({ areaIds: ['tdp-5'], summary: `${LIGHT}.`, topicId: 'giao-thong' });
    await choose('minh', await room.tell('minh', CODE), 'Đã kiểm tra');
    expect(await room.tell('lan', 'sua lai dia ban la to 6')).not.toMatch(/^\d Sửa/mu);
  });

  it('without a place, about what was just sent, is offered as an addition', async () => {
    await send('Tổ 3 mất nước ba ngày nay, bà con kêu lắm');
    expect(await room.tell('lan', 'van chua co nuoc dau nhe')).toContain(FOLLOW_TEXTS.addHere(CODE));
    expect(await room.tell('lan', 'tổ 5 cũng mất nước')).toContain('Tôi hiểu đây là phản ánh');
  });
});

describe('a danger to life', () => {
  const COLLAPSE = 'Cầu treo Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua';
  const FIRE = 'Cháy nhà ở bản Pò Lầu, lửa to lắm';

  it('of which two are told within minutes is told twice, the same words once', async () => {
    await room.tell('lan', COLLAPSE);
    expect(await dutyTexts()).toHaveLength(1);
    await room.tell('lan', FIRE);
    expect(await dutyTexts()).toEqual([expect.stringContaining('lửa to lắm') as string]);
    expect(await room.tell('lan', 'CHÁY nhà ở bản Pò Lầu, lửa to  lắm')).toMatch(/^Nếu đang nguy hiểm/);
    expect(await dutyTexts()).toEqual([]);
  });

  it.each([
    ['where a place is asked for', 'Mất điện hai đêm liền'],
    ['while a report is being written', LIGHT],
  ])('told %s is answered with whom to call first', async (_where, before) => {
    await room.tell('lan', before);
    const shown = await room.tell('lan', `bổ sung: ${COLLAPSE}`);
    expect(shown).toMatch(/^Nếu đang nguy hiểm, hãy gọi 112/);
    expect(await dutyTexts()).toHaveLength(1);
    expect(shown).toContain('khẩn (nguy hiểm đến tính mạng');
  });

  it('in one of two matters makes only that one urgent', async () => {
    const shown = await room.tell('lan', `1. Đèn đường tổ 5 hỏng\n2. ${COLLAPSE}`);
    expect(shown).toMatch(/^Nếu đang nguy hiểm/);
    const first = await choose('lan', shown, 'Gửi thành 2');
    expect(first).toContain('Mức độ: bình thường');
    expect(await room.tell('lan', '1')).toContain('khẩn (nguy hiểm đến tính mạng');
  });

  it('told as an addition to what was sent, or as an answer, alarms too', async () => {
    await send();
    await room.tell('lan', CODE);
    await room.tell('lan', '1');
    expect(await room.tell('lan', COLLAPSE)).toMatch(/^Nếu đang nguy hiểm/);
    expect(await dutyTexts()).toHaveLength(1);
    expect(await room.tell('lan', `${CODE} ${FIRE}, bà con đang chạy sang nhà văn hóa`)).toMatch(/^Nếu đang nguy hiểm/);
    expect(await dutyTexts()).toHaveLength(1);
  });
});

describe('keys and words', () => {
  it('that ask for one’s own data say who gives and deletes it', async () => {
    expect(await room.tell('lan', 'Em muốn xóa dữ liệu của em')).toBe(FOLLOW_TEXTS.ownData);
    expect(await room.tell('lan', 'toi xin xem thong tin ca nhan cua toi')).toBe(FOLLOW_TEXTS.ownData);
  });

  it('of a send pressed twice make one report', async () => {
    await send();
    expect(await room.tell('lan', '1')).toBe(INTAKE_TEXTS.sentAlready(CODE));
    expect(await room.tell('lan', 'gửi')).toBe(INTAKE_TEXTS.sentAlready(CODE));
    expect(await room.store.list({})).toHaveLength(1);
    expect(await room.tell('lan', '3')).toBe(INTAKE_TEXTS.nothingToChoose);
    room.clock.advance(11 * MINUTE);
    expect(await room.tell('lan', '1')).toBe(INTAKE_TEXTS.nothingToChoose);
  });

  it('that no screen offers are told so, and change nothing', async () => {
    await room.tell('lan', LIGHT);
    expect(await room.tell('lan', '9')).toContain(INTAKE_TEXTS.noSuchNumber(9, 5));
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận');
  });

  it('“bỏ qua” where nothing is asked is no text of a report', async () => {
    expect(await room.tell('lan', 'bỏ qua')).toBe(FOLLOW_TEXTS.left);
    await room.tell('lan', LIGHT);
    const shown = await room.tell('lan', 'bỏ qua');
    expect(shown).toContain('Tôi hiểu đây là phản ánh');
    expect(shown).not.toMatch(/bỏ qua/iu);
  });

  it('“hủy” just after the send offers to withdraw, later it does not', async () => {
    await send();
    expect(await room.tell('lan', 'hủy')).toContain(FOLLOW_TEXTS.sureWithdraw(CODE));
    await room.tell('lan', '2');
    expect((await find()).state).toBe('received');
    room.clock.advance(11 * MINUTE);
    expect(await room.tell('lan', 'hủy')).not.toContain(CODE);
  });

  it('“hủy” while something is awaited gives it up, and adds nothing', async () => {
    await send();
    await choose('lan', await room.tell('lan', CODE), 'Bổ sung');
    expect(await room.tell('lan', 'hủy')).toBe(FOLLOW_TEXTS.left);
    expect((await find()).additions).toEqual([]);
    expect(await room.tell('lan', RUBBISH)).toContain('Tôi hiểu đây là phản ánh');
  });

  it.each(['rút phản ánh', 'toi muon rut phan anh', 'xin thu hồi báo cáo vừa gửi', 'rut PA-26-000001'])(
    '“%s” asks for the one that there is, and withdraws it once',
    async (words) => {
      await send();
      expect(await room.tell('lan', words)).toContain(FOLLOW_TEXTS.sureWithdraw(CODE));
      expect(await room.tell('lan', '1')).toBe(FOLLOW_TEXTS.withdrawnNow(CODE, false));
      expect(await room.tell('lan', `rút ${CODE}`)).toBe(FOLLOW_TEXTS.withdrawnBefore(CODE));
    },
  );

  it('of withdrawing, correcting and adding ask which, when there are several', async () => {
    await send();
    await send(RUBBISH);
    for (const [words, act] of [
      ['rút phản ánh', 'withdraw'],
      ['sửa phản ánh vừa gửi', 'correct'],
      ['bổ sung phản ánh', 'add'],
    ] as const) {
      expect(await room.tell('lan', words)).toContain(FOLLOW_TEXTS.whichOne[act]);
    }
    expect(await room.tell('lan', '2')).toContain(`cho ${CODE}`);
    await room.link('Hoa', 'collaborator', 'hoa', 'dong-man');
    expect(await room.tell('hoa', 'rút phản ánh')).toContain(FOLLOW_TEXTS.none);
  });

  it('“/baocao” alone takes whatever comes next for the report', async () => {
    expect(await room.tell('lan', '/baocao')).toBe(INTAKE_TEXTS.begin);
    expect(await room.tell('lan', 'bo qua')).toBe(INTAKE_TEXTS.notBegun);
    await room.tell('lan', 'báo cáo:');
    // By itself it reads like a question: "ai" asks.
    const shown = await room.tell('lan', 'rac cha ai don ca tuan nay hoi qua');
    expect(shown).toBe([WHERE, '1 Bỏ qua'].join('\n'));
    expect(await room.tell('lan', 'tổ 4')).toContain('Rac cha ai don ca tuan nay hoi qua');
    expect(await room.tell('lan', '/baocao')).toContain('Rac cha ai don ca tuan nay hoi qua');
  });

  it('a report of no matter at all is not sent', async () => {
    await room.tell('lan', 'báo cáo: a');
    await room.tell('lan', 'bỏ qua');
    await room.tell('lan', 'tổ 4');
    const refused = await room.tell('lan', '1');
    expect(refused).toContain(INTAKE_TEXTS.tooShort);
    expect(await room.store.list({})).toEqual([]);
    expect(await room.tell('lan', 'đèn đường hỏng')).toContain('• Nội dung: Đèn đường hỏng.');
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận');
  });
});

describe('several messages', () => {
  it('of which one says where and the next what make one report', async () => {
    expect(await room.tell('lan', 'cho dong man')).toContain(INTAKE_TEXTS.questionOrReport);
    const shown = await room.tell('lan', 'rac cha ai don ca tuan nay hoi qua');
    expect(shown).toContain('Địa bàn: tổ dân phố Đồng Mận');
    expect(shown).toContain('Lĩnh vực: môi trường');
  });

  it('with too long between them are two', async () => {
    await room.tell('lan', 'cho dong man');
    room.clock.advance(3 * MINUTE);
    expect(await room.tell('lan', 'mat dien tu hom qua')).toContain(WHERE);
  });

  it('of which one that was sent is edited correct the report, once that is wanted', async () => {
    await room.tell('lan', 'Đường tổ 5 ổ gà nhiều', { messageId: 'm5' });
    await room.tell('lan', '1');
    const offered = await room.tell('lan', 'Đường tổ 6 ổ gà nhiều', { event: 'edit', messageId: 'm5' });
    expect(offered).toContain(FOLLOW_TEXTS.editedSent(CODE));
    expect((await find()).areaIds).toEqual(['tdp-5']);
    await choose('lan', offered, 'Sửa');
    expect((await find()).areaIds).toEqual(['tdp-6']);
    await choose('minh', await room.tell('minh', CODE), 'Đã kiểm tra');
    const late = await room.tell('lan', 'Đường tổ 6 ổ gà to', { event: 'edit', messageId: 'm5' });
    expect(late).toContain(FOLLOW_TEXTS.addHere(CODE));
    expect(await room.store.list({})).toHaveLength(1);
  });

  it('in one, with a place for all of them, ask for it of none', async () => {
    const shown = await room.tell('lan', 'Tổ 5 có hai việc: 1. Đền bù chậm chi trả. 2. Đèn đường hỏng.');
    const first = await choose('lan', shown, 'Gửi thành 2');
    expect(first).toContain('Địa bàn: tổ dân phố 5');
    expect(await room.tell('lan', '1')).toContain('Địa bàn: tổ dân phố 5');
    await room.tell('lan', '1');
    expect((await room.store.list({})).map(({ areaIds }) => areaIds)).toEqual([['tdp-5'], ['tdp-5']]);
  });

  it('while a report is being written say that it has not been sent', async () => {
    await room.tell('lan', LIGHT);
    expect(await room.tell('lan', 'cảm ơn')).toContain(INTAKE_TEXTS.draftWaits);
    expect(await room.tell('lan', '/trangthai')).toContain(INTAKE_TEXTS.draftWaits);
    expect(await room.tell('lan', 'xem lại')).not.toContain(INTAKE_TEXTS.draftWaits);
    expect(await room.tell('lan', 'gửi')).not.toContain(INTAKE_TEXTS.draftWaits);
    expect(await room.tell('lan', 'cảm ơn')).not.toContain(INTAKE_TEXTS.draftWaits);
  });

  it('a receipt says when the report was joined to what is known', async () => {
    await room.link('Hoa', 'collaborator', 'hoa', 'dong-man');
    await room.tell('hoa', RUBBISH);
    expect(await room.tell('hoa', '1')).not.toContain('Đã gộp');
    const shown = await room.tell('lan', 'bà con kêu rác chợ Đồng Mận không thu gom cả tuần nay');
    expect(await choose('lan', shown, 'Gửi bổ sung')).toContain('PA-26-000002. Đã gộp với phản ánh cùng nội dung');
  });
});

describe('asked whether it is solved', () => {
  const close = async () => {
    const opened = await room.tell('minh', CODE);
    await choose('minh', opened, 'Trả lời và kết thúc');
    await room.tell('minh', 'Đã thay bóng đèn.');
    await room.tell('minh', '1');
    await room.pushed('lan');
    await room.pushed('minh');
  };

  it('a person who says in words that it is not opens it again, with the reason', async () => {
    await send();
    await close();
    expect(await room.tell('lan', 'vẫn chưa thấy ai làm, chị Nguyễn Thị Hạnh 0912345678 bảo thế')).toBe(
      FOLLOW_TEXTS.reopenedNoted(CODE),
    );
    expect((await find()).state).toBe('reopened');
    const [told, ...more] = await room.pushed('minh');
    expect(told).toContain('chưa thấy ai làm');
    expect(told).not.toMatch(/Hạnh|0912345678/);
    expect(more).toEqual([]);
  });

  it('numbers still count after small talk and after what offers none', async () => {
    await send();
    await close();
    await room.tell('lan', 'cảm ơn');
    await room.tell('lan', 'bỏ qua');
    expect(await room.tell('lan', '2')).toContain(`Đã mở lại ${CODE}`);
  });

  it('a new matter is still a new matter', async () => {
    await send();
    await close();
    expect(await room.tell('lan', RUBBISH)).toContain('Tôi hiểu đây là phản ánh');
    expect((await find()).state).toBe('closed');
  });

  it.each([
    ['chưa đâu', false],
    ['vẫn chưa thấy ai làm', false],
    ['van con toi om', false],
    ['dạ thưa đèn lại hỏng rồi ạ', false],
    ['chua nhan duoc dong nao', false],
    ['sửa xong rồi ạ', true],
    ['co dien lai roi nhe', true],
    ['đã nhận được tiền rồi cảm ơn đồng chí', true],
    ['sửa rồi nhưng lại hỏng', false],
    ['làm rồi mà không được', undefined],
    ['đã giải quyết chưa?', undefined],
    ['quy chế quy định mấy ngày phải trả lời', undefined],
    ['rác ở chợ Đồng Mận không ai dọn', undefined],
    ['đường tổ 5 có ổ gà to', undefined],
  ])('“%s” is understood as %s', (text, solved) => {
    expect(saysSolved(text)).toBe(solved);
  });
});

describe('who writes', () => {
  const officer = async () => (await room.pushed('minh')).join('\n');

  it.each([
    'Kính gửi Ban. Em là Lan, cộng tác viên tổ 4, xin báo cáo nhanh: đèn đường tổ 3 hỏng từ đầu tháng',
    'Dạ em là Lan ctv tổ 4, đèn đường tổ 3 hỏng từ đầu tháng',
    'Tôi là tổ trưởng tổ 4. Đèn đường tổ 3 hỏng từ đầu tháng.',
  ])('is not told to whoever reads the report: %s', async (text) => {
    const shown = await room.tell('lan', text);
    expect(shown).toContain('• Nội dung: Đèn đường tổ 3 hỏng từ đầu tháng.');
    await room.tell('lan', '1');
    const { summary } = await find();
    expect(summary).not.toMatch(/cộng tác viên|ctv|tổ trưởng/iu);
  });

  it('is not told in an addition, an answer, a reason or a danger either', async () => {
    await send();
    await room.tell('lan', CODE);
    await room.tell('lan', '1');
    await room.tell('lan', 'em là Lan ctv tổ 4, thêm 2 bóng nữa tắt');
    await room.tell('lan', 'Em là tổ trưởng tổ 4 xin báo: cầu treo Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua');
    const opened = await room.tell('minh', CODE);
    await choose('minh', opened, 'Hỏi lại người gửi');
    await room.tell('minh', 'Bao nhiêu bóng?');
    await room.tell('minh', '1');
    await room.tell('lan', 'em là ctv tổ 4, khoảng 5 bóng ạ');
    const told = await officer();
    expect(told).toContain('thêm 2 bóng nữa tắt');
    expect(told).toContain('cầu treo Nà Mẫu');
    expect(told).toContain('khoảng 5 bóng');
    expect(told).not.toMatch(/ctv|tổ trưởng/iu);
  });
});

describe('lists', () => {
  it('name each code once where a channel has no buttons', async () => {
    await send();
    await send('Rác ở chợ Đồng Mận cả tuần không ai dọn, mùi hôi thối');
    const [reply] = await room.replies(said('lan', '/trangthai', { sentAt: room.clock.now().toISOString() }));
    expect(reply!.choices).toEqual(expect.arrayContaining([CODE, 'PA-26-000002']));
    const origin = { correlationId: 'c', conversation: conversationRef('lan') };
    const [message] = toOutbound([reply!], origin, { textLimit: 2000, buttons: false });
    expect(message!.text.split(CODE)).toHaveLength(2);
    expect(await room.tell('lan', '1')).toMatch(/^PA-26-/);
  });

  it('go on after a summary without its full stop', async () => {
    await send('Đèn đường tổ 3 hỏng, bà con kêu nhiều.');
    expect(await room.tell('minh', '/viec')).not.toMatch(/[.;:],/u);
    expect(await room.tell('lan', '/trangthai')).not.toMatch(/[.;:]\n(?:Đã|Đang)/u);
  });
});
