import { describe, expect, test } from 'vitest';
import { mergeFound, stillSaid } from '#src/commitments/merge-found.ts';
import { reconcile } from '#src/commitments/reconcile.ts';
import { foundCommitment, makeCommitment } from '../fakes/commitments.ts';
import { makePassages } from '../fakes/knowledge.ts';

const one = (action: string, passageId = 'd1:0') => foundCommitment({ action, passageId });
const merged = (rules: string[], model: string[]) =>
  mergeFound(
    rules.map((action) => one(action)),
    model.map((action) => one(action)),
  ).map(({ action }) => action);

describe('what a model found beside the rules', () => {
  test.each([
    ['the same words', 'sửa cầu treo bản Nà Mẫu', 'sửa cầu treo bản Nà Mẫu'],
    ['other marks', 'sửa cầu treo bản Nà Mẫu', 'Sua cau treo ban Na Mau'],
    ['a part of it', 'rà soát các ngầm tràn, báo cáo kết quả trước ngày 20/6/2026 cho Ủy ban', 'rà soát các ngầm tràn'],
    ['more than it', 'rà soát các ngầm tràn', 'rà soát các ngầm tràn, đặt biển báo và báo cáo kết quả cho Ủy ban'],
    ['half of other words', 'sửa cầu treo bản Nà Mẫu xong', 'sửa cầu treo bản Nà Mẫu gấp rút ngay'],
  ])('is not added for %s', (_, rules, model) => {
    expect(merged([rules], [model])).toEqual([rules]);
  });

  test('is not added for half of all words, though each has its own', () => {
    const [rules, model] = ['a b c d e f x y z', 'a b c d e f u v w'];
    expect(merged([rules], [model])).toEqual([rules]);
  });

  test('is added for other work, once', () => {
    expect(merged(['sửa cầu treo'], ['cấp nước sạch', 'cấp nước sạch'])).toEqual(['sửa cầu treo', 'cấp nước sạch']);
  });

  test('is added where another passage says the same', () => {
    const found = mergeFound([one('cấp nước sạch', 'd1:0')], [one('cấp nước sạch', 'd1:1')]);
    expect(found.map(({ passageId }) => passageId)).toEqual(['d1:0', 'd1:1']);
  });
});

describe('what a model found in an earlier text', () => {
  const TEXT = 'Bà con sẽ có nước sạch vào dịp Tết, việc này Trạm cấp nước đã nhận lời.';
  const kept = makeCommitment({
    ...foundCommitment({ action: 'có nước sạch vào dịp Tết', quote: TEXT, passageId: 'd1:7' }),
    owners: [{ name: 'Trạm cấp nước' }],
    by: 'model',
    due: undefined,
  });
  const said = (texts: string[], change: object = {}) =>
    stillSaid([{ ...kept, ...change }], makePassages('d1', texts), { resolve: () => 'agency:nuoc' });

  test('is found where it stands now, with its owner as the office is now', () => {
    expect(said(['Khác.', TEXT])).toMatchObject([
      { passageId: 'd1:1', owners: [{ name: 'Trạm cấp nước', id: 'agency:nuoc' }], by: 'model' },
    ]);
  });

  test('is gone with its words, and those of the rules are none of it', () => {
    expect(said([TEXT.replace('Trạm', 'Đội')])).toEqual([]);
    expect(said([TEXT], { by: undefined })).toEqual([]);
  });

  test('is that of the text, not what an officer made of it', () => {
    const found = { owners: kept.owners, partners: [], action: kept.action };
    expect(said([TEXT], { action: 'lo nước', entered: ['action'], found })).toMatchObject([{ action: kept.action }]);
  });

  test('is the rules’ own, once they find it too', () => {
    const { kept: now } = reconcile([kept], [foundCommitment({ action: kept.action, quote: TEXT })], {
      today: '2026-11-24',
      isOver: false,
    });
    expect(now[0]!.by).toBeUndefined();
    expect(now[0]!.decision).toBe('confirmed');
  });
});
