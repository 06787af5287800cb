import { newId } from '../ids.ts';
import type { Fault, FaultRequest } from './fault.ts';

interface Entry {
  fault: Fault;
  pattern: RegExp;
}

/** The faults someone asked for, in the order they were asked; kept in memory only. */
export class FaultRegistry {
  #entries: Entry[] = [];

  add(request: FaultRequest): Fault {
    const fault: Fault = { ...request, id: newId('fault_', 12), match: request.match ?? null, fired: 0 };
    this.#entries.push({ fault, pattern: toPattern(fault.match ?? '*') });
    return fault;
  }

  list(): Fault[] {
    return this.#entries.map(({ fault }) => fault);
  }

  clear(): number {
    const count = this.#entries.length;
    this.#entries = [];
    return count;
  }

  /** Uses up one firing of the first fault of these kinds that fits the subject (`POST /v1/refunds`, an event type). */
  take(service: Fault['service'], kinds: readonly Fault['kind'][], subject: string): Fault | undefined {
    for (const { fault, pattern } of this.#entries) {
      if (fault.fired >= fault.times || fault.service !== service) continue;
      if (!kinds.includes(fault.kind) || !pattern.test(subject)) continue;
      fault.fired += 1;
      return fault;
    }
    return undefined;
  }
}

function toPattern(match: string): RegExp {
  const parts = match.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}
