import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOLLOW_TEXTS } from '#src/assistant/reports/follow-texts.ts';
import { WORK_TEXTS } from '#src/assistant/reports/work-texts.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';
import { openTidy } from './tidy.ts';

const MATTER = 'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8';
const LIGHT = 'Đèn đường tổ 5 hỏng hai tuần rồi, tối om';
const CODE = 'PA-26-000001';
const DAY = 86_400_000;

let room: ReportRoom;
let tidy: () => Promise<void>;
beforeEach(async () => {
  room = await openReportRoom();
  tidy = openTidy(room);
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  const contact = await room.link('Hùng', 'staff', 'hung');
  await room.contact('quy-dat', contact.id);
});
afterEach(() => room.close());

async function send(text = MATTER, id = 'lan'): Promise<void> {
  await room.tell(id, `báo cáo: ${text}`);
  expect(await room.tell(id, '1')).toContain('Đã tiếp nhận');
}
const choose = async (id: string, shown: string, label: string) => room.tell(id, numberOf(shown, label));
const open = (id = 'minh', code = CODE) => room.tell(id, code);
const find = async (code = CODE) => (await room.store.find(code))!;
const clear = async () => {
  for (const id of ['lan', 'minh', 'hung', 'ha']) await room.pushed(id);
};
async function assign(): Promise<void> {
  await choose('minh', await open(), 'Giao Trung tâm Phát triển quỹ đất');
}
/** The text of the answer, typed and confirmed. */
async function answer(id: string, label: string, text: string): Promise<string> {
  await choose(id, await open(id), label);
  const shown = await room.tell(id, text);
  return choose(id, shown, 'Gửi');
}

describe('a report on its way', () => {
  it('is handed over, answered and closed; everybody concerned hears of it', async () => {
    await send();
    const list = await room.tell('minh', '/viec');
    expect(list).toContain('Việc của đồng chí: 1 mới.');
    const shown = await room.tell('minh', '1');
    expect(shown).toContain('1 người gửi');
    expect(shown).not.toContain('Lan');
    await choose('minh', shown, 'Giao Trung tâm');
    expect(await find()).toMatchObject({
      state: 'assigned',
      agencyId: 'quy-dat',
      answerDue: '2026-12-01T10:00:00.000Z',
    });
    expect(await room.pushed('lan')).toEqual([
      FOLLOW_TEXTS.handedOver(CODE, 'Trung tâm Phát triển quỹ đất', '17 giờ ngày 01/12'),
    ]);
    expect((await room.pushed('hung'))[0]).toContain('hạn trả lời 17 giờ ngày 01/12');
    await room.tell('hung', '1');
    expect(await find()).toMatchObject({ state: 'in_progress' });
    await answer('hung', 'Ghi trả lời', 'Tiền đợt 2 chi trả từ 27/11, ông Hùng 0912345678 phụ trách');
    const told = (await room.pushed('lan')).join('');
    expect(told).toContain('Trung tâm Phát triển quỹ đất trả lời: “Tiền đợt 2 chi trả từ 27/11');
    expect(told).not.toContain('0912345678');
    expect(told).toContain('Đã giải quyết chưa');
    expect((await room.pushed('minh')).join('')).toContain('trả lời: “Tiền đợt 2');
    await room.tell('minh', '1');
    expect(await find()).toMatchObject({ state: 'closed' });
    expect((await room.store.history(CODE)).map(({ action }) => action)).toEqual([
      'send',
      'assign',
      'start',
      'answer',
      'close',
    ]);
  });

  it('is shown to its reporter in three lines', async () => {
    await send();
    await assign();
    expect((await room.tell('lan', '/trangthai')).split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^PA-26-000001 · /) as string,
      'Đang xử lý tại Trung tâm Phát triển quỹ đất, hạn trả lời 01/12.',
      '24/11 tiếp nhận → 24/11 chuyển Trung tâm Phát triển quỹ đất',
    ]);
    expect(await room.tell('lan', 'phản ánh của tôi đến đâu rồi')).toContain('Đang xử lý tại');
    expect(await room.tell('lan', 'pa 26 1')).toContain('Đang xử lý tại');
    await room.link('Lan', 'collaborator', 'other');
    expect(await room.tell('other', CODE)).toContain(FOLLOW_TEXTS.notTheirs(CODE));
    expect(await room.tell('other', 'PA-26-000099')).toContain(FOLLOW_TEXTS.notTheirs('PA-26-000099'));
  });

  it('that is said to be unsolved is opened again, and the agency reads why', async () => {
    await send();
    await assign();
    await answer('minh', 'Trả lời và kết thúc', 'Đã chi trả xong.');
    await clear();
    expect(await room.tell('lan', 'chưa')).toContain(`Đã mở lại ${CODE} và báo cơ quan xử lý`);
    expect(await find()).toMatchObject({ state: 'reopened', agencyId: 'quy-dat' });
    expect((await room.pushed('hung')).join('')).toContain('chưa giải quyết xong');
    expect(await room.tell('lan', 'nhà bà Nguyễn Thị Mùi chưa nhận được đồng nào')).toContain('Đã ghi lý do');
    const why = (await room.pushed('hung')).join('');
    expect(why).toContain('chưa nhận được đồng nào');
    expect(why).not.toContain('Mùi');
    await send(LIGHT);
    expect(await room.tell('minh', '/viec')).toContain('2 mới');
  });

  it('that is said to be solved stays closed; later is asked again, once', async () => {
    await send();
    await answer('minh', 'Trả lời và kết thúc', 'Đã chi trả xong.');
    expect(await room.tell('lan', '3')).toContain('ngày 27/11 tôi sẽ hỏi lại');
    await clear();
    await tidy();
    expect(await room.pushed('lan')).toEqual([]);
    room.clock.advance(3 * DAY + 1000);
    await tidy();
    await tidy();
    expect((await room.pushed('lan')).filter((text) => text.includes('Đã giải quyết chưa'))).toHaveLength(1);
    expect(await room.tell('lan', 'rồi')).toContain('ghi nhận là giải quyết xong');
    expect(await find()).toMatchObject({ state: 'closed' });
  });
});

