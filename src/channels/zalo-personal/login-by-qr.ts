import { rm, writeFile } from 'node:fs/promises';
import type { LoginQRCallbackEvent } from 'zca-js';
import type { ZaloPersonalConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import { drawQr } from './draw-qr.ts';
import { sessionOf } from './keep-session.ts';
import { pause } from './pause.ts';
import { createSessionStore } from './session.ts';
import { loadZaloLibrary, newZalo, type ZaloApi, type ZaloLibrary } from './zalo-library.ts';
import { ZALO_PERSONAL_TEXTS } from './zalo-personal-texts.ts';

export interface LoginByQrOptions {
  config: ZaloPersonalConfig;
  credentials: CredentialStore;
  /** Shows a line or a picture of lines to the person who logs in. */
  print: (text: string) => void;
  /** Where the picture of the code lies meanwhile; removed at the end. */
  pngPath: string;
  /** For everything, all codes together. Default 3 minutes. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

export interface QrLogin {
  uid: string;
  displayName: string;
}

const TEXTS = ZALO_PERSONAL_TEXTS.qr;
/** A code that Zalo itself has withdrawn is asked for anew, but not in a storm. */
const NEXT_CODE_MS = 1000;
const MAX_WITHDRAWN = 5;
/** Zalo answers at the latest when a code expires, after 100 s. */
const REQUEST_MS = 120_000;

type Verdict = 'declined' | 'tooLate' | 'cancelled' | 'failed';

/**
 * Logs the account in with a phone and stores the session, encrypted. Always settles, at the latest soon after
 * `deadlineMs`. Throws AppError `channel_unauthorised` (declined, nobody scanned, stopped) or `channel_unreachable`,
 * with a sentence for the person.
 */
export async function loginByQr(options: LoginByQrOptions): Promise<QrLogin> {
  const { deadlineMs = 180_000, print, pngPath, config, credentials } = options;
  print(TEXTS.start);
  const attempt = createAttempt(options, deadlineMs);
  try {
    const { api, name } = await attempt.run(await loadZaloLibrary());
    const session = sessionOf(api, attempt.device());
    await createSessionStore({ credentials, sessionKey: config.sessionKey }).replace(session);
    const uid = api.getOwnId();
    const displayName = name ?? TEXTS.unnamed;
    print(TEXTS.done(displayName, uid));
    return { uid, displayName };
  } finally {
    attempt.close();
    await attempt.shown();
    await rm(pngPath, { force: true });
  }
}

interface Device {
  imei: string;
  userAgent: string;
}

function createAttempt(options: LoginByQrOptions, deadlineMs: number) {
  const { print, signal, config } = options;
  const over = new AbortController();
  const { promise: verdict, reject } = Promise.withResolvers<never>();
  verdict.catch(() => {});
  const show = createQrDisplay(options);
  let abortQr: (() => unknown) | undefined;
  let device: Device = { imei: '', userAgent: '' };
  let name: string | undefined;

  /** Ends everything, now: zca-js leaves its promise open for ever in some of these cases. */
  function giveUp(why: Verdict): void {
    if (over.signal.aborted) return;
    reject(verdictError(why));
    over.abort();
    abortQr?.();
  }

  const timer = setTimeout(() => giveUp('tooLate'), deadlineMs);
  const onCancel = () => giveUp('cancelled');
  signal?.addEventListener('abort', onCancel, { once: true });
  if (signal?.aborted === true) onCancel();

  /** Called by zca-js, which acts on an expired code only when it is told so before this returns. */
  function onEvent(types: ZaloLibrary['LoginQRCallbackEventType'], event: LoginQRCallbackEvent): void {
    if (event.actions !== null) abortQr = event.actions.abort;
    if (over.signal.aborted) return void abortQr?.();
    switch (event.type) {
      case types.QRCodeGenerated:
        return show.code(event.data.image);
      case types.QRCodeExpired:
        print(TEXTS.expired);
        return void event.actions.retry();
      case types.QRCodeScanned:
        name = event.data.display_name;
        return print(TEXTS.scanned(name));
      case types.QRCodeDeclined:
        return giveUp('declined');
      case types.GotLoginInfo:
        device = { imei: event.data.imei, userAgent: event.data.userAgent };
    }
  }

  async function logIn(library: ZaloLibrary): Promise<ZaloApi> {
    const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
    for (let withdrawn = 0; ; withdrawn++) {
      const zalo = newZalo(library, { ...root, timeoutMs: REQUEST_MS, signal: over.signal });
      try {
        return await zalo.loginQR({}, (event) => onEvent(library.LoginQRCallbackEventType, event));
      } catch (error) {
        if (over.signal.aborted || !isWithdrawnCode(error) || withdrawn >= MAX_WITHDRAWN) throw verdictError('failed');
        print(TEXTS.expired);
        await pause(NEXT_CODE_MS, over.signal);
      }
    }
  }

  return {
    device: () => device,
    shown: show.done,
    async run(library: ZaloLibrary): Promise<{ api: ZaloApi; name: string | undefined }> {
      const api = await Promise.race([verdict, logIn(library)]);
      return { api, name };
    },
    close() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onCancel);
      over.abort();
      abortQr?.();
    },
  };
}

/** What zca-js makes of a code that ended before its own clock said so. */
function isWithdrawnCode(error: unknown): boolean {
  return error instanceof Error && /^Cannot get (?:scan|confirm) result$/.test(error.message);
}

/** Draws the codes one after the other; a later one replaces the picture of the one before. */
function createQrDisplay({ print, pngPath }: LoginByQrOptions) {
  let last: Promise<void> = Promise.resolve();

  async function draw(image: string): Promise<void> {
    const png = Buffer.from(image, 'base64');
    await rm(pngPath, { force: true });
    await writeFile(pngPath, png, { mode: 0o600 });
    const drawn = await drawQr(png);
    print(drawn === undefined ? TEXTS.notDrawn(pngPath) : `${drawn}\n${TEXTS.scan(pngPath)}`);
  }

  return {
    code(image: string): void {
      // Where the picture cannot be written the person still sees that something is amiss, and the deadline ends it.
      last = last.then(() => draw(image)).catch(() => print(TEXTS.notDrawn(pngPath)));
    },
    done: () => last,
  };
}

function verdictError(why: Verdict): AppError {
  return why === 'failed'
    ? new AppError('channel_unreachable', TEXTS.failed, { retryable: true })
    : new AppError('channel_unauthorised', TEXTS[why]);
}
