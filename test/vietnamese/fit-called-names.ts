/**
 * Fits the weights of `src/vietnamese/called-name-weights.ts` on the labelled sets that are spent: logistic regression with
 * a pull towards zero. `node test/vietnamese/fit-called-names.ts [--write]`; the sets named in FRESH are left out.
 * Each message counts as written, without marks, and with other names in the place of those marked.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { featuresOf } from '#src/vietnamese/called-name-score.ts';
import { calledWordAt } from '#src/vietnamese/called-names.ts';
import { readWords } from '#src/vietnamese/chat-words.ts';
import { fold } from '#src/vietnamese/fold.ts';
import { GIVEN_NAMES } from '#src/vietnamese/name-lists.ts';
import { isFullNameAt } from '#src/vietnamese/name-extent.ts';
import { salutationAt } from '#src/vietnamese/salutations.ts';
import { readLabelled } from './labelled-messages.ts';

/** What nobody may have fitted for: measured first, then taken off this list. */
const FRESH: readonly string[] = [];
const COMMON =
  'lan hoa hùng dũng tuấn hải hạnh mai thảo linh nga hương thu thủy bình minh sơn long nam hà hằng hiền tâm thanh phương anh quân đức trung kiên cường thắng lợi phúc lộc thọ tú tùng toàn tiến vinh việt yến yên xuân vân uyên trang trâm thúy thoa thơm tư sáu bảy năm ba út tám hai liên loan lý ly kim khánh huệ huyền hồng hòa hiếu giang duyên dung diệp chi châu bích ánh an bắc bảo chiến chung công cúc đào đạt định đông gấm hậu hợi khoa lành luyến mận nhàn nhung ngọc oanh phượng quang quý sen sinh sỹ tình tuyết văn'.split(
    ' ',
  );
/** As in `src/vietnamese/called-names.ts`. */
const ENOUGH = -0.5;
const PULL = 0.5;
const RAREST = 3;
const STEPS = 1500;

interface Example {
  features: number[];
  isName: boolean;
  weight: number;
}

