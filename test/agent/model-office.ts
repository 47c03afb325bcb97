import type { AnswerCounts, ModelCallRecord } from '#src/agent/answer-counts.ts';
import type { ModelDependencies } from '#src/agent/answer-with-model.ts';
import { createModelWriter } from '#src/agent/about-answer/model-writer.ts';
import type { WriteAbout } from '#src/agent/about-answer/write-about.ts';
import { type Answerer, createAnswerer } from '#src/agent/create-answerer.ts';
import type { LanguageModel, ModelLimits } from '#src/agent/llm.ts';
import type { Redaction } from '#src/agent/personal-data.ts';
import { loadPrompt } from '#src/agent/prompts.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import type { KnowledgeIndex } from '#src/knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '#src/knowledge/knowledge-store.ts';
import type { HiddenData } from '#src/vietnamese/personal-data.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { createOpenAiLlm, type OpenAiLlmOptions } from '#src/providers/openai-llm/create-openai-llm.ts';
import { makeDocument, makePassages, type PassageText } from '../fakes/knowledge.ts';
import type { ModelServer } from '../fakes/model-server.ts';

export const TODAY = new Date('2026-11-22T03:00:00Z');

export interface OfficeDocument {
  document: Partial<KnowledgeDocument> & { id: string };
  passages: (string | PassageText)[];
}

/** A small office with a text in force, the one it replaced, one of another unit, one for local models, and news. */
export const OFFICE: OfficeDocument[] = [
  {
    document: {
      id: 'quy-che',
      title: 'ban hành Quy chế phối hợp giữa Đảng ủy với Ủy ban nhân dân phường',
      typeName: 'Quyết định',
      code: '45-QĐ/ĐU',
      issuedOn: '2026-03-12',
      effectiveFrom: '2026-03-12',
      issuer: 'Đảng ủy phường Mẫu Sơn',
    },
    passages: [
      {
        attachment: 'Quy chế phối hợp',
        article: '5',
        heading: 'Trách nhiệm của các bên',
        text: '1. Ủy ban nhân dân phường cung cấp thông tin cho Ban Tuyên giáo và Dân vận trước ngày 20 hằng tháng.\n2. Cộng tác viên không được cung cấp thông tin về người phản ánh cho báo chí.\n3. Mọi người đều có thể gửi phản ánh bằng miệng.',
      },
      {
        attachment: 'Quy chế phối hợp',
        article: '7',
        heading: 'Thời hạn trả lời phản ánh',
        text: '1. Ban Tuyên giáo và Dân vận chuyển phản ánh đến cơ quan giải quyết trong 2 ngày làm việc.\n2. Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh; đối với vụ việc phức tạp, thời hạn không quá 10 ngày làm việc.\n3. Quá thời hạn, Ban Tuyên giáo và Dân vận báo cáo Thường trực Đảng ủy.',
      },
      {
        attachment: 'Quy chế phối hợp',
        article: '9',
        heading: 'Giải thích từ ngữ',
        text: 'Vụ việc phức tạp là vụ việc liên quan từ hai cơ quan trở lên.',
      },
    ],
  },
  {
    document: {
      id: 'quy-che-cu',
      title: 'ban hành Quy chế phối hợp tạm thời',
      typeName: 'Quyết định',
      code: '17-QĐ/ĐU',
      issuedOn: '2025-08-05',
      effectiveFrom: '2025-08-05',
      effectiveTo: '2026-03-12',
      supersededBy: 'quy-che',
    },
    passages: [
      {
        article: '7',
        heading: 'Thời hạn trả lời phản ánh',
        text: '2. Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 15 ngày làm việc kể từ ngày nhận được phản ánh.',
      },
    ],
  },
  {
    document: { id: 'rieng', title: 'Kế hoạch trực bảo vệ trụ sở', code: '33/KH-UBND', access: 'unit:cong-an' },
    passages: ['Ca trực đêm bảo vệ trụ sở bắt đầu lúc 21 giờ, mật khẩu cổng là hoa sen trắng.'],
  },
  {
    document: { id: 'noi-bo-may', title: 'Danh sách trực lễ Quốc khánh', model: 'local-only' },
    passages: ['Trực lễ Quốc khánh gồm đồng chí Hoàng Thị Lụa và đồng chí Nông Văn Tài, trực tại phòng họp số 3.'],
  },
  {
    document: {
      id: 'tin',
      title: 'Hội nghị sơ kết công tác thu gom rác',
      kind: 'meeting_summary',
      issuedOn: '2026-07-10',
      place: 'phường Mẫu Sơn',
    },
    passages: [
      'Sáng 10/7, đồng chí Lý Văn Bách, Chủ tịch Ủy ban nhân dân phường chủ trì hội nghị sơ kết công tác thu gom rác.',
      'Hội nghị thống nhất lắp 40 thùng rác công cộng. Xem bản đồ tại https://mauson.example.vn/rac.',
    ],
  },
];