describe('its reporter', () => {
  it('adds to it, by its code or after being asked, and the workers hear of it', async () => {
    await send();
    await assign();
    await clear();
    await choose('lan', await room.tell('lan', CODE), 'Bổ sung');
    expect(await room.tell('lan', 'có thêm 3 hộ nữa, chị Hạnh 0912345678 kể')).toContain(
      'Đã bổ sung vào PA-26-000001: “có thêm 3 hộ nữa',
    );
    expect((await room.pushed('hung')).join('')).toContain('người gửi bổ sung');
    const offered = await room.tell('lan', `${CODE} sáng nay vẫn chưa ai được nhận tiền, bà con hỏi rất nhiều`);
    await choose('lan', offered, 'Bổ sung vào');
    expect((await find()).additions).toHaveLength(2);
    expect(JSON.stringify(await find())).not.toContain('0912345678');
  });

  it('corrects it until it is checked', async () => {
    await send();
    const shown = await room.tell('lan', CODE);
    await choose('lan', shown, 'Sửa nội dung');
    expect(await room.tell('lan', 'Đèn đường tổ 6 hỏng hai tuần')).toContain('Đã sửa PA-26-000001');
    expect(await find()).toMatchObject({ areaIds: ['tdp-6'], topicId: 'giao-thong', code: CODE });
    const before = await room.tell('lan', CODE);
    await choose('minh', await open(), 'Đã kiểm tra');
    expect(await choose('lan', before, 'Sửa nội dung')).toContain('không sửa được nữa');
    expect(await room.tell('lan', CODE)).not.toContain('Sửa nội dung');
  });

  it('withdraws it once, and is told so the second time', async () => {
    await send();
    await assign();
    await clear();
    const shown = await room.tell('lan', CODE);
    const sure = await choose('lan', shown, 'Rút phản ánh');
    expect(await choose('lan', sure, 'Rút')).toContain('Đã rút PA-26-000001');
    expect((await room.pushed('hung')).join('')).toContain('đã rút');
    expect(await find()).toMatchObject({ state: 'withdrawn' });
    expect(await room.tell('lan', CODE)).not.toContain('Rút phản ánh');
    expect(await room.tell('minh', '/viec')).toContain(WORK_TEXTS.nothing);
  });

  it('is asked through us, answers, and neither learns of the other', async () => {
    await send();
    await clear();
    await answer('minh', 'Hỏi lại người gửi', 'Khoảng bao nhiêu hộ?');
    const [asked] = await room.pushed('lan');
    expect(asked).toContain('Ban hỏi thêm: “Khoảng bao nhiêu hộ?”');
    expect(asked).not.toContain('Minh');
    expect(await room.tell('lan', 'Khoảng 12 hộ, chị Hạnh 0912345678 biết rõ')).toContain('Đã chuyển câu trả lời');
    const [replied] = await room.pushed('minh');
    expect(replied).toContain('người gửi trả lời: “Khoảng 12 hộ');
    expect(replied).not.toMatch(/Lan|0912345678/);
    expect(await room.tell('minh', '1')).toContain('Người gửi trả lời: “Khoảng 12 hộ');
  });
});

