import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageHandler } from '#src/messaging/message.ts';
import { startChat, type RunningChat } from '../fakes/compose-chat.ts';
import { launchBrowser } from './launch.ts';

const PHONE = { width: 360, height: 640 };
const XSS = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

let release: () => void = () => {};
const handler: MessageHandler = async ({ text }) => {
  if (text === 'chậm') await new Promise<void>((resolve) => (release = resolve));
  if (text === 'quy chế') {
    return {
      replies: [
        {
          text: 'Trong 5 ngày làm việc.\nNguồn: khoản 2 Điều 7 Quy chế phối hợp.',
          choices: ['Xem nguyên văn', 'Đúng'],
          citations: [{ n: 1, source: 'khoản 2 Điều 7 Quy chế phối hợp', quote: '2. Cơ quan trả lời trong 5 ngày.' }],
        },
      ],
    };
  }
  if (text === 'hai nguồn') {
    const citations = ['Điều 7', 'Điều 9'].map((source, index) => ({ n: index + 1, source, quote: '…' }));
    const reply = 'Năm ngày.\nNguồn [1]: Điều 7.\nMười ngày.\nNguồn [2]: Điều 9.\nNguồn nước không nói đến.';
    return { replies: [{ text: reply, citations }] };
  }
  return { replies: [{ text: `trả lời ${text}` }] };
};

let browser: Browser;
let directory: string;
let chat: RunningChat;
let context: BrowserContext;
let page: Page;
let problems: string[];

const start = (port = 0) =>
  startChat({ databasePath: join(directory, 'chat.sqlite'), port, handler, examples: ['quy chế'], pollMs: 50 });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-browser-'));
  chat = await start();
  context = await browser.newContext({ viewport: PHONE });
  page = await context.newPage();
  problems = watchProblems(page);
  await open(page);
});
afterEach(async () => {
  release();
  await context.close();
  await chat.stop();
  await rm(directory, { recursive: true, force: true });
});

function watchProblems(watched: Page): string[] {
  const found: string[] = [];
  watched.on('pageerror', (error) => found.push(error.message));
  watched.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION|ERR_FAILED/.test(message.text())) found.push(message.text());
  });
  return found;
}

async function open(opened: Page): Promise<void> {
  await opened.goto(`${chat.url}/chat`);
  await opened.waitForSelector('#connection[data-state=open]');
}

