import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMeaning, type OpenMeaning } from '../../fakes/meaning.ts';

let open: OpenMeaning;
beforeEach(async () => {
  open = await openMeaning();
});
afterEach(() => open.close());

const many = (count: number, word = 'khoản') => Array.from({ length: count }, (_, number) => `${word} số ${number}`);
const sent = () => open.server.embeddings.requests.flatMap(({ input }) => input);
const rows = () => open.database.selectFrom('vectors').selectAll().execute();
const served = () => open.reader.serving();

test('every passage gets a vector once, with its title, attachment and heading, and the set is searched', async () => {
  const heading = 'Thời hạn trả lời';
  await open.put('a', [{ text: 'Trong 5 ngày.', heading, attachment: 'Quy chế phối hợp' }, 'Nộp báo cáo.']);
  expect(await open.embed()).toEqual({ embedded: 2, refused: 0, tokens: expect.any(Number) });
  expect(sent().sort()).toEqual([
    'Văn bản a\nNộp báo cáo.',
    'Văn bản a\nQuy chế phối hợp\nThời hạn trả lời\nTrong 5 ngày.',
  ]);
  expect(await served()).toMatchObject({ model: 'nhung-1', dimensions: 64, serving: true });
  expect(await open.embed()).toEqual({ embedded: 0, refused: 0, tokens: 0 });
  expect(open.server.embeddings.requests).toHaveLength(1);
});

test('an empty store asks nobody', async () => {
  expect(await open.embed()).toEqual({ embedded: 0, refused: 0, tokens: 0 });
  expect(open.server.embeddings.requests).toEqual([]);
  expect(await served()).toBeUndefined();
});

test('requests hold at most 32 texts, and only one text that is long', async () => {
  await open.put('a', many(70));
  await open.put('b', ['dài '.repeat(3000), 'lâu '.repeat(3000), 'xa '.repeat(4000)]);
  await open.embed();
  const sizes = open.server.embeddings.requests.map(({ input }) => input.length);
  expect(Math.max(...sizes)).toBe(32);
  const characters = open.server.embeddings.requests.map(({ input }) => input.join('').length);
  expect(Math.max(...characters)).toBeLessThanOrEqual(32_000);
  expect(new Set(sent().filter((text) => text.startsWith('Văn bản'))).size).toBe(73);
});

test('a changed document is asked for only where it changed, and what left is kept no longer', async () => {
  await open.put('a', ['một', 'hai', 'ba']);
  await open.put('b', ['ba']);
  await open.embed();
  open.server.embeddings.requests.length = 0;
  await open.put('a', ['một', 'hai mươi', 'ba']);
  await open.embed();
  expect(sent()).toEqual(['Văn bản a\nhai mươi']);
  expect(await rows()).toHaveLength(4);
  await open.store.removeDocument('a');
  expect(await rows()).toHaveLength(1);
});

test('a vector stays while another document has the same text', async () => {
  await open.put('a', ['chung'], { title: 'Một tên' });
  await open.put('b', ['chung'], { title: 'Một tên' });
  expect(await open.embed()).toMatchObject({ embedded: 1 });
  await open.store.removeDocument('a');
  expect(await rows()).toHaveLength(1);
  await open.store.removeDocument('b');
  expect(await rows()).toEqual([]);
});

test('a document that is deleted while its text is with the model does not come back', async () => {
  await open.put('a', many(3));
  await open.put('b', ['ở lại']);
  const embedder = open.embedderOf({ model: 'nhung-1' });
  await open.embed('nhung-1', {
    embedder: {
      ...embedder,
      async embed(texts, options) {
        const answer = await embedder.embed(texts, options);
        await open.store.removeDocument('a');
        return answer;
      },
    },
  });
  expect(await rows()).toHaveLength(1);
});

