import type { Clock } from '../../clock.ts';
import type { ZaloPersonalConfig } from '../../config.ts';
import { toAppError } from '../../errors.ts';
import type { ChannelAdmin, CheckLine } from '../../messaging/channel-admin.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import { z } from 'zod';
import { logIn } from './connect.ts';
import { ZALO_PERSONAL_DELAYS } from './delays.ts';
import { sessionOf } from './keep-session.ts';
import { withinTime } from './pause.ts';
import { createSessionStore, type ZaloSession } from './session.ts';
import { loadZaloLibrary, type ZaloApi } from './zalo-library.ts';
import { ZALO_PERSONAL_TEXTS } from './zalo-personal-texts.ts';

export interface ZaloPersonalAdminOptions {
  config: ZaloPersonalConfig;
  credentials: CredentialStore;
  clock: Clock;
}

const TEXTS = ZALO_PERSONAL_TEXTS.check;
const NAME_MS = 5000;

/** Looks after the account from the command line. It only logs in: a second listener would throw the first one out. */
export function createZaloPersonalAdmin({ config, credentials }: ZaloPersonalAdminOptions): ChannelAdmin {
  const sessions = createSessionStore({ credentials, sessionKey: config.sessionKey });

  async function checkSession(): Promise<CheckLine> {
    let session: ZaloSession | undefined;
    try {
      session = await sessions.read();
    } catch (error) {
      const { code, message } = toAppError(error);
      return { ok: false, text: code === 'config_invalid' ? message : TEXTS.storeBroken };
    }
    if (session === undefined) return { ok: false, text: TEXTS.noSession };
    try {
      const api = await logInOnce(session, config);
      const uid = api.getOwnId();
      const name = await readName(api);
      await sessions.refresh(sessionOf(api, session));
      return { ok: true, text: TEXTS.ok(name, uid) };
    } catch (error) {
      const refused = toAppError(error).code === 'channel_unauthorised';
      return { ok: false, text: refused ? TEXTS.refused : TEXTS.unreachable };
    }
  }

  return {
    check: async () => [{ ok: true, text: TEXTS.risk }, await checkSession()],
  };
}

async function logInOnce(session: ZaloSession, { apiRoot }: ZaloPersonalConfig): Promise<ZaloApi> {
  const { signal } = new AbortController();
  const root = apiRoot === undefined ? {} : { apiRoot };
  return logIn(session, { ...ZALO_PERSONAL_DELAYS, ...root, library: await loadZaloLibrary(), signal });
}

const accountSchema = z.object({
  profile: z.object({ displayName: z.string().optional(), zaloName: z.string().optional() }),
});

async function readName(api: ZaloApi): Promise<string> {
  const account = await withinTime<unknown>(api.fetchAccountInfo(), NAME_MS).catch(() => undefined);
  const profile = accountSchema.safeParse(account).data?.profile;
  return profile?.displayName ?? profile?.zaloName ?? TEXTS.unnamed;
}
