/** Tells waiting work in this process that there is something to do; other processes find it by polling. */
export interface WakeUp<T = void> {
  wake(about: T): void;
  /** Calls `listener` at each wake-up until the returned function is called. */
  onWake(listener: (about: T) => void): () => void;
}

export function createWakeUp<T = void>(): WakeUp<T> {
  const listeners = new Set<(about: T) => void>();
  return {
    wake(about) {
      for (const listener of listeners) listener(about);
    },
    onWake(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
