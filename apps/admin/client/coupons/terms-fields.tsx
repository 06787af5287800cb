import type { CouponList } from '@lanyard/domain/staff/coupon-views';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { zoneCity } from '../browser/times.ts';
import { Card } from '../parts/card.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { couponFormWords as words } from '../strings/en/coupon-form.ts';
import { DateFields } from './date-fields.tsx';
import type { FormPartProps } from './form-part.ts';
import { OfferFields } from './offer-fields.tsx';
import { LimitFields, OpenFields, TypeFields } from './reach-fields.tsx';

interface TermsFieldsProps extends FormPartProps {
  readonly event: Pick<CouponList, 'currency' | 'timeZone' | 'ticketTypes'>;
  /** How the number of tickets is asked for: of one code, or of each of many. */
  readonly capacity?: { readonly title: string; readonly label: string; readonly help: string };
}

/** Everything of new codes but their spelling: what they take off, how often, when, for what, and what for. */
export function TermsFields({
  event,
  capacity: howMany = words.capacity,
  ...part
}: TermsFieldsProps): ReactNode {
  const { fields, change, problems } = part;
  // A copy may open what has been made visible since.
  const canOpen = fields.unlocks.length > 0 || event.ticketTypes.some(({ isHidden }) => isHidden);
  return (
    <>
      <Card title={words.offer.label}>
        <div className="px-4 pt-2 pb-3">
          <OfferFields {...part} currency={event.currency} canOpen={canOpen} />
        </div>
      </Card>
      <Card title={howMany.title}>
        <div className="flex flex-wrap items-start gap-x-5 px-4 pt-2 pb-2">
          <TextField
            label={howMany.label}
            name="capacity"
            inputMode="numeric"
            autoComplete="off"
            disabled={fields.hasNoLimit}
            value={fields.hasNoLimit ? '' : fields.capacity}
            onChange={(capacity) => change({ capacity })}
            help={howMany.help}
            error={problems.capacity}
            className="w-full max-w-[420px]"
          />
          <div className="sm:pt-9">
            <CheckField
              label={words.capacity.noLimit}
              isChecked={fields.hasNoLimit}
              onChange={(hasNoLimit) => change({ hasNoLimit })}
            />
          </div>
        </div>
      </Card>
      <Card title={words.dates.title(zoneCity(event.timeZone))}>
        <div className="px-4 pt-2 pb-2">
          <DateFields {...part} />
        </div>
      </Card>
      <Card title={words.types.title}>
        <div className="px-4 pt-2 pb-3">
          <TypeFields {...part} ticketTypes={event.ticketTypes} />
        </div>
      </Card>
      {canOpen && (
        <Card title={words.opens.title}>
          <div className="px-4 pt-1 pb-3">
            <OpenFields {...part} ticketTypes={event.ticketTypes} />
          </div>
        </Card>
      )}
      <Card title={words.limits.title}>
        <div className="px-4 pt-2 pb-3">
          <LimitFields {...part} />
        </div>
      </Card>
      <Card title={words.label.title}>
        <div className="px-4 pt-2 pb-2">
          <TextField
            label={words.label.label}
            name="label"
            autoComplete="off"
            value={fields.label}
            onChange={(label) => change({ label })}
            help={words.label.help}
            error={problems.label}
            className="max-w-[420px]"
          />
        </div>
      </Card>
    </>
  );
}
