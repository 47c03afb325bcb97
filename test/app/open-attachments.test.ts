import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAttachments, type OpenedAttachments } from '#src/app/open-attachments.ts';
import { systemClock } from '#src/clock.ts';
import { parseConfig } from '#src/config.ts';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import { createLogger } from '#src/logger.ts';
import { makeXlsx } from '../ingest/office-files.ts';
import { picturesPdf } from '../ingest/scans.ts';

let folder: string;
let database: Database;
let attachments: OpenedAttachments;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gui-'));
  const config = parseConfig({ DATA_DIR: folder });
  database = await openDatabase(config.database);
  const logger = createLogger('silent');
  attachments = await openAttachments({ config, database, channels: [], clock: systemClock, logger });
});
afterEach(async () => {
  await attachments.close();
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test('a sheet that is sent is read with its headings', async () => {
  const rows = [
    ['Lĩnh vực', 'Hạn trả lời'],
    ['Môi trường', '5 ngày'],
  ];
  const { passages } = await attachments.readFile(makeXlsx([{ name: 'Sheet1', rows }]), 'han.xlsx');
  expect(passages.map(({ text }) => text).join()).toContain('Lĩnh vực: Môi trường; Hạn trả lời: 5 ngày');
});

test('a sheet that bears a secrecy mark is refused', async () => {
  const sheet = makeXlsx([{ name: 'Sheet1', rows: [['TỐI MẬT'], ['Việc', 'Hạn'], ['Họp', '5 ngày']] }]);
  await expect(attachments.readFile(sheet, 'han.xlsx')).rejects.toMatchObject({ code: 'state_secret' });
});

test('a scan that takes longer to read than a message may is refused at once', async () => {
  const page = await sharp({ create: { width: 40, height: 56, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  const scan = await picturesPdf(Array.from({ length: 16 }, () => page));
  await expect(attachments.readFile(scan, 'quet.pdf')).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('hơn 15 trang quét') as string,
  });
});

test('closing without having read anything is nothing, and leaves nothing', async () => {
  await attachments.close();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`phoihop-nap-${process.pid}-`))).toEqual([]);
});