describe('officers', () => {
  it('of two at once one acts, and the other sees what was done', async () => {
    await room.link('Hà', 'officer', 'ha');
    await send();
    const [first, second] = [await open('minh'), await open('ha')];
    await choose('minh', first, 'Giao Trung tâm');
    const late = await choose('ha', second, 'Đã kiểm tra');
    expect(late).toContain('vừa được người khác cập nhật');
    expect(late).toContain('đã chuyển cơ quan xử lý');
    expect(await find()).toMatchObject({ state: 'assigned', version: 2 });
  });

  it('of two who close at once one closes, and the reporter is told once', async () => {
    await room.link('Hà', 'officer', 'ha');
    await send();
    await answer('minh', 'Ghi trả lời', 'Đã xong.');
    const [first, second] = [await open('minh'), await open('ha')];
    await clear();
    await Promise.all([choose('minh', first, 'Kết thúc'), choose('ha', second, 'Kết thúc')]);
    expect((await room.store.history(CODE)).filter(({ action }) => action === 'close')).toHaveLength(1);
    expect(await room.pushed('lan')).toHaveLength(1);
  });

  it('hand over again: the new agency is told, the old one too, the history stays', async () => {
    await send();
    await assign();
    await clear();
    const agencies = await choose('minh', await open(), 'Giao cơ quan khác');
    expect(await choose('minh', agencies, 'UBND phường')).toContain('chưa có đầu mối');
    expect((await room.pushed('hung')).join('')).toContain('đã chuyển sang cơ quan khác');
    expect((await room.pushed('lan')).join('')).toContain('đã chuyển UBND phường');
    expect((await room.store.history(CODE)).filter(({ action }) => action === 'assign')).toHaveLength(2);
    expect(await room.tell('hung', CODE)).toContain(WORK_TEXTS.notForYou(CODE));
  });

  it('join what is the same and part it again in one step; each reporter is told of the answer with their own code', async () => {
    await room.link('Hà', 'collaborator', 'ha', 'tdp-4');
    await send();
    await send('Tổ 4: tiền đền bù đường vành đai vẫn chậm chi trả cho bà con', 'ha');
    await clear();
    const second = 'PA-26-000002';
    await choose('minh', await open('minh', second), `Gộp vào ${CODE}`);
    expect(await find(second)).toMatchObject({ state: 'duplicate', joinedTo: CODE });
    expect(await open()).toContain('2 người gửi');
    await answer('minh', 'Ghi trả lời', 'Chi trả ngày 27/11.');
    expect((await room.pushed('ha')).join('')).toContain(`${second}: Ban trả lời`);
    expect((await room.pushed('lan')).join('')).toContain(`${CODE}: Ban trả lời`);
    await choose('minh', await open('minh', second), 'Tách phản ánh');
    expect(await find(second)).toMatchObject({ state: 'received' });
    expect(await room.database.selectFrom('report_join').select('undone_at').execute()).not.toEqual([
      { undone_at: null },
    ]);
  });

  it('say whose it is, when it is not the ward’s', async () => {
    await send();
    await clear();
    await answer('minh', 'Không thuộc thẩm quyền', 'Thuộc Công ty Điện lực, liên hệ 1900 0000.');
    expect((await room.pushed('lan')).join('')).toContain('không thuộc thẩm quyền của phường. Thuộc Công ty Điện lực');
    expect(await find()).toMatchObject({ state: 'not_responsible' });
  });

  it('type again, or leave it, before anything goes out', async () => {
    await send();
    await clear();
    await choose('minh', await open(), 'Ghi trả lời');
    const shown = await room.tell('minh', 'nhầm');
    await choose('minh', shown, 'Nhập lại');
    const again = await room.tell('minh', 'đúng');
    await choose('minh', again, 'Thôi');
    expect(await room.pushed('lan')).toEqual([]);
    expect(await find()).toMatchObject({ version: 1 });
  });

  it.each(['lan', 'nobody'])('are the only ones with a list of work: %s', async (id) => {
    await send();
    expect(await room.tell(id, '/viec')).not.toContain(CODE);
  });

  it('see an agency that was taken out of the configuration by its name of before', async () => {
    await send();
    await assign();
    const gone = room.office.agencies.findIndex(({ id }) => id === 'quy-dat');
    room.office.agencies.splice(gone, 1);
    expect(await open()).toContain('cơ quan cũ (quy-dat)');
    expect(await open()).not.toContain('theo phân công');
  });
});

