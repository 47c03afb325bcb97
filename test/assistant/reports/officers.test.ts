import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOLLOW_TEXTS } from '#src/assistant/reports/follow-texts.ts';
import { WORK_TEXTS } from '#src/assistant/reports/work-texts.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import type { Person } from '#src/people/person.ts';
import { someReport } from '../../reports/some-report.ts';
import { writeReport } from '#src/db/report-rows.ts';
import { said } from '../assistant-room.ts';
import { openTidy } from './tidy.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';

const MATTER = 'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8';
const SAME = 'Tổ 4: tiền đền bù đường vành đai vẫn chậm chi trả cho bà con';
const FIRST = 'PA-26-000001';
const SECOND = 'PA-26-000002';
const THIRD = 'PA-26-000003';

let room: ReportRoom;
let minh: Person;
beforeEach(async () => {
  room = await openReportRoom();
  for (const id of ['lan', 'mai', 'tu']) await room.link(id, 'collaborator', id, 'tdp-4');
  minh = await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  await room.link('Hà', 'officer', 'ha', 'ban-tgdv');
  const hung = await room.link('Hùng', 'staff', 'hung');
  await room.contact('quy-dat', hung.id);
});
afterEach(() => room.close());

const choose = async (id: string, shown: string, label: string) => room.tell(id, numberOf(shown, label));
const find = async (code = FIRST) => (await room.store.find(code))!;
async function send(text = MATTER, id = 'lan', label = 'Gửi'): Promise<string> {
  const sent = await choose(id, await room.tell(id, `báo cáo: ${text}`), label);
  expect(sent).toContain('Đã tiếp nhận');
  return sent;
}
async function pushed(): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const id of ['lan', 'mai', 'tu', 'minh', 'ha', 'hung']) told[id] = (await room.pushed(id)).join('\n');
  return told;
}
const assign = async (code = FIRST) => choose('minh', await room.tell('minh', code), 'Giao Trung tâm');
/** The text, typed and confirmed. */
async function type(id: string, code: string, label: string, text: string): Promise<string> {
  await choose(id, await room.tell(id, code), label);
  return choose(id, await room.tell(id, text), 'Gửi');
}

describe('the list of an officer', () => {
  it('shows two hundred reports page by page, the longest overdue first, and loses none', async () => {
    const due = (n: number) => new Date(Date.parse('2026-11-01T10:00:00Z') + n * 60_000).toISOString();
    for (let n = 1; n <= 700; n++) {
      const code = `PA-26-${String(n).padStart(6, '0')}`;
      const receivedAt = new Date(Date.parse('2026-10-01T01:00:00Z') + n * 60_000).toISOString();
      const report = someReport({ code, receivedAt, forwardDue: due(n) });
      await room.database.insertInto('report').values(writeReport(report)).execute();
    }
    let shown = await room.tell('minh', '/viec');
    expect(shown).toContain('Việc của đồng chí: 700 quá hạn.');
    expect(shown).toMatch(/\n1\. PA-26-000001 [^]*\n8\. PA-26-000008 [^]*\n9\. Xem tiếp \(còn 692 việc\)/);
    const seen = new Set<string>();
    for (let page = 1; page <= 88; page++) {
      for (const [, code] of shown.matchAll(/\n\d\. (PA-\d+-\d+)/g)) seen.add(code!);
      if (page < 88) shown = await room.tell('minh', '9');
    }
    expect(seen.size).toBe(700);
    expect(shown).not.toContain('Xem tiếp');
    expect(await room.tell('minh', '4')).toContain('PA-26-000700');
  });

  it('says each number once where there are no buttons', async () => {
    await send();

    const [reply] = await room.replies(said('minh', '/viec'));
    expect(reply).toMatchObject({ numbered: true, choices: [FIRST] });
  });

  it('keeps its numbers when a reminder has gone out before', async () => {
    await send();
    await send('Đèn đường tổ 5 hỏng hai tuần rồi, tối om', 'mai');
    room.clock.advance(Date.parse('2026-11-26T01:00:00Z') - room.clock.now().getTime());
    const tidy = openTidy(room);
    await tidy();
    room.clock.advance(1000);
    const list = await room.tell('minh', '/viec');
    room.clock.advance(1000);
    await tidy();
    expect(await room.tell('minh', '2')).toContain(/\n2\. (PA-\d+-\d+)/.exec(list)![1]!);
    expect(await room.database.selectFrom('report_prompt').selectAll().execute()).toHaveLength(4);
  });
});

