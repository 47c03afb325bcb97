import { expect, test } from 'vitest';
import type { Commitment } from '#src/commitments/commitment.ts';
import { applyChange } from '#src/commitments/states.ts';
import { reconcile } from '#src/commitments/reconcile.ts';
import { foundCommitment, makeCommitment } from '../../fakes/commitments.ts';
import { openCommitmentRoom } from './commitment-room.ts';

const UBND = { name: 'Ủy ban nhân dân phường', id: 'agency:ubnd' };
const by = (day: string) => ({ words: `trước ngày ${day}`, rule: { kind: 'dates' as const, days: [day] } });
const before = foundCommitment({ owners: [UBND], due: by('2026-12-01'), addressee: { name: 'HĐND phường' } });

/** One for which an officer entered something, after its document was read again. */
function reread(fields: Partial<typeof before>, now: Partial<typeof before> | 'gone'): Commitment {
  const kept = applyChange(makeCommitment({ ...before, found: before }), { change: 'enter', fields, by: 'p-1' });
  const found = now === 'gone' ? [] : [{ ...before, ...now }];
  return reconcile([kept], found, { today: '2026-11-24', isOver: false }).kept[0]!;
}

async function detailOf(commitment: Commitment): Promise<string> {
  const room = await openCommitmentRoom([commitment]);
  try {
    await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
    return await room.tell('minh', 'việc số 1');
  } finally {
    await room.close();
  }
}

test('a day that the document changed is shown beside the one that an officer entered', async () => {
  const said = await detailOf(reread({ due: by('2026-12-10') }, { due: by('2026-12-20') }));
  expect(said).toContain('Thời hạn: trước ngày 2026-12-10');
  expect(said).toContain('Lưu ý: sổ ghi theo cán bộ nhập; văn bản nay nói khác về thời hạn (trước ngày 2026-12-20).');
});

test('several fields are told together, one that is left out as such', async () => {
  const entered = { owners: [{ name: 'Công an phường' }], addressee: { name: 'Mặt trận' } };
  const said = await detailOf(reread(entered, { owners: [UBND, { name: 'Trạm Y tế phường' }], addressee: undefined }));
  expect(said).toContain('khác về cơ quan chủ trì (Ủy ban nhân dân phường, Trạm Y tế phường), nơi nhận (không nêu).');
});

test('nothing is said where the document says what was entered, or did not change', async () => {
  expect(await detailOf(reread({ due: by('2026-12-10') }, { due: by('2026-12-10') }))).not.toContain('Lưu ý');
  expect(await detailOf(reread({ due: by('2026-12-10') }, {}))).not.toContain('Lưu ý');
});

test('a clause that left the document is told as gone', async () => {
  expect(await detailOf(reread({ due: by('2026-12-10') }, 'gone'))).toContain('hiện nay không còn nội dung này');
});

test('a long text of the document is cut', async () => {
  const action = `gửi Ban báo cáo kết quả giải quyết phản ánh trước ngày 25 hằng tháng ${'kèm biểu số liệu '.repeat(40)}`;
  const said = await detailOf(reread({ action: 'gửi báo cáo tháng' }, { action, quote: before.quote }));
  expect(said).toContain('văn bản nay nói khác về nội dung (gửi Ban báo cáo');
  expect(said.split('\n').find((line) => line.startsWith('Lưu ý'))!.length).toBeLessThan(300);
});
