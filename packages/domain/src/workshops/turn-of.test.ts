import { describe, expect, it } from 'vitest';
import { turnOf, type SeatOfTicket, type TurnOf, type WorkshopRules } from './turn-of.ts';

const workshop: WorkshopRules = {
  startsAt: 100,
  endsAt: 200,
  clash: 'WARN',
  ticketTypeKeys: null,
  mostSeats: null,
};
const somebody: TurnOf = {
  ticketStatus: 'ISSUED',
  ticketTypeKey: 'standard',
  seats: [],
  swapsSeatId: null,
  givesUpClashing: false,
};
const seat = (seatId: string, startsAt: number, endsAt: number, isHeld = false): SeatOfTicket => ({
  ...{ seatId, startsAt, endsAt, isHeld },
});
const served = { why: null, givesUp: [], clashing: [] };

describe('turnOf', () => {
  it('serves who has no seat at the same time; one that ends when it begins is none', () => {
    const seats = [seat('before', 0, 100), seat('after', 200, 300)];
    expect(turnOf({ ...somebody, seats }, workshop)).toEqual(served);
  });

  it('asks who has one, unless the workshop does not mind', () => {
    const turn = { ...somebody, seats: [seat('same', 150, 250)] };
    expect(turnOf(turn, workshop)).toEqual({ why: 'CLASH', givesUp: [], clashing: ['same'] });
    expect(turnOf(turn, { ...workshop, clash: 'NONE' })).toEqual(served);
  });

  it('gives up what they said, the seat they swap and all at the same time, and no other', () => {
    const seats = [seat('first', 0, 120), seat('second', 150, 250), seat('far', 500, 600)];
    const turn = { ...somebody, seats };
    expect(turnOf({ ...turn, swapsSeatId: 'first' }, workshop)).toMatchObject({ why: 'CLASH' });
    expect(turnOf({ ...turn, givesUpClashing: true, swapsSeatId: 'far' }, workshop)).toEqual({
      ...{ why: null, clashing: [], givesUp: ['first', 'second', 'far'] },
    });
  });

  it('never gives up a seat that is being paid for', () => {
    const turn = { ...somebody, seats: [seat('paying', 150, 250, true)], givesUpClashing: true };
    expect(turnOf(turn, workshop)).toEqual({ why: 'CLASH', givesUp: [], clashing: ['paying'] });
  });

  it('puts off whose ticket or type is not fit, and whose plan is full unless they swap', () => {
    expect(turnOf({ ...somebody, ticketStatus: 'CANCEL_PENDING' }, workshop).why).toBe('NOT_ISSUED');
    expect(turnOf(somebody, { ...workshop, ticketTypeKeys: ['vip'] }).why).toBe('NOT_FOR_TYPE');
    const full = { ...somebody, seats: [seat('far', 500, 600)] };
    expect(turnOf(full, { ...workshop, mostSeats: 1 }).why).toBe('FULL_PLAN');
    expect(turnOf({ ...full, swapsSeatId: 'far' }, { ...workshop, mostSeats: 1 }).why).toBeNull();
  });
});
