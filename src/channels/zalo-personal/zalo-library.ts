import type * as zca from 'zca-js';
import { createZaloFetch, type ZaloFetchOptions } from './zalo-fetch.ts';

export type ZaloLibrary = typeof zca;
export type ZaloApi = zca.API;

/** zca-js is loaded only when the channel is really used: it is not small, and most offices never switch this on. */
export function loadZaloLibrary(): Promise<ZaloLibrary> {
  return import('zca-js');
}

/** A new object each time: one that has logged in before keeps old cookies and an old socket address. */
export function newZalo({ Zalo }: ZaloLibrary, options: ZaloFetchOptions): zca.Zalo {
  return new Zalo({ checkUpdate: false, logging: false, selfListen: false, polyfill: createZaloFetch(options) });
}
