import { type CommitmentDeskOptions, createCommitmentDesk } from '#src/assistant/commitments/commitment-desk.ts';
import type { Commitment } from '#src/commitments/commitment.ts';
import type { CommitmentStore } from '#src/commitments/commitment-store.ts';
import { rememberRegister } from '#src/db/sql-commitment-cache.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { makeCommitment } from '../../fakes/commitments.ts';
import { openReportRoom, type ReportRoom } from '../reports/report-room.ts';

export const DOCUMENTS: readonly KnowledgeDocument[] = [
  {
    id: 'd1',
    path: 'a.docx',
    kind: 'programme',
    title: 'Chương trình phối hợp năm 2026',
    typeName: 'Chương trình',
    code: '12-CTr/ĐU-UBND',
    issuedOn: '2026-01-20',
    access: 'internal',
    replaces: [],
    contentHash: 'x',
  },
  {
    id: 'd2',
    path: 'b.docx',
    kind: 'meeting_summary',
    title: 'Kết luận giao ban của Mặt trận',
    typeName: 'Thông báo',
    code: '58-TB/ĐU',
    issuedOn: '2026-10-05',
    access: 'unit:mttq',
    replaces: [],
    contentHash: 'y',
  },
];

const UBND = { name: 'Ủy ban nhân dân phường', id: 'agency:ubnd' };
const BAN = { name: 'Ban Tuyên giáo và Dân vận', id: 'unit:ban-tgdv' };
const on = (day: string, words = `trước ngày ${day}`) => ({ words, rule: { kind: 'dates' as const, days: [day] } });

/** Invented; today is 24 November 2026, a Tuesday. */
export const REGISTER: readonly Partial<Commitment>[] = [
  { item: '1', owners: [UBND], action: 'Cung cấp thông tin dự án vành đai', due: on('2026-11-05'), addressee: BAN },
  { item: '2', owners: [UBND], action: 'Đối thoại với các hộ chưa nhận đền bù', due: on('2026-11-15') },
  {
    item: '3',
    owners: [UBND],
    action: 'Báo cáo kết quả giải quyết phản ánh tháng',
    addressee: BAN,
    startsOn: '2026-11-01',
  },
  {
    item: '4',
    owners: [{ name: 'Công an phường', id: 'agency:cong-an' }],
    partners: [BAN],
    action: 'Kiểm tra trật tự quanh chợ',
    due: on('2026-12-20'),
  },
  {
    owners: [BAN],
    action: 'Gửi Hội đồng nhân dân phường báo cáo dư luận',
    due: on('2026-10-30'),
    addressee: { name: 'HĐND phường' },
  },
  { owners: [UBND], action: 'Tuyên truyền về hiến đất', due: { words: 'Thường xuyên', rule: { kind: 'ongoing' } } },
  { owners: [UBND], action: 'Lắp đèn đường ngõ 12', due: on('2026-11-28'), decision: 'proposed', confidence: 0.4 },
  {
    documentId: 'd2',
    owners: [{ name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', id: 'unit:mttq' }],
    action: 'Giám sát việc chi trả',
    due: on('2026-11-10'),
  },
];

export interface CommitmentRoom extends ReportRoom {
  register: CommitmentStore;
  deskOptions: CommitmentDeskOptions;
  find(number: number): Promise<Commitment>;
  /** What was sent to a chat about commitments without being an answer, since it was last asked for. */
  heard(id: string): Promise<string[]>;
}

type RoomOptions = NonNullable<Parameters<typeof openReportRoom>[0]>;

/** The report room with a register; commitments get the numbers 1, 2, … in their order. */
export async function openCommitmentRoom(
  commitments: readonly Partial<Commitment>[] = REGISTER,
  options: RoomOptions & { documents?: readonly KnowledgeDocument[] } = {},
): Promise<CommitmentRoom> {
  let deskOptions: CommitmentDeskOptions | undefined;
  const room = await openReportRoom({
    ...options,
    more: ({ database, clock, people, office, store }) => {
      deskOptions = {
        register: rememberRegister(database, { clock }),
        listDocuments: () => Promise.resolve([...(options.documents ?? DOCUMENTS)]),
        listContacts: () => store.listContacts(),
        people,
        organisation: office,
        shapeOf: () => ({ textLimit: 4096, buttons: true }),
        newId: createIdSource(clock),
        clock,
      };
      return { commitments: createCommitmentDesk(deskOptions) };
    },
  });
  const register = createSqlCommitments(room.database, { clock: room.clock });
  for (const [index, fields] of commitments.entries()) {
    await register.add(makeCommitment({ number: index + 1, id: `c${index + 1}`, ...fields }));
  }
  const seen = new Map<string, number>();
  return {
    ...room,
    register,
    deskOptions: deskOptions!,
    find: async (number) => (await register.find(number))!,
    async heard(id) {
      const rows = await room.database
        .selectFrom('outbox')
        .select('text')
        .where('conversation_id', '=', id)
        .where('correlation_id', 'like', 'commitment-%')
        .orderBy('id')
        .execute();
      const before = seen.get(id) ?? 0;
      seen.set(id, rows.length);
      return rows.slice(before).map(({ text }) => text);
    },
  };
}
