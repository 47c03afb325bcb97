import { load } from 'cheerio';
import { describe, expect, it, test } from 'vitest';
import { readDocx } from '#ingest/readers/read-docx.ts';
import { readZipParts } from '#ingest/readers/zip-parts.ts';
import { composeDigest } from '#src/reports/digest/compose-digest.ts';
import type { DigestReport } from '#src/reports/digest/digest-report.ts';
import { drawPictures } from '#src/reports/digest/rasterise.ts';
import { writeDocx } from '#src/reports/digest/write-docx.ts';
import { aReport, digestOf, LETTERHEAD, OFFICE, someReports } from './office-digest.ts';

async function docxOf(reports: readonly DigestReport[], { charts = false } = {}) {
  const digest = await digestOf(reports);
  const { body, appendix } = composeDigest(digest, { office: OFFICE.office.name });
  const specs = body.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const pictures = charts ? await drawPictures(specs) : undefined;
  const { label } = digest.period;
  const bytes = await writeDocx({ letterhead: LETTERHEAD, label, day: '2026-11-05', blocks: body, appendix, pictures });
  const parts = await readZipParts(bytes, () => true);
  const xml = String(parts.get('word/document.xml'));
  const $ = load(xml, { xml: true });
  const paragraphs = $('w\\:p')
    .toArray()
    .map((one) => $(one).find('w\\:t').text());
  return { bytes, parts, xml, $, paragraphs, text: paragraphs.join('\n') };
}

describe('the form of a Party document', () => {
  it('has issuer, star, number, draft mark, Party heading, place and date, title, recipients and signature', async () => {
    const { paragraphs } = await docxOf(someReports(2));
    const order = [
      'ĐẢNG ỦY PHƯỜNG MẪU SƠN',
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      '*',
      'Số        -BC/BTGDV',
      'DỰ THẢO',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Mẫu Sơn, ngày      tháng 11 năm 2026',
      'BÁO CÁO',
      'tình hình dư luận xã hội tháng 10 năm 2026',
      'I. TÌNH HÌNH CHUNG',
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
      'Nơi nhận:',
      '- Lưu Ban.',
      'TRƯỞNG BAN',
    ].map((line) => paragraphs.indexOf(line));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(paragraphs.join('\n')).not.toMatch(/CỘNG HÒA XÃ HỘI|Độc lập - Tự do/);
  });

  it('no heading, nor a line that only leads to a list, stands alone at the end of a page', async () => {
    const { $ } = await docxOf(someReports(4, { proposal: 'Đề nghị chi trả sớm' }));
    const kept = $('w\\:p')
      .toArray()
      .filter((one) =>
        $(one)
          .find('w\\:keepNext')
          .toArray()
          .some((mark) => $(mark).attr('w:val') !== 'false'),
      )
      .map((one) => $(one).find('w\\:t').text());
    expect(kept).toContain('II. NỘI DUNG THEO LĨNH VỰC');
    expect(kept.filter((text) => /phản ánh về \d+ vụ việc/.test(text)).length).toBeGreaterThanOrEqual(2);
    expect(kept.some((text) => text.startsWith('- '))).toBe(false);
  });

  it('is A4 with its margins in Times New Roman 14, numbered above from the second page', async () => {
    const { $, parts } = await docxOf(someReports(2));
    expect($('w\\:pgSz').attr()).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect($('w\\:pgMar').attr()).toMatchObject({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
    });
    expect($('w\\:titlePg')).toHaveLength(1);
    const styles = String(parts.get('word/styles.xml'));
    expect(styles).toMatch(/<w:rFonts [^>]*"Times New Roman"/);
    expect(styles).toContain('<w:sz w:val="28"/>');
    const headers = [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, part]) => String(part));
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  });

  it('takes a zero before months 1 and 2, and an office without a superior', async () => {
    const digest = await digestOf([]);
    const { superior: _superior, ...letterhead } = {
      ...LETTERHEAD,
      signer: { title: 'Trưởng Ban', name: 'Lê Thị Thu' },
    };
    const { body, appendix } = composeDigest(digest, { office: 'Ban' });
    const input = { letterhead, label: 'x', blocks: body, appendix, pictures: undefined };
    const bytes = await writeDocx({ ...input, day: '2027-02-05' });
    const xml = String((await readZipParts(bytes, (name) => name === 'word/document.xml')).get('word/document.xml'));
    expect(xml).toContain('tháng 02 năm 2027');
    expect(xml).not.toContain('ĐẢNG ỦY');
    expect(xml).toContain('Lê Thị Thu');
  });
});

test('figures stand raised beside their numbers', async () => {
  const { $ } = await docxOf(someReports(2));
  const raised = $('w\\:r')
    .toArray()
    .filter((run) => $(run).find('w\\:vertAlign').attr('w:val') === 'superscript')
    .map((run) => $(run).text());
  expect(raised.slice(0, 2)).toEqual(['S1', expect.stringMatching(/^S\d+$/)]);
});

test('charts are pictures with a text for those who cannot see them', async () => {
  const { parts, $ } = await docxOf([...someReports(2), aReport({ topicId: 'y-te', areaIds: ['tdp-5'] })], {
    charts: true,
  });
  const pictures = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
  expect(pictures).toHaveLength(3);
  expect($('wp\\:docPr').attr('descr')).toBe('Số phản ánh theo lĩnh vực');
});

test('markup, broken letters and marks of direction in a report stay words or go, and the file stays whole', async () => {
  const summary = '<w:p>&lt;b&gt; ]]> \u0000\u001b\uD800\u202Egnol\u200B {S1} ' + 'dài '.repeat(2_000);
  const { text, bytes, xml } = await docxOf([aReport({ summary, proposal: '<img src=x onerror=1>' })]);
  expect(text).toContain('<w:p>&lt;b&gt; ]]> gnol {S1}');
  expect(text).toContain('<img src=x onerror=1>');
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b\u202E\u200B]/);
  expect((await readDocx(bytes)).blocks.length).toBeGreaterThan(20);
});
