import { changeKindWords } from '@lanyard/domain/event-changes/change-words';
import { eventChangeKinds } from '@lanyard/domain/event-changes/event-change-states';
import { formatMoney } from '@lanyard/domain/money/money';
import type { ChangeList, ChangePreview } from '@lanyard/domain/staff/event-change-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { randomId } from '../browser/random-id.ts';
import { zoneCity } from '../browser/times.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { eventChangeWords } from '../strings/en/event-changes.ts';
import { changeForm, emptyFields, type ChangeFields } from './change-fields.ts';
import { ConvertFields } from './convert-fields.tsx';

const words = eventChangeWords.form;

interface ChangeEditorProps {
  readonly slug: string;
  readonly list: ChangeList;
}

/** Asks what becomes of the event, shows what that will do, and only then does it. */
export function ChangeEditor({ slug, list }: ChangeEditorProps): ReactNode {
  const client = useQueryClient();
  const [fields, setFields] = useState(() => emptyFields(list.now));
  /** What was shown, with the press that may follow it; gone as soon as a field changes. */
  const [shown, setShown] = useState<{ preview: ChangePreview; requestId: string } | null>(null);
  const preview = useMutation({
    mutationFn: () => staffApi.eventChanges.preview.mutate({ eventSlug: slug, form: changeForm(fields) }),
    onSuccess: (answer) => setShown({ preview: answer, requestId: randomId('request') }),
  });
  const declare = useMutation({
    mutationFn: (press: { readonly version: number; readonly requestId: string }) =>
      staffApi.eventChanges.declare.mutate({ eventSlug: slug, form: changeForm(fields), ...press }),
    onSuccess: () => {
      setShown(null);
      setFields(emptyFields(list.now));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['event', slug] }),
  });
  const change = (changed: Partial<ChangeFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    setShown(null);
    preview.reset();
    declare.reset();
  };
  return (
    <section aria-labelledby="change-form-title" className="panel grid gap-3 p-4">
      <h2 id="change-form-title" className="font-semibold">
        {words.title}
      </h2>
      <LabelledChoice
        label={words.kind}
        choices={eventChangeKinds.map((value) => ({ value, label: changeKindWords[value].label }))}
        value={fields.kind}
        onChange={(kind) => change({ kind })}
      />
      <WhatFields fields={fields} change={change} help={words.timesHelp(zoneCity(list.timeZone))} />
      <TextArea label={words.words} value={fields.words} onChange={(text) => change({ words: text })} />
      <ChoiceFields fields={fields} change={change} help={words.timesHelp(zoneCity(list.timeZone))} />
      {fields.asks && fields.kind !== 'CANCELLED' && (
        <ConvertFields types={list.ticketTypes} fields={fields} change={change} />
      )}
      <RefusedNote error={preview.error ?? declare.error} />
      {shown ? (
        <Alert meaning="attention" title={eventChangeWords.preview.title}>
          <PreviewText preview={shown.preview} isCancelled={fields.kind === 'CANCELLED'} />
          <Button
            size="small"
            className="mt-3"
            isBusy={declare.isPending}
            busyLabel={words.declaring}
            onClick={() => declare.mutate({ version: shown.preview.version, requestId: shown.requestId })}
          >
            {words.declare}
          </Button>
        </Alert>
      ) : (
        <div>
          <Button
            size="small"
            isBusy={preview.isPending}
            busyLabel={words.previewing}
            onClick={() => preview.mutate()}
          >
            {words.preview}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A few ways to answer a question that stands above them. */
function LabelledChoice<Value extends string>(props: ComponentProps<typeof ChoiceGroup<Value>>): ReactNode {
  return (
    <div className="grid justify-items-start gap-1.5">
      {/* The group says its name itself. */}
      <p aria-hidden className="font-medium">
        {props.label}
      </p>
      <ChoiceGroup {...props} />
    </div>
  );
}

interface FieldsProps {
  readonly fields: ChangeFields;
  readonly change: (changed: Partial<ChangeFields>) => void;
  readonly help: string;
}

function WhatFields({ fields, change, help }: FieldsProps): ReactNode {
  const { kind, venue } = fields;
  if (kind === 'VENUE')
    return (
      <div className="grid gap-3 sm:grid-cols-2">
        {(['name', 'address', 'city', 'country'] as const).map((name) => (
          <TextField
            key={name}
            label={words.venue[name]}
            value={venue[name]}
            onChange={(value) => change({ venue: { ...venue, [name]: value } })}
          />
        ))}
      </div>
    );
  if (kind === 'ONLINE')
    return (
      <TextField
        label={words.onlineUrl}
        type="url"
        value={fields.onlineUrl}
        onChange={(onlineUrl) => change({ onlineUrl })}
        help={words.onlineHelp}
      />
    );
  if (kind === 'CANCELLED') return null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={words.starts}
        type="datetime-local"
        value={fields.startsAt}
        onChange={(startsAt) => change({ startsAt })}
        help={kind === 'POSTPONED' ? `${help}. ${words.noDates}` : help}
      />
      <TextField
        label={words.ends}
        type="datetime-local"
        value={fields.endsAt}
        onChange={(endsAt) => change({ endsAt })}
        help={help}
      />
    </div>
  );
}

function ChoiceFields({ fields, change, help }: FieldsProps): ReactNode {
  const isCancelled = fields.kind === 'CANCELLED';
  return (
    <>
      {!isCancelled && (
        <CheckField label={words.asks} isChecked={fields.asks} onChange={(asks) => change({ asks })} />
      )}
      {(isCancelled || fields.asks) && (
        <LabelledChoice
          label={words.refundBy}
          choices={(['FULL', 'POLICY'] as const).map((value) => ({
            value,
            label: words.refundByWords[value],
          }))}
          value={fields.refundBy}
          onChange={(refundBy) => change({ refundBy })}
        />
      )}
      {!isCancelled && fields.asks && (
        <>
          <TextField
            label={words.answerBy}
            type="datetime-local"
            value={fields.answerBy}
            onChange={(answerBy) => change({ answerBy })}
            help={help}
            className="max-w-[260px]"
          />
          <LabelledChoice
            label={words.otherwise}
            choices={(['KEEP', 'REFUND'] as const).map((value) => ({
              value,
              label: words.otherwiseWords[value],
            }))}
            value={fields.otherwise}
            onChange={(otherwise) => change({ otherwise })}
          />
        </>
      )}
    </>
  );
}

interface PreviewTextProps {
  readonly preview: ChangePreview;
  readonly isCancelled: boolean;
}

function PreviewText({ preview, isCancelled }: PreviewTextProps): ReactNode {
  const { orders, tickets, mails, unpaidOrders, mostMinor: amountMinor, currency, convertible } = preview;
  const { reach, unpaid, money, convert } = eventChangeWords.preview;
  return (
    <ul className="tabular">
      <li>{reach(orders, tickets, mails)}</li>
      {isCancelled && <li>{unpaid(unpaidOrders)}</li>}
      {convertible > 0 && <li>{convert(convertible)}</li>}
      <li>{money(formatMoney({ amountMinor, currency }))}</li>
    </ul>
  );
}
