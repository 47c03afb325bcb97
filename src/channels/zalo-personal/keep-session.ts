import { cookieFingerprint, type SessionStore, type ZaloSession } from './session.ts';
import type { ZaloApi } from './zalo-library.ts';

/** The session as it is now, with the cookies that Zalo has set since. */
export function sessionOf(api: ZaloApi, { imei, userAgent }: Pick<ZaloSession, 'imei' | 'userAgent'>): ZaloSession {
  const cookie = api.getCookie().toJSON()?.cookies ?? [];
  return {
    imei,
    userAgent,
    uid: api.getOwnId(),
    cookie: cookie.map((one) => ({ ...one, key: one.key ?? '', value: one.value ?? '' })),
  };
}

export interface SessionKeeper {
  /** Saves the session when its cookies have changed. False when another login has taken its place. Never rejects. */
  save(): Promise<boolean>;
}

export interface SessionKeeperOptions {
  sessions: SessionStore;
  api: ZaloApi;
  session: ZaloSession;
  onError: (error: unknown) => void;
}

/** Zalo changes cookies as it goes; a session saved at the login only would be refused after a while. */
export function createSessionKeeper({ sessions, api, session, onError }: SessionKeeperOptions): SessionKeeper {
  let saved = cookieFingerprint(session);
  let last: Promise<boolean> = Promise.resolve(true);

  async function saveNow(): Promise<boolean> {
    const now = sessionOf(api, session);
    const fingerprint = cookieFingerprint(now);
    try {
      if (fingerprint === saved) return (await sessions.read())?.imei === session.imei;
      const current = await sessions.refresh(now);
      if (current) saved = fingerprint;
      return current;
    } catch (error) {
      onError(error);
      return true;
    }
  }

  return {
    save() {
      last = last.then(saveNow);
      return last;
    },
  };
}
