import { describe, expect, it } from 'vitest';
import { aReport, digestOf, someReports } from './office-digest.ts';

describe('leanings and groups of people', () => {
  it('are counted from three reports on, and not below', async () => {
    const { tendencies, groups, topics } = await digestOf([
      ...someReports(3, { tendency: 'băn khoăn', groups: ['nông dân'] }),
      ...someReports(2, { tendency: 'phản đối', groups: ['phụ huynh'] }),
    ]);
    expect(tendencies.map(({ tendency }) => tendency)).toEqual(['băn khoăn']);
    expect(groups.map(({ name }) => name)).toEqual(['nông dân']);
    expect(topics[0]!.tendencies?.map(({ tendency }) => tendency)).toEqual(['băn khoăn']);
  });

  it('of the period before are not told either where they are few', async () => {
    const receivedAt = '2026-09-10T02:00:00.000Z';
    const { tendencies, groups } = await digestOf([
      ...someReports(3, { tendency: 'băn khoăn', groups: ['nông dân'] }),
      ...someReports(2, { receivedAt, tendency: 'băn khoăn', groups: ['nông dân'] }),
    ]);
    expect(tendencies[0]!.figure.before).toBeUndefined();
    expect(groups[0]!.figure.before).toBeUndefined();
  });

  it('stand beside a report only where three of its place share them', async () => {
    const { rows } = await digestOf([
      ...someReports(3, { tendency: 'băn khoăn', groups: ['nông dân'], areaIds: ['tdp-4'] }),
      aReport({ code: 'alone', tendency: 'băn khoăn', groups: ['nông dân'], areaIds: ['na-mau'] }),
      aReport({ code: 'other-topic', tendency: 'băn khoăn', topicId: 'y-te' }),
      aReport({ code: 'two-places', tendency: 'băn khoăn', groups: ['nông dân'], areaIds: ['tdp-4', 'na-mau'] }),
    ]);
    const shown = rows.filter(({ tendency, groups }) => tendency !== undefined || groups !== undefined);
    expect(shown).toHaveLength(3);
    expect(shown.every(({ areas }) => areas.join() === 'Tổ dân phố 4')).toBe(true);
  });

  it('cannot be found again through the codes behind a figure', async () => {
    const { tendencies, groups } = await digestOf([
      ...someReports(3, { tendency: 'băn khoăn', groups: ['nông dân'], areaIds: ['tdp-4'] }),
      ...someReports(2, { tendency: 'băn khoăn', groups: ['nông dân'], areaIds: ['na-mau'] }),
    ]);
    for (const { figure } of [...tendencies, ...groups]) {
      expect(figure).toMatchObject({ reports: 5, unnamed: 2 });
      expect(figure.codes).toHaveLength(3);
    }
  });

  it('are never told by place', async () => {
    const { areas, figures } = await digestOf(someReports(9, { tendency: 'phản đối', groups: ['công nhân'] }));
    expect(areas[0]!.tendencies).toBeUndefined();
    const crossed = figures.filter(({ label }) => /Tổ dân phố/.test(label) && /phản đối|công nhân/.test(label));
    expect(crossed).toEqual([]);
  });
});
