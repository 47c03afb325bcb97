import type { Desk } from '../../assistant/reports/desk.ts';
import { joinedInto } from '../../assistant/reports/joined.ts';
import { findPhotoHashes } from '../../db/sql-person-data.ts';
import { dueOf } from '../../reports/deadlines.ts';
import { isOpen, type Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { agencyName } from '../../reports/route.ts';
import { describeContent } from '../../reports/show-draft.ts';
import { audit, find, type Output, type ReportOffice } from './report-office.ts';
import { formatEntry, formatLine, formatTime, REPORTS_TEXTS as TEXTS } from './reports-texts.ts';

/** One report, its work and its history; with `who` also who sent it, which is written down. */
export async function show(
  { code: typed, who }: { code: string; who: boolean },
  office: ReportOffice,
): Promise<Output> {
  const { desk } = office;
  const report = await find(typed, office);
  const { code } = report;
  const history = await desk.store.history(code);
  const lines = [
    `${code}  ${STATE_TEXTS[report.state]}`,
    ...describeContent(report, desk.office),
    ...report.additions.map((addition) => `• Bổ sung: ${addition}`),
    ...(await describeWork(report, desk)),
    ...(await describePhotos(report, office)),
  ].map(formatLine);
  lines.push(...history.map(formatEntry));
  if (!who) return { lines, json: { report, history } };
  const [thread] = await desk.store.threads([code]);
  await audit(
    { action: 'view_reporter', code, ...(thread?.personId === undefined ? {} : { personId: thread.personId }) },
    office,
  );
  const people = await office.register.list();
  const person = people.find((one) => one.person.id === thread?.personId)?.person;
  const sender =
    person === undefined
      ? thread?.place === undefined
        ? TEXTS.noSender
        : TEXTS.noSenderKnown
      : TEXTS.sender(`${person.name} (${person.id})`);
  return { lines: [...lines, sender], json: { report, history, reporter: person ?? null } };
}

async function describePhotos({ photos }: Report, { database, photoPath }: ReportOffice): Promise<string[]> {
  const paths = (await findPhotoHashes(database, photos)).map(photoPath);
  return [
    ...paths.map(TEXTS.photo),
    ...(paths.length < photos.length ? [TEXTS.photosGone(photos.length - paths.length)] : []),
  ];
}

async function describeWork(report: Report, desk: Desk): Promise<string[]> {
  const { agencyId, answer, joinedTo, code } = report;
  const due = dueOf(report);
  const joined = (await joinedInto(code, desk.store)).map((one) => one.code);
  return [
    ...(agencyId === undefined ? [] : [TEXTS.agency(`${agencyName(agencyId, desk.office)} (${agencyId})`)]),
    ...(due === undefined || !isOpen(report) ? [] : [TEXTS.due(formatTime(due))]),
    ...(answer === undefined ? [] : [TEXTS.answer(answer)]),
    ...(joinedTo === undefined ? [] : [TEXTS.joinedTo(joinedTo)]),
    ...(joined.length === 0 ? [] : [TEXTS.joined(joined.join(', '))]),
  ];
}
