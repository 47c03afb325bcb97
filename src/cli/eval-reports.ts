import { parseCommandLine, runProgram } from '../command-line.ts';
import { AppError } from '../errors.ts';
import { loadOrganisation } from '../organisation.ts';
import { createReportReader } from '../reports/report-reader.ts';
import { measureReports, type FieldFigures, type ReportFigures } from './evaluation/measure-reports.ts';
import { readReportSet } from './evaluation/report-set.ts';

const USAGE = `Cách dùng: npm run eval:reports -- [SET.jsonl] [--organisation F.yaml] [--wrong] [--json]

Đo việc hiểu tin nhắn phản ánh bằng quy tắc (không dùng mô hình) trên một tập đã gán nhãn.
  SET.jsonl       mỗi dòng một tin: {"id", "text", "kind", "topic", "area", "urgent", "breadth", "tendency", "matters", "context"}
                  hoặc một cặp: {"id", "a": {"text", "day"}, "b": {"text", "day"}, "same"}
                  mặc định: tập để dành của dự án
  --organisation  tệp cơ quan; mặc định samples/organisation.yaml
  --wrong         in từng tin hiểu khác nhãn
  --json          in một giá trị JSON
  --help          in trang này

Mã thoát: 0 xong; 1 có lỗi trong tệp (nói rõ ở đâu); 2 gõ sai lệnh.
`;

const HELD_OUT = 'test/reports/sets/held-out.jsonl';
const OPTIONS = {
  organisation: { type: 'string', default: 'samples/organisation.yaml' },
  wrong: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function showField(name: string, figures: FieldFigures, showWrong: boolean): string {
  const lines = [`${name.padEnd(10)} ${percent(figures.accuracy).padStart(8)}   ${figures.right}/${figures.all}`];
  for (const [expected, row] of Object.entries(figures.confusion)) {
    const cells = Object.entries(row).map(([got, count]) => `${got}: ${count}`);
    lines.push(`    ${expected.padEnd(22)} → ${cells.join(', ')}`);
  }
  if (showWrong)
    lines.push(...figures.wrong.map((w) => `  ✗ ${w.id} ${w.expected} → ${w.got} | ${w.text.slice(0, 240)}`));
  return `${lines.join('\n')}\n`;
}

function show({ fields, pairs }: ReportFigures, showWrong: boolean): string {
  const tables = Object.entries(fields).map(([name, figures]) => showField(name, figures, showWrong));
  if (pairs !== undefined) {
    const { precision, recall, truePositives, falsePositives, falseNegatives, trueNegatives } = pairs;
    const counts = `đúng trùng ${truePositives}, nhầm là trùng ${falsePositives}, bỏ sót ${falseNegatives}, đúng khác ${trueNegatives}`;
    tables.push(`trùng      precision ${percent(precision)}   recall ${percent(recall)}   (${counts})\n`);
    if (showWrong) tables.push(...pairs.wrong.map((w) => `  ✗ ${w.id} ${w.expected} → ${w.got} | ${w.text}\n`));
  }
  return tables.join('\n');
}

function main(): number {
  const { values, positionals } = parseCommandLine({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (positionals.length > 1) throw new AppError('usage', 'Mỗi lần chỉ đo một tập.');
  const set = readReportSet(positionals[0] ?? HELD_OUT);
  const figures = measureReports(set, createReportReader(loadOrganisation(values.organisation)));
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : show(figures, values.wrong));
  return 0;
}

await runProgram(main, USAGE);
