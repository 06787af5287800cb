import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';

/**
 * Several sources as one. A code is looked up in their order until one has it switched on; what is asked behind
 * a source that has it need not be reachable, so the source that is always there goes first. New codes are made
 * at `home`, one of them, and refused when another has one of that spelling.
 */
export function combineCouponSources(sources: readonly CouponSource[], home: CouponSource): CouponSource {
  if (!sources.includes(home)) throw new Error('new codes need a home among the sources');
  if (new Set(sources.map(({ name }) => name)).size < sources.length)
    throw new Error('two sources of codes have one name');

  /** The one that can be used; else the first that is known, so that people hear why. */
  async function lookUp(code: CouponCode): Promise<SourceCoupon | null> {
    let first: SourceCoupon | null = null;
    for (const source of sources) {
      const found = await source.lookUp(code);
      if (found?.isActive) return found;
      first ??= found;
    }
    return first;
  }

  return {
    name: sources.map(({ name }) => name).join('+'),
    owns: (sourceId) => sources.some((source) => source.owns(sourceId)),
    lookUp,

    async list({ eventSlug, after }) {
      const { index, rest } = positionOf(sources, after);
      const source = sources[index];
      if (!source) return { coupons: [], next: null };
      const page = await source.list({ eventSlug, ...(rest === '' ? {} : { after: rest }) });
      const following = sources[index + 1];
      if (page.next !== null) return { ...page, next: `${source.name}:${page.next}` };
      return { ...page, next: following ? `${following.name}:` : null };
    },

    async create(wanted) {
      for (const other of sources) {
        if (other !== home && (await other.lookUp(wanted.code)))
          throw new PortError('REFUSED', 'code_is_elsewhere');
      }
      return home.create(wanted);
    },

    async change(sourceId, change) {
      const owner = sources.find((source) => source.owns(sourceId));
      if (!owner) throw new PortError('REFUSED', 'no_such_code');
      return owner.change(sourceId, change);
    },
  };
}

/** Where a page begins: `name:` of a source and that source's own cursor. */
function positionOf(
  sources: readonly CouponSource[],
  after: string | undefined,
): { readonly index: number; readonly rest: string } {
  if (after === undefined) return { index: 0, rest: '' };
  const end = after.indexOf(':');
  const index = sources.findIndex(({ name }) => name === after.slice(0, Math.max(end, 0)));
  if (index < 0) throw new PortError('REFUSED', 'no_such_page');
  return { index, rest: after.slice(end + 1) };
}
