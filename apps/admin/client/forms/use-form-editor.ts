import type { TypeForm } from '@lanyard/domain/staff/form-views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { formsQuery } from '../api/readings.ts';
import { staffApi } from '../api/staff-api.ts';
import { editForm } from './edit-form.ts';
import { editedForm, type EditedForm, writtenForm } from './edited-form.ts';

/** Edits a ticket type's form over the version it began with, and saves it as the next one. */
export function useFormEditor({ slug, type }: { readonly slug: string; readonly type: TypeForm }) {
  const client = useQueryClient();
  // What the edits are made over; it stays while somebody else saves.
  const [base, setBase] = useState(type);
  const [form, edit] = useReducer(editForm, type.fields, (fields) => editedForm(fields));
  const [savedVersion, setSavedVersion] = useState<number | null>(null);
  const written = writtenForm(form, base);
  const isDirty = !isSame(form, base);
  const start = (from: TypeForm) => {
    setBase(from);
    edit({ type: 'replaced', fields: from.fields });
  };
  const save = useMutation({
    mutationFn: () =>
      staffApi.forms.save.mutate({
        ...{ eventSlug: slug, ticketTypeKey: type.key, basedOn: base.version },
        fields: written,
      }),
    onSuccess: (room) => {
      client.setQueryData(formsQuery(slug).queryKey, room);
      const next = room.types.find(({ key }) => key === type.key);
      if (!next) return;
      start(next);
      setSavedVersion(next.version);
    },
    onError: async (error) => {
      if (failureOf(error).code === 'FORM_OUTDATED') await client.invalidateQueries(formsQuery(slug));
    },
  });
  const isOther = type.version > base.version && !save.isPending;
  // Who has changed nothing has nothing to decide.
  if (isOther && !isDirty) start(type);
  return {
    ...{ base, form, edit, written, isDirty, save, savedVersion },
    /** Whether somebody else saved while this one was changed. */
    isOutdated: isOther && isDirty,
    takeTheirs: () => start(type),
    keepMine: () => setBase(type),
  };
}

function isSame(form: EditedForm, base: TypeForm): boolean {
  const asWritten = (edited: EditedForm) => JSON.stringify(writtenForm(edited, base));
  return asWritten(form) === asWritten(editedForm(base.fields));
}
