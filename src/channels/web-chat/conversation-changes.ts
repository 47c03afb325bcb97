/** Waiting for something new in one conversation; see `ConversationChanges.watch`. */
export interface Watch {
  /** Resolves at the next change, at once when there was one since the last call, and in any case after `timeoutMs`. */
  next(timeoutMs: number): Promise<void>;
  close(): void;
}

/** Which open pages look at which conversation. */
export interface ConversationChanges {
  watch(conversationId: string): Watch;
  changed(conversationId: string): void;
  /** Lets everybody who waits go on, now and from now on. */
  close(): void;
}

export function createConversationChanges(): ConversationChanges {
  const watchers = new Map<string, Set<() => void>>();
  let closed = false;
  return {
    watch(conversationId) {
      let changed = false;
      let wake: (() => void) | undefined;
      const notice = () => {
        changed = true;
        wake?.();
      };
      const watching = watchers.get(conversationId) ?? new Set();
      watchers.set(conversationId, watching.add(notice));
      return {
        async next(timeoutMs) {
          if (!changed && !closed) {
            let timer: NodeJS.Timeout | undefined;
            await new Promise<void>((resolve) => {
              wake = resolve;
              timer = setTimeout(resolve, timeoutMs);
            });
            clearTimeout(timer);
          }
          changed = false;
        },
        close() {
          watching.delete(notice);
          if (watching.size === 0 && watchers.get(conversationId) === watching) watchers.delete(conversationId);
          notice();
        },
      };
    },
    changed(conversationId) {
      for (const notice of watchers.get(conversationId) ?? []) notice();
    },
    close() {
      closed = true;
      for (const watching of watchers.values()) for (const notice of watching) notice();
    },
  };
}
