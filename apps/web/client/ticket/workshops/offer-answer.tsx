import { formatMoney } from '@lanyard/domain/money/money';
import type { PlaceOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Button } from '@lanyard/ui/button.tsx';
import { Countdown } from '@lanyard/ui/countdown.tsx';
import type { ReactNode } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { dayAndTime } from '../../browser/times.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { BuySeat } from './buy-seat.tsx';
import { ClashQuestion } from './clash-question.tsx';
import { quoted, type WorkshopListProps } from './workshop-list.ts';

const words = workshopWords.place;

/** An offered seat: how long it is kept, and the ways to take it or not. */
export function OfferAnswer(props: WorkshopListProps & { readonly place: PlaceOnTicket }): ReactNode {
  const { token, currency, timeZone, acts, place } = props;
  const { workshop, entryId, clashing, givesUp, offerEndsAt } = place;
  const { key, title, priceMinor } = workshop;
  const inTheWay = quoted(clashing.map((seat) => seat.title));
  const [take, decline] = [`take ${key}`, `decline ${key}`];
  return (
    <div className="mt-2 grid gap-3">
      {offerEndsAt !== null && (
        <div>
          <Countdown
            until={offerEndsAt}
            label={words.offeredLead}
            untilLabel={words.offeredMore}
            hurryNote={words.hurry}
            announce={words.announce}
          />
          <p className="text-[15px]/[22px] text-muted">{words.until(dayAndTime(offerEndsAt, timeZone))}</p>
        </div>
      )}
      {givesUp.length > 0 && (
        <p className="text-[15px]/[22px] text-ink-2">{words.givesUp(quoted(givesUp))}</p>
      )}
      {priceMinor > 0 && clashing.length > 0 ? (
        <ClashQuestion {...props} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {priceMinor > 0 ? (
            <BuySeat
              {...props}
              workshop={workshop}
              entryId={entryId}
              variant="primary"
              text={words.pay(formatMoney({ amountMinor: priceMinor, currency }))}
            />
          ) : (
            <Button
              isBusy={acts.busy === take}
              busyLabel={words.taking}
              onClick={() =>
                acts.act({
                  name: take,
                  run: (requestId) =>
                    storefrontApi.workshops.accept.mutate({
                      ...{ token, entryId, requestId, givesUpClashing: clashing.length > 0 },
                    }),
                  said: words.taken(title),
                })
              }
            >
              {clashing.length > 0 ? words.takeInstead(inTheWay) : words.take}
            </Button>
          )}
          <Button
            variant="quiet"
            aria-label={words.noLabel(title)}
            isBusy={acts.busy === decline}
            onClick={() =>
              acts.act({
                name: decline,
                run: (requestId) => storefrontApi.workshops.leaveLine.mutate({ token, entryId, requestId }),
                said: words.declined(title),
              })
            }
          >
            {words.no}
          </Button>
        </div>
      )}
    </div>
  );
}