describe('an endpoint in trouble', () => {
  test('is asked again, as long as it says', async () => {
    await open.put('a', ['một']);
    open.server.embeddings.moods = ['drop', 503, 429, 'well'];
    open.server.embeddings.retryAfter = { 'retry-after-ms': '5' };
    expect(await open.embed()).toMatchObject({ embedded: 1 });
    expect(open.server.embeddings.requests).toHaveLength(4);
  });

  test('is left when it asks for more than ten minutes', async () => {
    await open.put('a', ['một']);
    open.server.embeddings.moods = [429];
    open.server.embeddings.retryAfter = { 'retry-after': '3600' };
    await expect(open.embed()).rejects.toMatchObject({ code: 'internal', retryable: true });
    expect(open.server.embeddings.requests).toHaveLength(1);
  });

  test('is not asked again with a wrong key', async () => {
    await open.put('a', ['một']);
    open.server.embeddings.moods = [401];
    await expect(open.embed()).rejects.toMatchObject({ code: 'config_invalid' });
    expect(open.server.embeddings.requests).toHaveLength(1);
  });

  test('is not waited for once the run is stopped', async () => {
    await open.put('a', ['một']);
    open.server.embeddings.moods = [503];
    open.server.embeddings.retryAfter = { 'retry-after': '60' };
    const stop = new AbortController();
    const run = open.embed('nhung-1', { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(run).rejects.toMatchObject({ retryable: true });
  });

  test('loses nothing of what was embedded before', async () => {
    await open.put('a', many(80));
    open.server.embeddings.moods = ['well', 'well', 401];
    await expect(open.embed()).rejects.toMatchObject({ code: 'config_invalid' });
    expect(await rows()).toHaveLength(64);
    expect(await served()).toBeUndefined();
    open.server.embeddings.moods = ['well'];
    open.server.embeddings.requests.length = 0;
    expect(await open.embed()).toMatchObject({ embedded: 16 });
    expect(sent().filter((text) => text.startsWith('Văn bản a\n')).length).toBeGreaterThanOrEqual(16);
    expect(await served()).toMatchObject({ serving: true });
  });
});

describe('texts that are too much', () => {
  test('are sent in smaller requests', async () => {
    await open.put('a', many(40));
    open.server.embeddings.limits.texts = 7;
    expect(await open.embed()).toMatchObject({ embedded: 40, refused: 0 });
  });

  test('are cut until the model takes them', async () => {
    await open.put('a', ['chữ '.repeat(1500), 'ngắn']);
    open.server.embeddings.limits.characters = 1000;
    expect(await open.embed()).toMatchObject({ embedded: 2, refused: 0 });
    const longest = Math.max(
      ...sent()
        .filter((text) => text.length <= 1000)
        .map((text) => text.length),
    );
    expect(longest).toBeGreaterThan(500);
  });

  test('one that the model refuses is left without a vector, and not asked for again', async () => {
    await open.put('a', ['cấm kỵ', 'thường']);
    open.server.embeddings.refused = ['cấm kỵ'];
    expect(await open.embed()).toMatchObject({ embedded: 1, refused: 1 });
    open.server.embeddings.requests.length = 0;
    expect(await open.embed()).toMatchObject({ embedded: 0, refused: 0 });
    expect(open.server.embeddings.requests).toEqual([]);
  });

  test('an endpoint that refuses everything is a wrong setting, and refuses no passage for good', async () => {
    await open.put('a', many(40));
    open.server.embeddings.moods = [400];
    await expect(open.embed()).rejects.toMatchObject({ code: 'config_invalid' });
    expect(open.server.embeddings.requests.length).toBeLessThan(20);
    open.server.embeddings.moods = ['well'];
    expect(await open.embed()).toMatchObject({ embedded: 40 });
  });
});

describe('another model', () => {
  beforeEach(async () => {
    await open.put('a', many(40));
    await open.embed();
    open.server.embeddings.requests.length = 0;
  });

  test('takes the place of the one before only when it has everything', async () => {
    open.server.embeddings.moods = ['well', 401];
    await expect(open.embed('nhung-2')).rejects.toMatchObject({ code: 'config_invalid' });
    expect(await served()).toMatchObject({ model: 'nhung-1', dimensions: 64 });
    expect(await rows()).toHaveLength(72);
    open.server.embeddings.moods = ['well'];
    await open.embed('nhung-2');
    expect(await served()).toMatchObject({ model: 'nhung-2', dimensions: 32 });
    expect(await rows()).toHaveLength(40);
    expect(await open.writer.sets()).toHaveLength(1);
  });

  test('of the same name with vectors of another length is another set', async () => {
    open.server.embeddings.models.set('nhung-1', 48);
    await open.put('b', ['mới']);
    expect(await open.embed()).toMatchObject({ embedded: 41 });
    expect(await served()).toMatchObject({ model: 'nhung-1', dimensions: 48 });
    expect((await rows()).every(({ bytes }) => bytes.length === 48 * 4)).toBe(true);
  });

  test('that changes its length all the time is a wrong setting', async () => {
    const embedder = open.embedderOf({ model: 'nhung-1' });
    let length = 10;
    await open.put('b', many(10, 'mục'));
    const changing = {
      ...embedder,
      embed: (texts: readonly string[]) => {
        length++;
        return Promise.resolve({ vectors: texts.map(() => new Float32Array(length).fill(1)) });
      },
    };
    await expect(open.embed('nhung-1', { embedder: changing })).rejects.toMatchObject({ code: 'config_invalid' });
  });

  test('a document that comes while it is embedded has its vector too before the change', async () => {
    let added = false;
    await open.embed('nhung-2', {
      onStored: async () => {
        if (!added) await open.put('b', many(3, 'điểm'));
        added = true;
      },
    });
    expect(await served()).toMatchObject({ model: 'nhung-2' });
    expect(await rows()).toHaveLength(43);
  });
});

test('documents from before there were vectors are found and embedded', async () => {
  await open.put('a', ['cũ']);
  await open.database.updateTable('knowledge_texts').set({ text_hash: null }).execute();
  await open.database.updateTable('knowledge_documents').set({ text_hash: null }).execute();
  expect(await open.embed()).toMatchObject({ embedded: 1 });
  const [{ version } = { version: '' }] = await open.reader.documents();
  await open.put('a', ['cũ']);
  expect((await open.reader.documents())[0]).toMatchObject({ version });
});

describe('whether a model is trusted', () => {
  const words = 'hộ khẩu đất đai giao thông y tế giáo dục môi trường văn hóa an ninh ngân sách đầu tư'.split(' ');
  const headed = Array.from({ length: 60 }, (_, number) => ({
    heading: `Quy định ${words[number % words.length]} ${words[(number * 7 + 3) % words.length]} số ${number}`,
    text: `Cơ quan ${number} thực hiện ${words[(number * 3) % words.length]}.`,
  }));

  test('one that finds passages by their headings is', async () => {
    await open.put('a', headed);
    await open.embed();
    expect(await served()).toMatchObject({ trusted: true });
  });

  test('one whose vectors say nothing is not', async () => {
    await open.put('a', headed);
    let seed = 1;
    const noise = () => ((seed = Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 8) / 2 ** 24 - 0.5;
    const embed = (texts: readonly string[]) =>
      Promise.resolve({ vectors: texts.map(() => Float32Array.from({ length: 64 }, noise)) });
    await open.embed('nhung-1', { embedder: { model: 'nhung-1', embed } });
    expect(await served()).toMatchObject({ serving: true, trusted: false });
  });

  test('too few passages say nothing, until there are more', async () => {
    await open.put('a', headed.slice(0, 3));
    await open.embed();
    expect(await served()).toMatchObject({ trusted: false });
    await open.put('b', headed);
    await open.embed();
    expect(await served()).toMatchObject({ trusted: true });
  });
});

test('what the model counted is kept beside what was sent', async () => {
  await open.put('a', ['bốn từ ở đây']);
  await open.embed();
  expect((await served())?.counted).toEqual({ characters: 'Văn bản a\nbốn từ ở đây'.length, tokens: 7 });
});
