export interface ServerEvent {
  event: string;
  id: string | undefined;
  data: string;
}

/** The events of a stream (server-sent events) as they come, until it ends or the loop is left. */
export async function* readEvents(response: Response): AsyncGenerator<ServerEvent> {
  if (response.body === null) throw new Error('the response has no body');
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => line.split(/: ?(.*)/s) as [string, string]);
      const all = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
      const data = all('data').join('\n');
      if (data !== '') yield { event: all('event')[0] ?? 'message', id: all('id')[0], data };
    }
  }
}

/** All events up to and including the first for which `isLast` holds. */
export async function readEventsUntil(
  response: Response,
  isLast: (event: ServerEvent) => boolean,
): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(response)) {
    events.push(event);
    if (isLast(event)) break;
  }
  return events;
}