async function ask(text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

const bubbles = (shown: Page = page) => shown.locator('.bubble').allInnerTexts();
const expectBubbles = async (texts: string[], shown: Page = page) => {
  await expect.poll(() => bubbles(shown), { timeout: 10_000 }).toEqual(texts);
};

describe('chat page', () => {
  it('asks with Enter and shows the answer, its source apart, and its choices as buttons', async () => {
    await ask('quy chế');
    await expectBubbles(['quy chế', 'Trong 5 ngày làm việc.']);
    await page.click('summary');
    expect(await page.locator('.sources').innerText()).toContain('khoản 2 Điều 7 Quy chế phối hợp');
    expect(await page.locator('.sources blockquote').innerText()).toBe('2. Cơ quan trả lời trong 5 ngày.');
    await page.getByRole('button', { name: '2 Đúng' }).click();
    await expectBubbles(['quy chế', 'Trong 5 ngày làm việc.', '2. Đúng', 'trả lời 2']);
    expect(await page.getByRole('button', { name: '2 Đúng' }).isDisabled()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('points from each sentence to its source', async () => {
    await ask('hai nguồn');
    await expectBubbles(['hai nguồn', 'Năm ngày. [1]\nMười ngày. [2]\nNguồn nước không nói đến.']);
    expect(await page.locator('.sources summary').allInnerTexts()).toEqual(['[1] Điều 7', '[2] Điều 9']);
  });

  it('begins with examples that can be asked with one press', async () => {
    await page.getByRole('button', { name: 'quy chế' }).click();
    await expectBubbles(['quy chế', 'Trong 5 ngày làm việc.']);
    expect(await page.locator('#welcome').isVisible()).toBe(false);
  });

  it('begins a new line with Shift and Enter, and sends nothing empty', async () => {
    await page.press('#text', 'Enter');
    await page.type('#text', 'một');
    await page.press('#text', 'Shift+Enter');
    await page.type('#text', 'hai');
    await page.press('#text', 'Enter');
    await expectBubbles(['một\nhai', 'trả lời một\nhai']);
    expect(problems).toEqual([]);
  });

  it('shows that an answer is under way', async () => {
    await ask('chậm');
    await page.waitForSelector('#typing', { state: 'visible' });
    release();
    await expectBubbles(['chậm', 'trả lời chậm']);
    expect(await page.locator('#typing').isVisible()).toBe(false);
  });

  it('shows what people write as text, whatever it is', async () => {
    await ask(XSS);
    await expectBubbles([XSS, `trả lời ${XSS}`]);
    expect(await page.title()).toBe('Trợ lý phối hợp');
    expect(await page.locator('.log img, .log script').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('shows the conversation again after a reload, and in another tab as it goes on', async () => {
    await ask('một');
    await expectBubbles(['một', 'trả lời một']);
    await page.reload();
    await expectBubbles(['một', 'trả lời một']);
    const tab = await context.newPage();
    await open(tab);
    await ask('hai');
    for (const shown of [page, tab]) await expectBubbles(['một', 'trả lời một', 'hai', 'trả lời hai'], shown);
    expect(problems).toEqual([]);
  });

  it('keeps what could not be sent, says so, and sends it once the server is back', async () => {
    await ask('một');
    await expectBubbles(['một', 'trả lời một']);
    const { port } = new URL(chat.url);
    await chat.stop();
    await page.waitForSelector('#connection[data-state=lost]');
    await ask('hai');
    await page.waitForSelector('.failed >> text=Gửi lại');
    expect(await page.locator('#connection').innerText()).toContain('Mất kết nối');
    chat = await start(Number(port));
    await expectBubbles(['một', 'trả lời một', 'hai', 'trả lời hai']);
    expect(await page.locator('.failed').count()).toBe(0);
  });

  it('sends again at a press what could not be sent', async () => {
    await page.route('**/chat/messages', (route) => route.abort());
    await ask('một');
    await page.waitForSelector('.failed >> text=Gửi lại');
    await page.unroute('**/chat/messages');
    await page.click('text=Gửi lại');
    await expectBubbles(['một', 'trả lời một']);
    expect(problems).toEqual([]);
  });

  it('shows why the server refuses a message', async () => {
    await page.evaluate(() => document.querySelector('#text')?.removeAttribute('maxlength'));
    await ask('a'.repeat(20_001));
    await page.waitForSelector('.failed >> text=Tin nhắn quá dài');
    await ask('một');
    await expect.poll(async () => (await bubbles()).at(-1)).toBe('trả lời một');
  });

  it('begins a new conversation on demand', async () => {
    await ask('một');
    await expectBubbles(['một', 'trả lời một']);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.click('#new');
    await page.waitForSelector('#welcome', { state: 'visible' });
    await ask('hai');
    await expectBubbles(['hai', 'trả lời hai']);
    expect(problems).toEqual([]);
  });

  it.each([
    { name: 'phone', viewport: PHONE },
    { name: 'desktop', viewport: { width: 1280, height: 800 } },
  ])('fits on a $name without sideways scrolling, also with the longest words', async ({ viewport }) => {
    await page.setViewportSize(viewport);
    await ask(`https://example.vn/${'x'.repeat(300)}`);
    await expect.poll(async () => (await bubbles()).length).toBe(2);
    const { inner, outer } = await page.evaluate(() => ({
      inner: Math.max(document.body.scrollWidth, document.querySelector('#scroll')?.scrollWidth ?? 0),
      outer: window.innerWidth,
    }));
    expect(inner).toBeLessThanOrEqual(outer);
    const send = await page.locator('#send').boundingBox();
    expect(send === null ? 0 : send.y + send.height).toBeLessThanOrEqual(viewport.height);
    expect(Math.min(send?.width ?? 0, send?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });

  it('can be used with the keyboard alone, each control with a name', async () => {
    await ask('quy chế');
    await page.waitForSelector('.choice');
    const names: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const { activeElement: control } = document;
          const label = control?.id === undefined ? null : document.querySelector(`label[for="${control.id}"]`);
          return control?.getAttribute('aria-label') ?? label?.textContent ?? control?.textContent ?? '';
        }),
      );
    }
    expect(names).toEqual(
      expect.arrayContaining(['Cuộc trò chuyện mới', 'Cuộc trò chuyện', '1Xem nguyên văn', 'Tin nhắn', 'Gửi']),
    );
    expect(await page.locator('#log').getAttribute('aria-live')).toBe('polite');
  });

  it.each(['light', 'dark'] as const)('has enough contrast in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await ask('quy chế');
    await page.waitForSelector('.choice');
    const poor = await page.evaluate(findPoorContrast);
    expect(poor).toEqual([]);
  });
});

/** Texts whose contrast with what is behind them is below 4.5 to 1. Runs in the page. */
function findPoorContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) return ['no canvas'];
  const channels = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((value) =>
      value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element: Element | null): number[] => {
    if (element === null) return [255, 255, 255, 255];
    const color = channels(getComputedStyle(element).backgroundColor);
    return color[3] === 255 ? color : backgroundOf(element.parentElement);
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((element) => element.checkVisibility() && !element.closest('.hidden-text, noscript'))
    .flatMap((element) => {
      const front = luminance(channels(getComputedStyle(element).color));
      const back = luminance(backgroundOf(element));
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      return ratio >= 4.5 ? [] : [`${element.textContent?.trim()} ${ratio.toFixed(2)}`];
    });
}
