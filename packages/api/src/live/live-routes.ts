import { PassThrough } from 'node:stream';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../http/network-of.ts';
import type { LiveHub, LiveListener } from './live-hub.ts';
import type { WatchedTopic } from './watched-topic.ts';

/** Topics one stream may ask for: a browser's tabs together. */
const MAX_TOPICS = 60;
const MAX_STREAMS_OF_NETWORK = 500;
/** Silence after which pages take the stream for broken is a multiple of this. */
const BEAT_EVERY_MS = 15_000;
/** After how long a browser comes back by itself when the stream has ended. */
const RETRY_MS = 2000;
/** A reader that leaves this much unread is gone, or as good as gone. */
const MAX_UNREAD_BYTES = 64 * 1024;

/** Longest life of a stream: whoever comes again is asked again whether they may watch. */
const LONGEST_MS = 30 * 60_000;

/** What a server plugs in. */
export interface LiveRoutesOptions {
  readonly hub: LiveHub;
  /**
   * The hub's topics behind the names a client asks for; names that mean nothing are left out. Throws when whoever
   * asks may not watch at all.
   */
  readonly resolveTopics: (
    names: readonly string[],
    request: FastifyRequest,
  ) => Promise<readonly WatchedTopic[]>;
  /** Streams one network may have open, 500 unless told otherwise: a hotel is one network. */
  readonly streamsOfNetwork?: number;
}

/**
 * Serves `GET /live?topic=…&topic=…`: an event stream that names, in the client's own words, what has changed, and
 * nothing else; pages then read it anew. `event: refresh` says that anything may have changed.
 */
export async function liveRoutes(app: FastifyInstance, options: LiveRoutesOptions): Promise<void> {
  const { hub, resolveTopics } = options;
  const { streamsOfNetwork = MAX_STREAMS_OF_NETWORK } = options;
  const streams = new Map<string, number>();
  app.addHook('preClose', async () => hub.close());

  app.get('/live', { config: { isStream: true } }, async (request, reply) => {
    const names = askedNames(request.query);
    const watched = await resolveTopics(names, request);
    const network = networkOf(request.ip);
    const open = streams.get(network) ?? 0;
    if (open >= streamsOfNetwork) throw new DomainError('TOO_MANY_TRIES');
    const stream = new PassThrough();
    const end = hub.open(watched, listenerOn(stream));
    if (!end) throw new DomainError('TOO_MANY_TRIES');
    streams.set(network, open + 1);
    const beat = setInterval(() => write(stream, 'beat', '1'), BEAT_EVERY_MS);
    const longest = setTimeout(() => stream.end(), LONGEST_MS);
    stream.on('close', () => {
      clearInterval(beat);
      clearTimeout(longest);
      end();
      const left = (streams.get(network) ?? 1) - 1;
      if (left > 0) streams.set(network, left);
      else streams.delete(network);
    });
    stream.write(`retry: ${RETRY_MS}\n\n`);
    write(stream, 'ready', '1');
    return reply
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
      .type('text/event-stream; charset=utf-8')
      .send(stream);
  });
}

function askedNames(query: unknown): string[] {
  const asked: unknown = typeof query === 'object' && query !== null && 'topic' in query ? query.topic : [];
  const names = (Array.isArray(asked) ? asked : [asked]).filter(
    (name): name is string => typeof name === 'string' && name.length <= 200,
  );
  return [...new Set(names)].slice(0, MAX_TOPICS);
}

function listenerOn(stream: PassThrough): LiveListener {
  return {
    changed: (names) => write(stream, 'changed', JSON.stringify({ topics: names })),
    refresh: () => write(stream, 'refresh', '1'),
    close: () => stream.end(),
  };
}

function write(stream: PassThrough, event: string, data: string): void {
  if (stream.writableLength > MAX_UNREAD_BYTES) {
    stream.destroy();
    return;
  }
  stream.write(`event: ${event}\ndata: ${data}\n\n`);
}
