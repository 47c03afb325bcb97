import { describe, expect, test } from 'vitest';
import { recogniseFile } from '#src/attachments/recognise-file.ts';
import { line, makeDocx } from '../ingest/docx-files.ts';
import { macroWord, makeAdts, makeOgg, makePdf, makePhoto, makeZip, smuggledMacro } from './sample-files.ts';

const bytes = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const PROGRAM = Buffer.concat([bytes('MZ\u0090\u0000'), Buffer.alloc(200)]);
const cfb = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes('ftypisom'), Buffer.alloc(16)]);

async function shortly(content: Uint8Array, name?: string): Promise<string> {
  const found = await recogniseFile(content, name);
  if (found.is === 'unusable') return found.why;
  return found.is === 'other_image' ? found.is : `${found.is} ${found.mimeType} ${found.extension}`;
}

describe('documents', () => {
  test.each([
    ['a PDF', makePdf([['Dieu 1. Pham vi']]), 'a.pdf', 'document application/pdf pdf'],
    ['a PDF that calls itself a photo', makePdf([['Dieu 1']]), 'a.jpg', 'document application/pdf pdf'],
    [
      'a PDF behind a few stray bytes',
      Buffer.concat([bytes('\n \n'), makePdf([['a']])]),
      'a.pdf',
      'document application/pdf pdf',
    ],
    ['plain text', bytes('Điều 1. Phạm vi'), 'a.txt', 'document text/plain txt'],
    ['text without a name', bytes('Điều 1. Phạm vi'), undefined, 'document text/plain txt'],
    ['markdown', bytes('# Quy chế'), 'a.MD', 'document text/plain md'],
    ['a page', bytes('<!DOCTYPE html><p>Thông báo</p>'), 'a.html', 'document text/html html'],
    ['a page in XML', bytes('<?xml version="1.0"?><html><body>Tin</body></html>'), 'a.html', 'document text/html html'],
    ['an old Word file', cfb('WordDocument'), 'a.doc', 'document application/x-cfb cfb'],
    ['RTF', bytes('{\\rtf1 Quy che}'), 'a.rtf', 'document application/rtf rtf'],
  ])('%s', async (_, content, name, expected) => {
    expect(await shortly(content, name)).toBe(expected);
  });

  test('a Word file under any name', async () => {
    const word = await makeDocx([line('Điều 1. Phạm vi')]);
    for (const name of ['a.docx', 'a.txt', 'a.jpg', undefined])
      expect(await shortly(word, name)).toMatch(/^document .* docx$/);
  });
});

describe('what cannot be used', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'a.docx', 'empty'],
    ['a program', PROGRAM, 'a.exe', 'program'],
    ['a program that calls itself a PDF', PROGRAM, 'bao-cao.pdf', 'program'],
    ['a program with a PDF behind it', Buffer.concat([PROGRAM, makePdf([['a']])]), 'a.pdf', 'program'],
    ['a program too short to be one', bytes('MZ'), 'a.txt', 'program'],
    ['a shell script called text', bytes('#!/bin/sh\nrm -r x'), 'a.txt', 'program'],
    ['a script by its name', bytes('WScript.Echo("a")'), 'a.js', 'unknown'],
    ['a batch file', bytes('@echo off'), 'a.BAT', 'unknown'],
    ['an archive', makeZip({ 'a.txt': 'abc' }), 'a.zip', 'archive'],
    ['an archive that calls itself Word', makeZip({ 'a.txt': 'abc' }), 'a.docx', 'archive'],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), 'a.txt', 'archive'],
    ['Word with macros', macroWord(), 'a.docm', 'macros'],
    ['Word with macros that calls itself Word without', macroWord(), 'a.docx', 'macros'],
    ['Word with a macro smuggled in', smuggledMacro(), 'a.docx', 'macros'],
    ['old Word with macros', cfb('_VBA_PROJECT'), 'a.doc', 'macros'],
    ['a page with a script', bytes('<html><script>alert(1)</script>Tin'), 'a.html', 'active_page'],
    ['a page with a handler', bytes('<html><img src=x onerror="alert(1)">'), 'a.html', 'active_page'],
    ['a page in UTF-16 with a script', utf16('<html><script>alert(1)</script>Tin'), 'a.html', 'active_page'],
    [
      'a page that leads elsewhere',
      bytes('<html><meta http-equiv="refresh" content="0;url=//x">'),
      'a.htm',
      'active_page',
    ],
    ['a page with a script that calls itself text', bytes('<script>alert(1)</script> Tin'), 'a.txt', 'active_page'],
    [
      'a page with a script and a PDF behind it',
      Buffer.concat([bytes('<script>x</script>'), makePdf([['a']])]),
      'a.pdf',
      'active_page',
    ],
    [
      'a drawing with a script',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
      'a.svg',
      'active_page',
    ],
    ['a database', bytes('SQLite format 3\u0000'), 'a.txt', 'unknown'],
  ])('%s', async (_, content, name, why) => {
    expect(await shortly(content, name)).toBe(why);
  });
});

describe('pictures and sound', () => {
  test('a photo under any name', async () => {
    expect(await shortly(await makePhoto(), 'bao-cao.docx')).toBe('photo image/jpeg jpg');
  });

  test.each([
    ['an animated picture', bytes('GIF89a\u0001\u0000'), 'other_image'],
    ['TIFF', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 0, 0]), 'other_image'],
    [
      'HEIC of a phone',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes('ftypheic'), Buffer.alloc(16)]),
      'other_image',
    ],
    ['raw AAC', makeAdts(1), 'audio audio/aac aac'],
    ['Opus in Ogg', makeOgg(), 'audio audio/ogg opus'],
    ['a film', MP4, 'video video/mp4 mp4'],
  ])('%s', async (_, content, expected) => {
    expect(await shortly(content, 'a.bin')).toBe(expected);
  });

  test('the first bytes alone of anything do no harm', async () => {
    for (const whole of [await makePhoto(), makePdf([['a']]), makeOgg(), MP4, macroWord()]) {
      for (const length of [1, 3, 5, 9, 30]) expect(await shortly(whole.subarray(0, length), 'a')).toBeTypeOf('string');
    }
  });
});