describe('the contact of an agency', () => {
  it('works on the reports of that agency and no others', async () => {
    await send();
    await send(LIGHT);
    await assign();
    const list = await room.tell('hung', '/viec');
    expect(list).toContain(CODE);
    expect(list).not.toContain('PA-26-000002');
    expect(await room.tell('hung', 'PA-26-000002')).toContain(WORK_TEXTS.notForYou('PA-26-000002'));
    expect(list).not.toContain('Lan');
  });

  it('prolongs the term once, with a reason that the officer reads', async () => {
    await send();
    await assign();
    await clear();
    await answer('hung', 'Xin thêm thời gian', 'Phải đo lại đất.');
    expect(await find()).toMatchObject({ answerDue: '2026-12-08T10:00:00.000Z', extended: true });
    expect((await room.pushed('minh')).join('')).toContain('Phải đo lại đất.');
    expect((await room.pushed('lan')).join('')).toContain('hạn trả lời mới 17 giờ ngày 08/12');
    expect(await open('hung')).not.toContain('Xin thêm thời gian');
  });
});

describe('time', () => {
  it('reminds before a term ends and escalates after, each once', async () => {
    await send();
    await clear();
    await tidy();
    expect(await room.pushed('minh')).toEqual([]);
    room.clock.advance(Date.parse('2026-11-25T08:00:00Z') - room.clock.now().getTime());
    await tidy();
    await tidy();
    expect(await room.pushed('minh')).toEqual([WORK_TEXTS.reminders.forwardSoon(CODE, '17 giờ ngày 25/11')]);
    room.clock.advance(3 * 3_600_000);
    await tidy();
    await tidy();
    expect(await room.pushed('minh')).toEqual([WORK_TEXTS.reminders.forwardLate(CODE)]);
    await assign();
    await clear();
    const due = Date.parse((await find()).answerDue!);
    room.clock.advance(due - room.clock.now().getTime() - DAY / 2);
    await tidy();
    expect(await room.pushed('hung')).toHaveLength(1);
    expect(await room.pushed('minh')).toEqual([]);
    room.clock.advance(DAY);
    await tidy();
    await tidy();
    expect((await room.pushed('hung')).join('')).toContain('Quá hạn');
    expect(await room.pushed('minh')).toEqual([WORK_TEXTS.reminders.answerLate(CODE, 'Trung tâm Phát triển quỹ đất')]);
    expect(await room.tell('minh', '/viec')).toMatch(/1 quá hạn[^]*Quá hạn:\n1\. PA-26-000001/);
  });

  it('reminds of a draft once after a day, which can then be sent, and lets it lapse a day later', async () => {
    await room.tell('lan', MATTER);
    room.clock.advance(DAY - 60_000);
    await tidy();
    expect(await room.pushed('lan')).toEqual([]);
    room.clock.advance(120_000);
    await tidy();
    await tidy();
    expect(await room.pushed('lan')).toEqual([expect.stringContaining('soạn dở chưa gửi') as string]);
    expect(await room.tell('lan', '1')).toContain('Đã tiếp nhận');
    await room.tell('lan', `báo cáo: ${LIGHT}`);
    room.clock.advance(DAY + 60_000);
    await tidy();
    room.clock.advance(DAY + 60_000);
    await tidy();
    expect(await room.database.selectFrom('report_draft').selectAll().execute()).toEqual([]);
    expect(await room.tell('lan', 'gửi')).toContain('Bản nháp này không còn');
  });

  it('forgets reports that are kept no longer, and never gives their codes again', async () => {
    await send();
    await answer('minh', 'Trả lời và kết thúc', 'Xong.');
    room.clock.advance(62 * 31 * DAY);
    await tidy();
    expect(await room.store.find(CODE)).toBeUndefined();
    for (const table of ['report_history', 'report_thread', 'report_prompt'] as const) {
      expect(await room.database.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    expect(await room.store.reserveCode('PA-26', 'next')).toBe('PA-26-000002');
  });

  it('at the turn of the year begins the codes anew', async () => {
    await send();
    room.clock.advance(Date.parse('2026-12-31T17:00:30Z') - room.clock.now().getTime());
    await room.tell('lan', `báo cáo: ${LIGHT}`);
    expect(await room.tell('lan', '1')).toContain('mã PA-27-000001');
  });
});
