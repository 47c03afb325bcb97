import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { decryptCbc, encryptCbc, mixLoginKey, type Reply, replyJson } from './zalo-web-wire.ts';

export const ZALO_UID = '1000000000000000001';
export const ZALO_NAME = 'Trợ Lý Mẫu Sơn';
const IMEI = '11111111-2222-3333-4444-555555555555-0123456789abcdef0123456789abcdef';
/** How long a question for the phone is held open. */
const HOLD_MS = 20;

/** `withdrawn`: the first code is taken back by the server, the next one goes through. */
export type QrScenario =
  'approve' | 'decline' | 'never_scanned' | 'never_confirmed' | 'withdrawn' | 'withdrawn_always' | 'no_session';

export interface FakeSession {
  imei: string;
  userAgent: string;
  uid: string;
  cookie: { key: string; value: string; domain: string; path: string }[];
}

export interface LoginSide {
  /** From now on no session is accepted. */
  refuseSessions: boolean;
  /** Every login fails with this HTTP status. */
  loginStatus: number | undefined;
  /** Logins are never answered. */
  hang: boolean;
  readonly logins: number;
  /** The value that the last Set-Cookie gave. */
  readonly lastCookie: string;
  qr: { scenario: QrScenario; image: string; shown: number };
  newSession(): FakeSession;
  isKnown(request: IncomingMessage): boolean;
  /** A new cookie, as a header. */
  rotate(): Record<string, string>;
  /** Undefined: not a path of the login. */
  answer(path: string, request: IncomingMessage, query: URLSearchParams): Promise<Reply | undefined>;
}

const SERVICES =
  'chat group file reaction profile friend alias group_poll group_board sticker conversation auto_reply quick_message label friend_board catalog boards zimsg aext';
const SETTINGS = {
  features: {
    sharefile: { max_file: 50, max_size_share_file_v3: 1024, chunk_size_file: 3_145_728, restricted_ext_file: ['exe'] },
    socket: {
      ping_interval: 180_000,
      retries: { '1': { max: 2, times: [10] } },
      close_and_retry_codes: [1],
      rotate_error_codes: [1],
    },
  },
  keepalive: {},
};

/** The pages and calls that make a session: those of the QR code and those of the login itself. */
export function createLoginSide({ root, enk }: { root: () => string; enk: Buffer }): LoginSide {
  let cookies = 0;
  let logins = 0;
  const cookieValue = () => `sek-secret-${cookies}`;
  const side: LoginSide = {
    refuseSessions: false,
    loginStatus: undefined,
    hang: false,
    get logins() {
      return logins;
    },
    get lastCookie() {
      return cookieValue();
    },
    qr: { scenario: 'approve', image: '', shown: 0 },
    newSession: () => ({
      imei: IMEI,
      userAgent: 'Mozilla/5.0 (X11; fake)',
      uid: ZALO_UID,
      cookie: [
        { key: 'zpsid', value: 'sid-secret', domain: 'zalo.me', path: '/' },
        { key: 'zpw_sek', value: cookieValue(), domain: 'chat.zalo.me', path: '/' },
      ],
    }),
    isKnown: (request) => /zpw_sek=sek-secret-\d+/.test(request.headers.cookie ?? ''),
    rotate() {
      cookies++;
      return { 'set-cookie': `zpw_sek=${cookieValue()}; Domain=.chat.zalo.me; Path=/; Secure` };
    },
    async answer(path, request, query) {
      if (path.includes('/qr/waiting-')) return askPhone(side.qr, path);
      if (path === '/api/login/getServerInfo') {
        return replyJson({ error_code: 0, data: { setttings: SETTINGS, extra_ver: { phonebook: 1 } } });
      }
      if (path === '/index.html') return { headers: side.rotate(), body: '' };
      if (path !== '/api/login/getLoginInfo') return answerPage(side.qr, path);
      logins++;
      if (side.loginStatus !== undefined) return { status: side.loginStatus, body: 'no' };
      return logIn(side, query, side.isKnown(request), { root: root(), enk });
    },
  };
  return side;
}

function logIn(
  side: LoginSide,
  query: URLSearchParams,
  known: boolean,
  { root, enk }: { root: string; enk: Buffer },
): Reply {
  const key = mixLoginKey(query.get('zcid') ?? '', query.get('zcid_ext') ?? '');
  const seal = (value: unknown) => ({ error_code: 0, data: encryptCbc(key, JSON.stringify(value)) });
  // What the client sent must be readable with the key, or this would be no login of Zalo.
  const { imei } = JSON.parse(decryptCbc(key, query.get('params') ?? '')) as { imei?: string };
  if (side.refuseSessions || !known || imei === undefined) {
    return replyJson(seal({ error_code: 102, error_message: 'Hết phiên' }));
  }
  const services = SERVICES.split(' ').map((name) => [name, [`https://${name}-wpa.chat.zalo.me`]]);
  const data = {
    uid: ZALO_UID,
    zpw_enk: enk.toString('base64'),
    zpw_service_map_v3: Object.fromEntries(services),
    zpw_ws: [`${root.replace('http', 'ws')}/ws`],
  };
  return replyJson(seal({ error_code: 0, error_message: '', data }), side.rotate());
}

async function askPhone(qr: LoginSide['qr'], path: string): Promise<Reply> {
  await wait(HOLD_MS);
  const { scenario } = qr;
  const again = replyJson({ error_code: 8 });
  if (path.endsWith('waiting-confirm')) {
    if (scenario === 'never_confirmed') return again;
    return replyJson(scenario === 'decline' ? { error_code: -13, data: {} } : { error_code: 0, data: {} });
  }
  if (scenario === 'never_scanned') return again;
  if (scenario === 'withdrawn' || scenario === 'withdrawn_always') {
    if (scenario === 'withdrawn') qr.scenario = 'approve';
    return replyJson({ error_code: -14, error_message: 'expired' });
  }
  return replyJson({ error_code: 0, data: { avatar: '', display_name: ZALO_NAME } });
}

function answerPage(qr: LoginSide['qr'], path: string): Reply | undefined {
  switch (path) {
    case '/account':
      return { body: '<script src="https://stc-zlogin.zdn.vn/main-2.44.11.js"></script>' };
    case '/account/logininfo':
    case '/account/verify-client':
      return replyJson({ error_code: 0, data: {} });
    case '/account/authen/qr/generate': {
      const code = `qr-${++qr.shown}`;
      const data = { code, token: 't', image: `data:image/png;base64,${qr.image}`, options: {} };
      return replyJson({ error_code: 0, data });
    }
    case '/account/checksession': {
      const location = 'https://chat.zalo.me/index.html';
      return {
        status: 302,
        headers: { location, 'set-cookie': 'zpsid=sid-secret; Domain=.zalo.me; Path=/' },
        body: '',
      };
    }
    case '/jr/userinfo':
      return replyJson({ data: { logged: qr.scenario !== 'no_session', info: { name: ZALO_NAME, avatar: '' } } });
    default:
      return undefined;
  }
}
