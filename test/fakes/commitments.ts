import type { Commitment, FoundCommitment } from '#src/commitments/commitment.ts';

/** What the rules find, with what a test does not care about filled in. */
export function foundCommitment(fields: Partial<FoundCommitment> = {}): FoundCommitment {
  const action = fields.action ?? 'gửi Ban báo cáo kết quả giải quyết phản ánh trước ngày 25 hằng tháng';
  return {
    documentId: 'd1',
    passageId: 'd1:3',
    locator: [{ level: 'section', label: 'III' }],
    owners: [{ name: 'Ủy ban nhân dân phường', id: 'agency:ubnd' }],
    partners: [],
    due: { words: 'trước ngày 25 hằng tháng', rule: { kind: 'recurring', every: 'month', on: [{ day: 25 }] } },
    quote: action,
    confidence: 0.9,
    ...fields,
    action,
  };
}

/** One of the register. */
export function makeCommitment(fields: Partial<Commitment> = {}): Commitment {
  return {
    ...foundCommitment(),
    id: `c${fields.number ?? 1}`,
    number: 1,
    decision: 'confirmed',
    entered: [],
    completions: [],
    startsOn: '2026-01-01',
    ...fields,
  };
}