describe('what is typed', () => {
  it.each(['thôi', 'Hủy', 'bỏ qua'])('is stopped by "%s" before anything is shown to anybody', async (word) => {
    await send();
    await choose('minh', await room.tell('minh', FIRST), 'Hỏi lại');
    expect(await room.tell('minh', word)).toContain(WORK_TEXTS.stopped(FIRST));
    expect((await pushed())['lan']).toBe('');
    expect(await find()).toMatchObject({ version: 1 });
  });

  it('is not cut silently: what is too long is written again', async () => {
    await send();
    await choose('minh', await room.tell('minh', FIRST), 'Ghi trả lời');
    expect(await room.tell('minh', 'rất dài '.repeat(500))).toContain('dài quá');
    expect(await room.tell('minh', 'Đã chi trả xong.')).toContain('Tôi sẽ trả lời người gửi:\n“Đã chi trả xong.”');
  });

  it('is kept when the report changes meanwhile, and sent after a second look', async () => {
    await send();
    await choose('minh', await room.tell('minh', FIRST), 'Ghi trả lời');
    const asked = await room.tell('minh', 'Chi trả ngày 27/11.');
    await choose('ha', await room.tell('ha', FIRST), 'Đã kiểm tra');
    const again = await choose('minh', asked, 'Gửi');
    expect(again).toContain('vừa được người khác cập nhật');
    expect(again).toContain('Tình trạng: đã kiểm tra');
    expect(again).toContain('“Chi trả ngày 27/11.”');
    expect((await find()).state).toBe('checked');
    await choose('minh', again, 'Gửi');
    expect(await find()).toMatchObject({ state: 'answered', answer: 'Chi trả ngày 27/11.' });
  });

  it('for what cannot be done any more is not asked for; the state is shown instead', async () => {
    await send();
    const stale = await room.tell('ha', FIRST);
    await type('minh', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
    const shown = await choose('ha', stale, 'Ghi trả lời');
    expect(shown).toContain('vừa được người khác cập nhật');
    expect(shown).toContain('Trả lời: “Đã chi trả xong.”');
  });
});

describe('an opened report', () => {
  it('shows what it is about, the answer, the newest additions and what was joined, on one screen', async () => {
    await send(`${MATTER}, nhiều hộ bị thu hồi đất`);
    await send(SAME, 'mai', 'Gửi bổ sung');
    for (let n = 1; n <= 9; n++) {
      await choose('lan', await room.tell('lan', FIRST), 'Bổ sung');
      await room.tell('lan', `thêm chuyện thứ ${n} của đường vành đai`);
    }
    await type('minh', FIRST, 'Ghi trả lời', 'Chi trả ngày 27/11.');
    const shown = await room.tell('minh', FIRST);
    expect(shown).toContain('Phạm vi: nhiều ý kiến');
    expect(shown).toContain('Thời gian: từ tháng 8');
    expect(shown).toContain('Trả lời: “Chi trả ngày 27/11.”');
    expect(shown).toContain(`Gộp: ${SECOND}`);
    expect(shown).toContain('thứ 9');
    expect(shown).not.toContain('thứ 4');
    expect(shown).toContain('(và 4 bổ sung trước đó)');
    expect(shown.length).toBeLessThan(2000);
  });

  it('of somebody who reports and answers for an agency is their own where it is no work of theirs', async () => {
    const lan = (await room.database.selectFrom('person').selectAll().execute()).find(({ name }) => name === 'lan')!;
    await room.contact('y-te', lan.id);
    await send();
    expect(await room.tell('lan', FIRST)).toContain('1 Bổ sung');
  });
});

describe('a report that was opened again', () => {
  const reopen = async () => {
    await send();
    await assign();
    await type('hung', FIRST, 'Ghi trả lời', 'Đã chi trả xong.');
    await pushed();
    await room.tell('lan', 'chưa');
  };

  it('is told to the agency and, once, to the officers, who can open it at once', async () => {
    await reopen();
    const told = await pushed();
    for (const id of ['hung', 'minh', 'ha']) expect(told[id]).toBe(FOLLOW_TEXTS.toAgency.reopened(FIRST));
    expect(await room.tell('ha', '1')).toContain('mở lại');
  });

  it('is told to the officers once, where the agency has nobody here', async () => {
    await room.database.deleteFrom('agency_contact').execute();
    await send();
    await assign();
    await type('minh', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
    await pushed();
    expect(await room.tell('lan', 'chưa')).toContain('và báo Ban');
    expect((await room.pushed('minh')).length).toBe(1);
  });

  it('goes back to the same agency with a term of its own, which hears of it once', async () => {
    await reopen();
    room.clock.advance(10 * 86_400_000);
    await pushed();
    const done = await choose('minh', await room.tell('minh', FIRST), 'Giao lại Trung tâm Phát triển quỹ đất');
    expect(done).toContain('Đã giao');
    expect((await find()).answerDue! > room.clock.now().toISOString()).toBe(true);
    const { hung } = await pushed();
    expect(hung).toContain('Phản ánh chuyển đến');
    expect(hung).not.toContain('đã chuyển sang cơ quan khác');
  });

  it('is taken up by the agency itself with a new term, not overdue at once', async () => {
    await reopen();
    room.clock.advance(10 * 86_400_000);
    await choose('hung', await room.tell('hung', FIRST), 'Đã nhận, đang xử lý');
    expect(await find()).toMatchObject({ state: 'in_progress', extended: false });
    expect((await find()).answerDue! > room.clock.now().toISOString()).toBe(true);
  });

  it('by an officer is told to the agency with the reason', async () => {
    await send();
    await assign();
    await type('minh', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
    await pushed();
    await type('minh', FIRST, 'Mở lại', 'Còn 3 hộ chưa nhận.');
    const { hung, lan } = await pushed();
    expect(hung).toContain('Còn 3 hộ chưa nhận.');
    expect(lan).toContain('đã được mở lại');
    expect(await room.tell('minh', FIRST)).toContain('Lý do: Còn 3 hộ chưa nhận.');
  });
});

describe('an agency', () => {
  it('hands back what is not its own: the office decides anew and the reporter is not troubled', async () => {
    await send();
    await assign();
    await pushed();
    await type('hung', FIRST, 'Không phải việc', 'Thuộc Phòng Kinh tế, hỏi chị Hạnh 0912345678');
    expect(await find()).toMatchObject({ state: 'checked' });
    expect((await find()).agencyId).toBeUndefined();
    const { minh: officer, lan } = await pushed();
    expect(officer).toContain('trả lại, không phải việc của đơn vị. “Thuộc Phòng Kinh tế');
    expect(officer).not.toContain('0912345678');
    expect(lan).toBe('');
    expect(await room.tell('hung', FIRST)).toContain(WORK_TEXTS.notForYou(FIRST));
    const shown = await room.tell('minh', '1');
    expect(shown).toContain('Lý do: Thuộc Phòng Kinh tế');
    expect(shown).toContain('Trung tâm Phát triển quỹ đất trả lại');
  });

  it('is told how to see its work, and nothing that it writes of people is kept', async () => {
    await send();
    await assign();
    expect(await room.tell('hung', 'trợ giúp')).toContain('/viec');
    expect(await room.tell('hung', 'trợ giúp')).not.toContain('/tonghop');
    await type('hung', FIRST, 'Ghi trả lời', 'Bà con gặp ông Nguyễn Văn Hùng 0912345678 để nhận tiền.');
    const kept = [
      await room.database.selectFrom('inbox').select('text').execute(),
      await room.database.selectFrom('outbox').select('text').execute(),
      await room.database.selectFrom('conversation').select('state').execute(),
      await room.database.selectFrom('report').selectAll().execute(),
    ];
    expect(JSON.stringify(kept)).not.toContain('0912345678');
    expect(JSON.stringify(kept)).toContain('để nhận tiền');
  });

  it('that is not responsible after all is told so, and not that another has it', async () => {
    await send();
    await assign();
    await pushed();
    await type('minh', FIRST, 'Không thuộc thẩm quyền', 'Thuộc Công ty Điện lực.');
    expect((await pushed())['hung']).toBe(WORK_TEXTS.toAgency.refused(FIRST));
  });

  it('whose officer has left is heard by the others', async () => {
    await send();
    await assign();
    await pushed();
    await createSqlPeopleRegister(room.database, { clock: room.clock }).revoke(minh.id, { force: false });
    await type('hung', FIRST, 'Ghi trả lời', 'Chi trả ngày 27/11.');
    expect((await pushed())['ha']).toContain('Chi trả ngày 27/11.');
  });

  it('that was taken out of the configuration is given nothing, whichever way', async () => {
    await send();
    const stale = await room.tell('minh', FIRST);
    const agencies = room.office.agencies;
    const index = agencies.findIndex(({ id }) => id === 'quy-dat');
    const gone = agencies.splice(index, 1);
    expect(await choose('minh', stale, 'Giao Trung tâm')).toContain('không còn trong danh mục');
    agencies.push(...gone);
    await assign();
    await type('hung', FIRST, 'Ghi trả lời', 'Chi trả ngày 28/11.');
    agencies.pop();
    await choose('minh', await room.tell('minh', FIRST), 'Trả lại cơ quan');
    const refused = await choose('minh', await room.tell('minh', 'Chưa đủ.'), 'Gửi');
    expect(refused).toContain('không còn trong danh mục');
    expect((await find()).state).toBe('answered');
    expect(await room.tell('minh', FIRST)).toContain('cơ quan cũ (quy-dat)');
  });
});

describe('reports of one matter', () => {
  it('go on when the first reporter withdraws: the next takes its place, with its agency and term', async () => {
    await send();
    await assign();
    await send(SAME, 'mai', 'Gửi bổ sung');
    await send('Tổ 4 tiền đền bù làm đường vành đai chưa trả cho các hộ', 'tu', 'Gửi bổ sung');
    const { answerDue } = await find();
    await pushed();
    await choose('lan', await choose('lan', await room.tell('lan', FIRST), 'Rút phản ánh'), 'Rút');
    expect(await find()).toMatchObject({ state: 'withdrawn' });
    expect(await find(SECOND)).toMatchObject({ state: 'assigned', agencyId: 'quy-dat', answerDue });
    expect(await find(THIRD)).toMatchObject({ state: 'duplicate', joinedTo: SECOND });
    expect((await pushed())['hung']).toContain(`xử lý tiếp theo mã ${SECOND}`);
    await type('hung', SECOND, 'Ghi trả lời', 'Chi trả ngày 27/11.');
    const { lan, mai, tu } = await pushed();
    expect(lan).toBe('');
    expect(mai).toContain(`${SECOND}: Trung tâm`);
    expect(tu).toContain(`${THIRD}: Trung tâm`);
  });

  it('are heard of by everybody also when joined by way of another', async () => {
    await send();
    await send(SAME, 'mai');
    await send('Tổ 4 tiền đền bù làm đường vành đai chưa trả cho các hộ', 'tu');
    await pushed();
    await choose('minh', await room.tell('minh', THIRD), 'Gộp vào PA-26-00000[12]');
    const middle = (await find(THIRD)).joinedTo!;
    const top = middle === FIRST ? SECOND : FIRST;
    await room.database
      .updateTable('report')
      .set({ received_at: '2026-11-01T00:00:00.000Z' })
      .where('code', '=', top)
      .execute();
    await choose('minh', await room.tell('minh', middle), `Gộp vào ${top}`);
    expect(await room.tell('minh', top)).toContain('3 người gửi');
    await pushed();
    await type('minh', top, 'Trả lời và kết thúc', 'Chi trả ngày 27/11.');
    const told = await pushed();
    for (const id of ['lan', 'mai', 'tu']) expect(told[id]).toContain('Ban trả lời: “Chi trả ngày 27/11.”');
    expect(await room.tell('tu', THIRD)).toContain('Trả lời: “Chi trả ngày 27/11.”');
    expect(await room.tell('tu', 'chưa')).toContain('Đã mở lại');
    expect(await find(top)).toMatchObject({ state: 'reopened' });
  });

  it('tell their reporter how the matter stands when an officer joins them, and the agency that has one less', async () => {
    await send();
    await assign();
    await send(SAME, 'mai');
    await pushed();
    await choose('minh', await room.tell('minh', FIRST), `Gộp ${SECOND} vào đây`);
    expect((await pushed())['mai']).toBe(
      FOLLOW_TEXTS.joinedNow(SECOND, 'Đang xử lý tại Trung tâm Phát triển quỹ đất, hạn trả lời 01/12.'),
    );
  });

  it('a new voice for what has ended is a report of its own', async () => {
    await send();
    const asked = await room.tell('mai', `báo cáo: ${SAME}`);
    expect(asked).toContain('Gửi bổ sung');
    await type('minh', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
    expect(await room.tell('tu', `báo cáo: ${SAME}`)).not.toContain('Gửi bổ sung');
    await choose('mai', asked, 'Gửi bổ sung');
    expect(await find(SECOND)).toMatchObject({ state: 'received' });
  });

  it('are not joined to what was itself joined or has ended meanwhile; the officer is told, nothing fails', async () => {
    await send();
    await send(SAME, 'mai');
    const stale = await room.tell('minh', SECOND);
    await type('ha', FIRST, 'Trả lời và kết thúc', 'Đã chi trả xong.');
    expect(await choose('minh', stale, 'Gộp vào')).toContain(WORK_TEXTS.notJoinable(FIRST));
    expect(await find(SECOND)).toMatchObject({ state: 'received' });
  });

  it('may be from several places: each corrects its own, and the officer sees all of them', async () => {
    await send();
    await send(SAME, 'mai', 'Gửi bổ sung');
    await choose('mai', await room.tell('mai', SECOND), 'Sửa nội dung');
    expect(await room.tell('mai', 'Tổ 5: tiền đền bù đường vành đai vẫn chậm chi trả')).toContain(`Đã sửa ${SECOND}`);
    expect(await find(SECOND)).toMatchObject({ state: 'duplicate', joinedTo: FIRST, areaIds: ['tdp-5'] });
    expect(await find()).toMatchObject({ areaIds: ['tdp-4'] });
    expect(await room.tell('minh', FIRST)).toContain('Cũng ở: tổ dân phố 5');
    await choose('minh', await room.tell('minh', FIRST), 'Đã kiểm tra');
    expect(await room.tell('mai', SECOND)).not.toContain('Sửa nội dung');
  });

  it('hand the answer of one who was joined to the officer who asked, under the code of the matter', async () => {
    await send();
    await send(SAME, 'mai', 'Gửi bổ sung');
    await pushed();
    await type('minh', FIRST, 'Hỏi lại', 'Khoảng bao nhiêu hộ?');
    await pushed();
    await room.tell('mai', 'Khoảng 12 hộ chưa nhận');
    const { minh: officer, ha } = await pushed();
    expect(officer).toContain(`${FIRST}: người gửi trả lời: “Khoảng 12 hộ`);
    expect(ha).toBe('');
    expect(await room.tell('minh', '1')).toContain('Người gửi trả lời: “Khoảng 12 hộ');
  });
});

describe('a danger to life', () => {
  const DANGER = 'Cầu treo bản Nà Mẫu đứt một dây cáp, học sinh vẫn đang đi qua';

  it('reaches all officers where nobody of the unit on duty can be reached', async () => {
    await room.link('Sơn', 'officer', 'son', 'vp-ubnd');
    await room.database.updateTable('link').set({ blocked_at: 'x' }).where('sender_id', 'in', ['minh', 'ha']).execute();
    expect(await room.tell('lan', DANGER)).toContain('Tôi đã báo trực ban');
    expect((await room.pushed('son')).join()).toContain('nguy hiểm đến tính mạng');
  });

  it('that nobody could be told of is said so, with the number to call', async () => {
    await room.database.updateTable('link').set({ blocked_at: 'x' }).where('sender_id', 'in', ['minh', 'ha']).execute();
    await room.tell('lan', DANGER);
    const receipt = await room.tell('lan', '1');
    expect(receipt).toContain('chưa báo được trực ban, đồng chí gọi');
    expect(receipt).toContain('0200 000 014');
    expect(receipt).not.toContain('đã được báo ngay');
  });
});

describe('a reporter who cannot be reached any more', () => {
  const leave = async () => {
    await room.database.updateTable('report_thread').set({ person_id: null, channel: null }).execute();
  };

  it('is not asked, and the officer does not read that they were told', async () => {
    await send();
    await leave();
    expect(await type('minh', FIRST, 'Hỏi lại', 'Khoảng bao nhiêu hộ?')).toContain(WORK_TEXTS.nobodyToAsk);
    expect(await assign()).toContain(WORK_TEXTS.notReached);
    expect(await type('minh', FIRST, 'Trả lời và kết thúc', 'Xong.')).toContain(WORK_TEXTS.notReached);
  });
});