/** The same figures each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function labelledSets(): Promise<string[][]> {
  const folder = new URL('.', import.meta.url);
  const names = readdirSync(folder).flatMap(
    (name) => /^personal-data-(development(?:-2)?|heldout-\d+)\.ts$/.exec(name)?.[1] ?? [],
  );
  const sets = await Promise.all(
    names
      .filter((name) => !FRESH.includes(name))
      .map((name) => import(`./personal-data-${name}.ts`) as Promise<{ WITH_DATA: string[]; WITHOUT_DATA: string[] }>),
  );
  return sets.map((set) => [...set.WITH_DATA, ...set.WITHOUT_DATA]);
}

/** Messages of collaborators that name nobody. */
function reportLines(): string[] {
  const folder = new URL('../reports/sets/', import.meta.url);
  return readdirSync(folder)
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .flatMap((line) =>
      [...line.matchAll(/"text":\s?"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!.replaceAll(/\\./g, ' ')),
    );
}

const given = [...GIVEN_NAMES.marked].map((name) => name.normalize('NFC'));

function withOtherNames(line: string, random: () => number): string {
  return line.replaceAll(/\{\{name:([^\s{}]+)\}\}/gu, (_, name: string) => {
    const list = random() < 0.7 ? COMMON : given;
    const other = list[Math.floor(random() * list.length)]!;
    const isCapital = name !== name.toLowerCase();
    return `{{name:${isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other}}}`;
  });
}

/** Small letters throughout and, when asked, no marks. */
const foldLabels = (line: string) =>
  line.replaceAll(/\{\{(\w+):|[^{}]+/gu, (part, kind?: string) =>
    kind === undefined ? fold(part.normalize('NFC')) : part,
  );
const lowerLabels = (line: string) =>
  line.replaceAll(/\{\{(\w+):|[^{}]+/gu, (part, kind?: string) => (kind === undefined ? part.toLowerCase() : part));

function examplesOf(line: string, weight: number, numberOf: (feature: string) => number): Example[] {
  const { text, spans } = readLabelled(line);
  const words = readWords(text);
  const examples: Example[] = [];
  for (let at = 0; at < words.length; at++) {
    const salutation = salutationAt(words, at);
    const called = salutation === undefined ? undefined : calledWordAt(words, at, salutation);
    if (called === undefined || isFullNameAt(words, called.salutation.next, 'surely')) continue;
    const start = words[called.salutation.next]!.start;
    const isName = spans.some((span) => span.start === start && span.kind === 'name');
    if (!isName && spans.some((span) => span.start <= start && start < span.end)) continue;
    examples.push({
      features: featuresOf(words, called).map(numberOf),
      isName,
      weight,
    });
  }
  return examples;
}

function fit(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight) => PULL * weight);
    for (const { features, isName, weight } of examples) {
      const score = features.reduce((sum, feature) => sum + weights[feature]!, 0);
      const error = weight * (1 / (1 + Math.exp(-score)) - (isName ? 1 : 0));
      for (const feature of features) slope[feature]! += error;
    }
    const pace = 12 / total / (1 + step / 600);
    for (let at = 0; at < size; at++) weights[at]! -= pace * slope[at]!;
  }
  return weights;
}

const numbers = new Map<string, number>();
const numberOf = (feature: string) => {
  if (!numbers.has(feature)) numbers.set(feature, numbers.size);
  return numbers.get(feature)!;
};
const random = createRandom(7);

const learned = (lines: readonly string[]) =>
  lines.flatMap((line) => [
    ...examplesOf(line, 1, numberOf),
    ...examplesOf(foldLabels(line), 0.6, numberOf),
    ...examplesOf(lowerLabels(line), 0.3, numberOf),
    ...Array.from({ length: 4 }, () => withOtherNames(line, random)).flatMap((other) =>
      line.includes('{{name')
        ? [...examplesOf(foldLabels(other), 0.2, numberOf), ...examplesOf(lowerLabels(other), 0.1, numberOf)]
        : [],
    ),
  ]);

/** Features that are seen once or twice tell nothing. */
function withoutRare(examples: readonly Example[]): Example[] {
  const seen = new Map<number, number>();
  for (const { features, weight } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + weight);
  return examples.map((example) => ({
    ...example,
    features: example.features.filter((at) => seen.get(at)! >= RAREST),
  }));
}

const sets = await labelledSets();
const reports = reportLines().flatMap((line) => [
  ...examplesOf(line, 1, numberOf),
  ...examplesOf(foldLabels(line), 0.5, numberOf),
]);
const scoreOf = (weights: Float64Array, { features }: Example) => features.reduce((sum, at) => sum + weights[at]!, 0);

if (process.argv.includes('--check')) {
  const sum = { names: 0, missed: 0, others: 0, taken: 0 };
  for (const left of sets) {
    const rest = sets.filter((set) => set !== left).flatMap((set) => learned(set));
    const weights = fit(withoutRare([...rest, ...reports]), numbers.size);
    for (const example of left.flatMap((line) => [
      ...examplesOf(line, 1, numberOf),
      ...examplesOf(foldLabels(line), 1, numberOf),
    ])) {
      const isTaken =
        scoreOf(weights, { ...example, features: example.features.filter((at) => at < weights.length) }) > ENOUGH;
      if (example.isName) sum.names++;
      else sum.others++;
      if (example.isName && !isTaken) sum.missed++;
      if (!example.isName && isTaken) sum.taken++;
    }
  }
  console.error(sum);
  process.exit();
}

const examples = [...sets.flatMap((set) => learned(set)), ...reports];
const weights = fit(withoutRare(examples), numbers.size);
const table = [...numbers].map(([feature, at]) => [feature, Math.round(weights[at]! * 100) / 100] as const);
const known = table.filter(([, weight]) => Math.abs(weight) >= 0.05).toSorted(([a], [b]) => (a < b ? -1 : 1));
const wrong = examples.filter((example) => scoreOf(weights, example) > 0 !== example.isName);
console.error(
  `${examples.length} examples, ${numbers.size} features; names missed ${wrong.filter((one) => one.isName).length} of ${examples.filter((one) => one.isName).length}, others taken ${wrong.filter((one) => !one.isName).length}`,
);
const target = new URL('../../src/vietnamese/called-name-weights.ts', import.meta.url);
/** Lines of at most 150 signs. */
function inLines(entries: readonly string[]): string {
  const lines = [''];
  for (const entry of entries) {
    const line = lines.at(-1)!;
    if (line.length + entry.length > 148) lines.push(entry);
    else lines[lines.length - 1] = line === '' ? entry : `${line}|${entry}`;
  }
  return lines.join('\n');
}

const source = `/** Fitted by \`test/vietnamese/fit-called-names.ts\`, never by hand: what each feature adds to the logarithm of the odds that a word is a name. */
export const CALLED_NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  \`
${inLines(known.map(([feature, weight]) => `${feature}=${weight}`))}
\`
    .trim()
    .split(/[|\\n]/u)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]),
);
`;
if (process.argv.includes('--write')) writeFileSync(target, source);
else process.stdout.write(source);
