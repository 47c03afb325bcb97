import type { Organisation } from '../organisation.ts';
import { placeName } from '../people/places.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import type { Draft } from './draft.ts';
import type { IntakeStep } from './intake.ts';
import type { Offered, Said } from './report-choice.ts';
import { BREADTH_TEXTS, hiddenLine, INTAKE_TEXTS as TEXTS, QUESTIONS, URGENCY_TEXTS } from './report-texts.ts';
import type { ReportContent } from './report.ts';
import { topicName } from './route.ts';

export type OfficeNames = Pick<Organisation, 'units' | 'areas' | 'topics'>;

/** What is known of the same matter, for whoever writes about it. */
export interface Known {
  /** Other reports of it. */
  count: number;
  /** Days within which they came in. */
  days: number;
  /** The one to which this can be joined. */
  code: string;
  /** The person sent it themselves: then it is `code`. */
  own: boolean;
}

export function areaNames({ areaIds, whole, placeWords }: ReportContent, office: OfficeNames): string | undefined {
  if (whole) return TEXTS.wholeWard;
  const names = areaIds.flatMap((id) => placeName(id, office) ?? []);
  if (names.length > 0) return names.join(', ');
  return placeWords.length > 0 ? placeWords.join(', ') : undefined;
}

const LONGEST_ADDITION = 200;

/** What was written later and stands beside the summary. */
export const describeAdditions = ({ additions }: ReportContent): string[] =>
  additions.map((text) => TEXTS.addition(cutAtWord(text.replace(/\s+/gu, ' '), LONGEST_ADDITION)));

/** Everything that would be stored, one screenful; without the additions. */
export function describeContent(content: ReportContent, office: OfficeNames): string[] {
  const reasons = content.urgencyReasons.map((reason) => URGENCY_TEXTS[reason]).join(', ');
  const besides = (first: string, second: string | undefined) =>
    second === undefined ? first : `${first}   • ${second}`;
  const { tendency, breadth, source, when, proposal, groups, photos } = content;
  const level = content.urgent ? TEXTS.urgent(reasons) : TEXTS.ordinary;
  const minds = tendency === undefined ? undefined : TEXTS.tendency(tendency);
  return [
    TEXTS.content(cutAtWord(content.summary, 600)),
    besides(
      TEXTS.area(areaNames(content, office) ?? TEXTS.noArea),
      TEXTS.topic(topicName(content.topicId, office) ?? TEXTS.noTopic),
    ),
    besides(level, breadth === undefined ? undefined : TEXTS.breadth(BREADTH_TEXTS[breadth])),
    ...(groups.length > 0
      ? [besides(TEXTS.groups(groups.join(', ')), minds)]
      : minds === undefined
        ? []
        : [`• ${minds}`]),
    ...(when === undefined ? [] : [TEXTS.when(when.raw)]),
    ...(proposal === undefined ? [] : [TEXTS.proposal(proposal)]),
    ...(source === undefined ? [] : [`• ${TEXTS.source(source)}`]),
    ...(photos.length === 0 ? [] : [TEXTS.photos(photos.length)]),
  ];
}

/** The next screen of a draft with its numbered choices. */
export function showStep(step: IntakeStep, office: OfficeNames, known?: Known): Said {
  const { view, draft, understood } = step;
  switch (view.shows) {
    case 'question':
      return ask(step, office);
    case 'fields':
      return chooseField(understood.content);
    case 'topics':
      return chooseTopic(step, office);
    case 'review':
      return review(draft, understood.content, { office, known });
  }
}

function ask({ view, understood }: IntakeStep, office: OfficeNames): Said {
  if (view.shows !== 'question') return { text: '' };
  const back: Offered = { label: TEXTS.back, choice: { does: 'report_back' } };
  const skip: Offered = { label: TEXTS.skip, choice: { does: 'report_skip' } };
  if (view.field === 'summary' || view.field === 'more') return { text: QUESTIONS[view.field], choices: [back] };
  if (view.field !== 'area' || view.candidates.length === 0) return { text: QUESTIONS[view.field], choices: [skip] };
  const [words] = understood.content.placeWords;
  return {
    text: TEXTS.whichArea(words ?? TEXTS.somewhere),
    choices: [
      ...view.candidates.map((areaId): Offered => ({
        label: placeName(areaId, office) ?? areaId,
        choice: { does: 'report_area', areaId },
      })),
      skip,
    ],
  };
}

function chooseField({ urgent }: ReportContent): Said {
  const fix = (label: string, field: 'summary' | 'area' | 'topic' | 'urgency'): Offered => ({
    label,
    choice: { does: 'report_fix', field },
  });
  const { summary, area, topic } = TEXTS.fieldNames;
  return {
    text: TEXTS.whichField,
    choices: [
      fix(summary, 'summary'),
      fix(area, 'area'),
      fix(topic, 'topic'),
      fix(urgent ? TEXTS.makeOrdinary : TEXTS.makeUrgent, 'urgency'),
      { label: TEXTS.back, choice: { does: 'report_back' } },
    ],
  };
}

/** Those that fit nearly as well come first. */
function chooseTopic({ understood }: IntakeStep, office: OfficeNames): Said {
  const likely = understood.draft.otherTopics;
  const order = [...likely, ...office.topics.map(({ id }) => id).filter((id) => !likely.includes(id))];
  return {
    text: TEXTS.whichTopic,
    choices: [
      ...order.flatMap((topicId): Offered[] => {
        const name = office.topics.find(({ id }) => id === topicId)?.name;
        return name === undefined ? [] : [{ label: name, choice: { does: 'report_topic', topicId } }];
      }),
      { label: TEXTS.back, choice: { does: 'report_back' } },
    ],
  };
}

function review(
  draft: Draft,
  content: ReportContent,
  { office, known }: { office: OfficeNames; known?: Known | undefined },
): Said {
  const hidden = hiddenLine(content.hidden);
  const joins = known === undefined ? [] : [{ label: TEXTS.sendJoined, choice: joinChoice(known, draft) }];
  return {
    text: [
      TEXTS.understood,
      ...describeContent(content, office),
      ...describeAdditions(content),
      ...(hidden === '' ? [] : [TEXTS.hidden(hidden)]),
      ...(known === undefined
        ? []
        : [known.own ? TEXTS.sentBefore(known.code) : TEXTS.similar(known.count, known.days)]),
      ...(draft.rest.length === 0 ? [] : [TEXTS.rest(draft.rest.length)]),
    ].join('\n'),
    choices: [
      { label: TEXTS.send, choice: { does: 'report_send' } },
      { label: TEXTS.edit, choice: { does: 'report_edit' } },
      { label: TEXTS.more, choice: { does: 'report_more' } },
      { label: TEXTS.isQuestion, choice: { does: 'report_is_question', text: draft.text } },
      { label: TEXTS.cancel, choice: { does: 'report_cancel' } },
      ...joins,
    ],
  };
}

function joinChoice({ own, code }: Known, { text, photos }: Draft): Offered['choice'] {
  return own ? { does: 'follow_add', code, text, photos } : { does: 'report_send_joined', code };
}
