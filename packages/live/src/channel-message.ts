/** What the tabs of one browser tell each other. */
export type ChannelMessage =
  /** A tab watches these topics; it says so again every few seconds, and an empty list when it is hidden or left. */
  | { readonly kind: 'watching'; readonly tab: string; readonly topics: readonly string[] }
  /** A new leader asks who is there. */
  | { readonly kind: 'askAll' }
  /** The leader passes on what the server said. */
  | { readonly kind: 'changed'; readonly topics: readonly string[] }
  /** Anything may have changed: the stream was away for a moment, or is new. */
  | { readonly kind: 'refresh' }
  /** The leader says, now and then, whether its stream stands. */
  | { readonly kind: 'leading'; readonly isOpen: boolean };

/** Whether a message on the channel is one of ours: an older or newer page may be open beside this one. */
export function isChannelMessage(data: unknown): data is ChannelMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  switch (data.kind) {
    case 'askAll':
    case 'refresh':
      return true;
    case 'leading':
      return 'isOpen' in data && typeof data.isOpen === 'boolean';
    case 'watching':
      return 'tab' in data && typeof data.tab === 'string' && hasTopics(data);
    case 'changed':
      return hasTopics(data);
    default:
      return false;
  }
}

function hasTopics(data: object): boolean {
  return (
    'topics' in data && Array.isArray(data.topics) && data.topics.every((topic) => typeof topic === 'string')
  );
}
