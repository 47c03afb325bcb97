import { formatDay } from '../../vietnamese/dates.ts';

/** How a question that refers back is written out. It is shown, so it has to read as a person would ask. */
export const FOLLOW_UP_TEXTS = {
  understood: (question: string) => `Tôi hiểu là: ${question}`,
  document: (name: string, code: string | undefined) =>
    code === undefined || name.includes(code) ? name : `${name} (${code})`,
  clause: (clause: string, document: string) => `${clause} ${document} quy định gì?`,
  item: (item: string, document: string) => `${item} trong ${document} là gì?`,
  condition: (condition: string) => `${condition} thì xử lý thế nào`,
  notDone: (late: string, what: string) => `${late} chưa ${what}`,
  ellipsis: (topic: string, rest: string) => (topic === '' ? rest : `${topic}: ${rest}`),
  instead: (question: string, words: string) => `${question} đối với ${words}`,
  accordingTo: (question: string, document: string) => `${question} theo ${document}?`,
  asked: (question: string) => `${question}?`,
  fact: {
    signer: (document: string) => `Ai ký ${document}?`,
    signedOn: (document: string) => `${document} được ban hành ngày nào?`,
    issuer: (document: string) => `Cơ quan nào ban hành ${document}?`,
    force: (document: string) => `${document} còn hiệu lực không?`,
    number: (document: string) => `Số của ${document} là gì?`,
  },
} as const;

/** What is known of a document as a whole; it stands in the document's own head and signature. */
export const DOCUMENT_FACT_TEXTS = {
  signer: (document: string, signer: string) => `${document} do ${signer} ký.`,
  signedOn: (document: string, day: string) => `${document} được ban hành ngày ${formatDay(day)}.`,
  issuer: (document: string, issuer: string) => `${document} do ${issuer} ban hành.`,
  number: (document: string, code: string) => `${document} có số ${code}.`,
  inForce: (document: string, since: string | undefined) =>
    `${document} đang có hiệu lực${since === undefined ? '' : ` (từ ${formatDay(since)})`}; trong kho chưa có văn bản nào thay thế.`,
  until: (day: string) => `Văn bản có hiệu lực đến trước ngày ${formatDay(day)}.`,
  notYet: (document: string, from: string) => `${document} chưa có hiệu lực; có hiệu lực từ ${formatDay(from)}.`,
  ended: (document: string, since: string) => `${document} đã hết hiệu lực từ ${formatDay(since)}.`,
  replaced: (document: string, since: string, by: string) =>
    `${document} đã hết hiệu lực từ ${formatDay(since)}, được thay thế bởi ${by}.`,
  unknown: (document: string) => `Tôi không đọc được thông tin này trong ${document}. Đồng chí xem bản gốc giúp tôi.`,
} as const;
