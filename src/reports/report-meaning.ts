import type { Embedder } from '../knowledge/dense/embedder.ts';

export interface ReportMeaningOptions {
  embedder: Embedder;
  /** How long a draft may wait for it; then words alone decide. */
  deadlineMs?: number;
  now: () => number;
  /** Told when the endpoint stops or begins again to answer; once for each change. */
  onChange?: (change: { reachable: boolean; error?: unknown }) => void;
}

/** A stored report, or one that is to be: `text` has its personal data hidden. */
export interface MeantReport {
  id: string;
  text: string;
}

/** Likeness of meaning between reports. Vectors are kept in memory only, and only of summaries. */
export interface ReportMeaning {
  /**
   * How alike each of the others is, 0 to 1, by id; the first are looked at, more than `MOST_COMPARED` are not. Undefined
   * when there are no vectors in time: nothing is thrown.
   */
  likenessTo(text: string, others: readonly MeantReport[]): Promise<((id: string) => number | undefined) | undefined>;
}

const DEADLINE_MS = 1000;
/** A slow endpoint may go on so long for the next report, when nobody waits any longer. */
const LONGEST_MS = 15_000;
/** With the others one request of no more than 32 texts, which every endpoint takes. */
export const MOST_COMPARED = 20;
const KEPT = 2000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Reports of different matters: how near they lie to a report is what says nothing, and that differs between models. */
const UNLIKE: readonly string[] = [
  'Đèn đường ở đầu ngõ hỏng, buổi tối đi lại khó',
  'Phụ huynh thắc mắc các khoản thu đầu năm của trường',
  'Người cao tuổi chậm nhận trợ cấp hằng tháng',
  'Hộ dân chờ giấy chứng nhận quyền sử dụng đất',
  'Trạm y tế thiếu thuốc cho người bệnh',
  'Nước máy yếu, nhiều hôm không có nước dùng',
  'Thanh niên tụ tập gây mất trật tự ban đêm',
  'Rác ùn ứ không ai thu gom, bốc mùi hôi',
  'Tiểu thương buôn bán ế ẩm, đề nghị giảm phí',
  'Loa truyền thanh của tổ không phát',
];

export function createReportMeaning(options: ReportMeaningOptions): ReportMeaning {
  const { embedder, deadlineMs = DEADLINE_MS, now, onChange = () => {} } = options;
  const vectors = new Map<string, Float32Array>();
  let running: Promise<boolean> | undefined;
  let failures = 0;
  let pausedUntil = 0;

  function keep(text: string, vector: Float32Array): void {
    vectors.delete(text);
    vectors.set(text, toUnit(vector));
    if (vectors.size > KEPT) vectors.delete(vectors.keys().next().value!);
  }

  async function embed(texts: readonly string[]): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(LONGEST_MS);
      const { vectors: made } = await embedder.embed(texts, { kind: 'passage', signal });
      texts.forEach((text, at) => keep(text, made[at]!));
      if (failures > 0) onChange({ reachable: true });
      failures = 0;
      return true;
    } catch (error) {
      if (failures === 0) onChange({ reachable: false, error });
      pausedUntil = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
      failures++;
      return false;
    }
  }

  /** True when all texts have a vector, now or within the time that one waits. */
  async function fetchMissing(texts: readonly string[]): Promise<boolean> {
    const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
    if (missing.length === 0) return true;
    if (running !== undefined || now() < pausedUntil) return false;
    running = embed(missing).finally(() => (running = undefined));
    return inTime(running, deadlineMs);
  }

  return {
    async likenessTo(text, others) {
      const compared = others.slice(0, MOST_COMPARED).filter((other) => other.text.trim() !== '');
      if (text.trim() === '' || compared.length === 0) return undefined;
      const hasAll = await fetchMissing([text, ...UNLIKE, ...compared.map((other) => other.text)]);
      const own = vectors.get(text);
      if (!hasAll || own === undefined) return undefined;
      const nothing = Math.max(0, ...UNLIKE.map((unlike) => product(own, vectors.get(unlike))));
      const likeness = new Map(
        compared.map((other) => [other.id, above(product(own, vectors.get(other.text)), nothing)] as const),
      );
      return (id) => likeness.get(id);
    },
  };
}

/** What is left above the likeness that says nothing. */
const above = (cosine: number, nothing: number) => (nothing >= 1 ? 0 : Math.max(0, (cosine - nothing) / (1 - nothing)));

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Of unit vectors; 0 when one is missing or of another model's length. */
function product(one: Float32Array, other: Float32Array | undefined): number {
  if (other === undefined || other.length !== one.length) return 0;
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

async function inTime(work: Promise<boolean>, deadlineMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
