import { BREADTHS, type DigestReport, type DigestState, TENDENCIES } from '#src/reports/digest/digest-report.ts';
import type { DigestPlaces } from '#src/reports/digest/names.ts';
import { createRandom } from '../bench/search.ts';

export interface InventedOptions {
  count: number;
  seed: number;
  from: string;
  until: string;
  places: DigestPlaces;
}

const MATTERS: Record<string, string[]> = {
  'dat-dai': [
    'tiền bồi thường giải phóng mặt bằng đường vành đai chậm chi trả từ tháng 8',
    'việc cấp giấy chứng nhận quyền sử dụng đất kéo dài, hồ sơ hẹn lại nhiều lần',
    'phương án tái định cư khu Đồi Sim chưa được niêm yết tại nhà văn hóa',
  ],
  'moi-truong': [
    'rác ở chợ Đồng Mận không được thu gom trong nhiều ngày',
    'nước thải của cơ sở chế biến chảy ra mương thủy lợi, có mùi hôi',
    'lò gạch xả khói vào ban đêm',
  ],
  'giao-thong': [
    'đèn đường dọc đường Trần Phú hỏng',
    'cầu treo Nà Mẫu có một dây cáp bị gỉ',
    'mặt đường bê tông bị sụt lún',
  ],
  'dien-nuoc': ['nước sinh hoạt yếu vào giờ cao điểm', 'cắt điện không báo trước'],
  'hanh-chinh': [
    'thủ tục chứng thực phải đi lại nhiều lần',
    'người dân muốn có điểm hỗ trợ làm hồ sơ trực tuyến tại bản',
  ],
  'giao-duc': ['các khoản thu đầu năm học chưa được công khai', 'phụ huynh ghi nhận bữa ăn bán trú được cải thiện'],
  'y-te': ['trạm y tế hết thuốc bảo hiểm cho người bệnh mạn tính'],
  'chinh-sach': ['việc bình xét hộ nghèo chưa rõ tiêu chí'],
  'an-ninh': ['thanh niên tụ tập gây ồn ào sau 22 giờ quanh chợ'],
};
const PROPOSALS = [
  'Đề nghị thông báo rõ ngày chi trả',
  'Đề nghị kiểm tra thực địa và trả lời bằng văn bản',
  'đề nghị tổ chức đối thoại với các hộ liên quan',
  'Đề nghị công khai kết quả tại nhà văn hóa',
];
const GROUPS = [
  'nông dân',
  'tiểu thương, hộ kinh doanh',
  'phụ huynh',
  'công nhân',
  'người cao tuổi',
  'hộ bị thu hồi đất',
];
const DAY_MS = 86_400_000;

/** Invented reports of a ward, the same for the same seed: joined ones, overdue, reopened, withdrawn, of unknown place. */
export function inventReports({ count, seed, from, until, places }: InventedOptions): DigestReport[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length)]!;
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const reports: DigestReport[] = [];
  const recent = new Map<string, DigestReport>();
  for (let number = 1; number <= count; number++) {
    const receivedAt = start + ((end - start) * (number - random())) / count;
    const topicId = pick(places.topics).id;
    const areaId = pick(places.areas).id;
    const what = pick(MATTERS[topicId] ?? ['một việc khác']);
    const place = random();
    const due = receivedAt + (5 + Math.floor(random() * 5)) * DAY_MS;
    const took = Math.ceil(random() * random() * 16 * DAY_MS);
    const iso = (time: number) => new Date(time).toISOString();
    const report: DigestReport = {
      code: `PA-${iso(receivedAt).slice(2, 4)}-${String(number).padStart(6, '0')}`,
      receivedAt: iso(receivedAt),
      ...(random() < 0.97 ? { topicId } : {}),
      areaIds: place < 0.9 ? [areaId] : place < 0.95 ? [areaId, pick(places.areas).id] : [],
      ...(place > 0.98 ? { whole: true } : {}),
      ...(random() < 0.85 ? { tendency: TENDENCIES[Math.floor(random() * 3)]! } : {}),
      ...(random() < 0.8 ? { breadth: pick(BREADTHS) } : {}),
      urgent: random() < 0.04,
      ...stateOf({ receivedAt, took, end, chance: random() }),
      agencyId: pick(places.agencies).id,
      dueAt: iso(due),
      summary: `${what[0]!.toUpperCase()}${what.slice(1)}.`,
      ...(random() < 0.4 ? { proposal: pick(PROPOSALS) } : {}),
      ...(random() < 0.7 ? { groups: [pick(GROUPS)] } : {}),
    };
    const first = recent.get(`${topicId} ${what}`);
    const isJoined = first !== undefined && random() < 0.35 && receivedAt - Date.parse(first.receivedAt) < 40 * DAY_MS;
    if (!isJoined) recent.set(`${topicId} ${what}`, report);
    reports.push(isJoined ? joined(report, first.code) : report);
  }
  return reports;
}

interface Course {
  receivedAt: number;
  took: number;
  end: number;
  chance: number;
}

function stateOf({ receivedAt, took, end, chance }: Course): Pick<DigestReport, 'state' | 'stateSince' | 'answeredAt'> {
  const at = (time: number) => new Date(time).toISOString();
  const since = (state: DigestState, time: number) => ({ state, stateSince: at(time) });
  if (chance < 0.02) return since('withdrawn', receivedAt + 3_600_000);
  if (chance < 0.05) return since('not_responsible', receivedAt + DAY_MS);
  const answered = receivedAt + took;
  if (chance > 0.93 || answered > end) return since(chance > 0.97 ? 'received' : 'in_progress', receivedAt + 3_600_000);
  if (chance > 0.9) return { ...since('reopened', answered + DAY_MS), answeredAt: at(answered) };
  return { ...since(chance < 0.5 ? 'closed' : 'answered', answered), answeredAt: at(answered) };
}

function joined({ answeredAt: _answered, ...report }: DigestReport, joinedTo: string): DigestReport {
  return { ...report, state: 'duplicate', stateSince: report.receivedAt, joinedTo };
}