/** Masks what the tests call personal data; the product is given a real one. */
export const TEST_REDACTION: Redaction = {
  hidePersonalData(text, earlier = []) {
    const hidden: HiddenData[] = [];
    const masked = text.replace(/(?<=chị |ông |đồng chí )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*|\b0\d{9}\b/gu, (original) => {
      const known = [...hidden, ...earlier].find((one) => one.original === original);
      if (known !== undefined) return known.placeholder;
      const kind = /^\d/.test(original) ? 'phone' : 'name';
      const count = [...earlier, ...hidden].filter((one) => one.kind === kind).length + 1;
      const placeholder = kind === 'phone' ? `[số điện thoại ${count}]` : `[người dân ${count}]`;
      hidden.push({ kind, placeholder, original });
      return placeholder;
    });
    return { text: masked, hidden };
  },
  restorePersonalData: (text, hidden) =>
    hidden.reduce((restored, { placeholder, original }) => restored.replaceAll(placeholder, original), text),
};

export interface TestOffice {
  ask: (question: string, access?: KnowledgeDocument['access'][]) => ReturnType<Answerer>;
  answerer: Answerer;
  writeAbout: WriteAbout;
  knowledge: { store: KnowledgeStore; index: KnowledgeIndex };
  /** The same without a model. */
  rules: Answerer;
  calls: ModelCallRecord[];
  routes: string[];
  sentences: string[];
  errors: unknown[];
}

export interface TestOfficeOptions {
  server: ModelServer;
  llm?: Partial<OpenAiLlmOptions>;
  /** In place of the model behind `server`. */
  model?: LanguageModel;
  limits?: Partial<ModelLimits>;
  documents?: OfficeDocument[];
  /** In place of `documents`. */
  knowledge?: { store: KnowledgeStore; index: KnowledgeIndex };
  more?: Partial<Pick<ModelDependencies, 'listCommitments' | 'redaction'>>;
}

export const PROMPTS = {
  rules: loadPrompt('answer-question'),
  withoutTools: loadPrompt('answer-from-passages'),
  ask: loadPrompt('ask'),
};

export const ABOUT_PROMPTS = {
  shorter: loadPrompt('shorten-answer'),
  simpler: loadPrompt('explain-simply'),
  compare: loadPrompt('compare-documents'),
  outline: loadPrompt('draft-outline'),
};

async function fill(documents: readonly OfficeDocument[]) {
  const { store, index } = await createMemoryKnowledge();
  for (const { document, passages } of documents) {
    await store.replaceDocument(makeDocument(document), makePassages(document.id, passages));
  }
  await index.refresh();
  return { store, index };
}

/** The whole way from a question to its answer, with the model behind a server of the test's own. */
export async function openOffice(options: TestOfficeOptions): Promise<TestOffice> {
  const knowledge = {
    ...(options.knowledge ?? (await fill(options.documents ?? OFFICE))),
    clock: { now: () => TODAY },
  };
  const calls: ModelCallRecord[] = [];
  const routes: string[] = [];
  const sentences: string[] = [];
  const errors: unknown[] = [];
  const count: AnswerCounts = {
    answer: (route) => routes.push(route),
    sentence: (result) => sentences.push(result),
    call() {},
  };
  const model =
    options.model ??
    createOpenAiLlm({
      model: 'm-1',
      apiKey: 'sk-khoa-gia',
      baseUrl: options.server.url,
      local: false,
      callMs: 20_000,
      retryMs: 5,
      ...options.llm,
    });
  const onError = (error: unknown) => errors.push(error);
  const shared = {
    model,
    count,
    limits: { modelCalls: 4, toolCalls: 6, totalMs: 20_000, contextTokens: 8000, ...options.limits },
    office: 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn',
    redaction: TEST_REDACTION,
    record: (call: ModelCallRecord) => calls.push(call),
    ...options.more,
  };
  const answerer = createAnswerer({
    knowledge,
    onError,
    model: { listCommitments: () => Promise.resolve([]), ...shared, prompts: PROMPTS },
  });
  const writeAbout = createModelWriter({
    ...knowledge,
    ...shared,
    onError,
    prompts: { ...PROMPTS, ...ABOUT_PROMPTS },
  });
  const rules = createAnswerer({ knowledge });
  return {
    answerer,
    writeAbout,
    knowledge,
    rules,
    calls,
    routes,
    sentences,
    errors,
    ask: (question, access = ['public', 'internal']) => answerer({ question, access }),
  };
}
